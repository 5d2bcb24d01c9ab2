import { describe, expect, it } from 'vitest'
import type { ActId, BatchHash, DeviceId, MeetingId, VoteId } from '../../lib/ids.ts'
import {
  type ActSources,
  actBody,
  actIdOf,
  isActIntact,
  makeAct,
  makeTotalsAct,
  type PaperCount,
  standingActs,
} from './act.ts'
import { tally } from './tally.ts'

const counted = tally({ method: 'approval', rules: {}, options: [{ id: 'a' }, { id: 'b' }] }, [
  ['a'],
  ['a', 'b'],
])
const sources: ActSources = {
  vote: { id: 'v1' as VoteId, configHash: 'c'.repeat(64) },
  batches: ['b2', 'b1'] as BatchHash[],
  tally: counted,
  reconciliation: {
    heads: 3,
    ballotsByDevice: [{ device: 'd1' as DeviceId, n: 2 }],
    counts: counted.counts,
    duplicates: 0,
    refused: 0,
    damaged: 0,
    notVoted: 1,
    discrepancies: [],
  },
  signers: [{ as: 'team', name: 'Ana' }],
  device: 'd1' as DeviceId,
}

describe('an act', () => {
  it('has the same id for the same count, whatever order the batches came in', () => {
    const body = actBody(sources)
    expect(body.batches).toEqual(['b1', 'b2'])
    expect(actIdOf(actBody({ ...sources, batches: ['b1', 'b2', 'b1'] as BatchHash[] }))).toBe(
      actIdOf(body),
    )
  })

  it('keeps its id under any signature and loses it with any change of its body', () => {
    const act = makeAct(actBody(sources), 'one signature')
    expect(isActIntact(act)).toBe(true)
    expect(isActIntact({ ...act, signature: 'another' })).toBe(true)
    expect(isActIntact({ ...act, note: 'añadida después' })).toBe(false)
    expect(isActIntact({ ...act, tally: { ...act.tally, totals: { a: 3, b: 1 } } })).toBe(false)
    expect(isActIntact(JSON.parse(JSON.stringify(act)))).toBe(true)
  })

  it('stands until another replaces it; two that replace the same one are a dispute', () => {
    const first = makeAct(actBody(sources), 's')
    const next = (note: string, replaces: ActId[]) =>
      makeAct(actBody({ ...sources, note, replaces }), 's')
    const one = next('llegó otra tableta', [first.id])
    const other = next('otra cuenta', [first.id])
    const settled = next('de acuerdo', [one.id, other.id])
    expect(standingActs([])).toEqual({ standing: undefined, disputed: [] })
    expect(standingActs([first, first]).standing).toEqual(first)
    expect(standingActs([one, first]).standing).toEqual(one)
    expect(standingActs([one, other, first]).disputed).toHaveLength(2)
    expect(standingActs([other, first, one])).toEqual(standingActs([one, other, first]))
    expect(standingActs([settled, other, first, one]).standing).toEqual(settled)
  })
})

const paper: PaperCount = {
  meeting: 'm1' as MeetingId,
  method: 'dots',
  rules: { dots: 3, cap: 2 },
  heads: 12,
  cast: 10,
  totals: { a: 18, b: 12 },
}

describe('a totals act', () => {
  it('takes a paper count that can be true', () => {
    const made = makeTotalsAct(paper)
    expect(made).toMatchObject({ ok: true, value: { kind: 'totals-act', totals: paper.totals } })
    if (made.ok) {
      const { id, ...body } = made.value
      expect(id).toBe(actIdOf(body))
    }
  })

  it('refuses totals that so many ballots cannot give', () => {
    const refusal = (change: Partial<PaperCount>) => {
      const made = makeTotalsAct({ ...paper, ...change })
      return made.ok ? 'made' : made.refusal
    }
    expect(refusal({ totals: { a: 21, b: 0 } })).toBe('total-out-of-range')
    expect(refusal({ totals: { a: -1, b: 0 } })).toBe('total-out-of-range')
    expect(refusal({ totals: { a: 20, b: 11 } })).toBe('totals-do-not-fit')
    expect(refusal({ cast: 1.5 })).toBe('cast-out-of-range')
    expect(refusal({ rules: { dots: 0 } })).toBe('dots-out-of-range')
    expect(refusal({ method: 'runes' as 'dots' })).toBe('unknown-method')
  })
})
