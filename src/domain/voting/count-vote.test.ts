import { describe, expect, test } from 'vitest'
import type { BatchHash, DeviceId, MeetingId, OptionId, VoteId } from '../../lib/ids.ts'
import type { IssuedBatch } from '../admission/admit.ts'
import type { Act } from './act-records.ts'
import { ballotsIn, batchHashOf, makeBatch } from './batch.ts'
import type { BallotRecord } from './box-records.ts'
import { innerCount, outerCount, sinceAct } from './count-vote.ts'
import { freezeVote } from './freeze.ts'
import type { Booth, Vote } from './vote.ts'
import { boothIdOf } from './vote-course.ts'

const device = (name: string) => name as DeviceId
const frozen = freezeVote({
  id: 'vote' as VoteId,
  config: {
    meeting: 'meeting' as MeetingId,
    question: '¿Qué va primero?',
    method: 'dots',
    rules: { dots: 3 },
    options: ['a', 'b'].map((id) => ({ id: id as OptionId, label: id, sources: [] })),
    pooling: 'sum',
    tieRule: 'lot',
    secrecy: 'sealed',
  },
  heads: 4,
  device: device('A'),
})
if (!frozen.ok) throw new Error(frozen.refusal)
const vote: Vote = frozen.value

const ballot = (n: number, points: Record<string, number>): BallotRecord => ({
  id: String(n).padStart(32, '0'),
  ballot: points,
})
const sealedBy = (name: string, records: BallotRecord[]) => {
  const batch = makeBatch(vote, device(name), records)
  return { hash: batchHashOf(batch), batch }
}
const booth = (name: string, sealed?: Booth['sealed']): Booth => ({
  kind: 'booth',
  id: boothIdOf(vote.id, device(name)),
  v: 1,
  vote: vote.id,
  device: device(name),
  name,
  ...(sealed && { sealed }),
})

/** Both halves of a count of ballots that were never closed. */
function countVote(booths: Booth[], issued: IssuedBatch[]) {
  const cards = { issued: new Set<string>(), spoiled: new Set<string>() }
  const sources = { vote, booths, issued, cards, acts: [], replaces: [] }
  const outer = outerCount(sources)
  const ballots = ballotsIn(outer.settlement.toOpen)
  return { ...outer, ...innerCount(sources, outer, { ballots, closed: 0, spare: 0 }) }
}

describe('a count before its act', () => {
  test('ballots of two tablets add up, and abandoned ones stand apart', () => {
    const one = sealedBy('A', [ballot(1, { a: 3 }), ballot(2, {})])
    const other = sealedBy('B', [ballot(3, { b: 1 })])
    const announced = (found: typeof one, n: number) => ({ hash: found.hash, n, abandoned: 1 })
    const booths = [booth('A', announced(one, 2)), booth('B', announced(other, 1))]
    const count = countVote(booths, [one, other])
    expect(count.tally.totals).toEqual({ a: 3, b: 1 })
    expect(count.reconciliation.counts).toEqual({ cast: 3, valid: 2, blank: 1, invalid: 0 })
    expect(count.reconciliation.discrepancies).toEqual([])
    expect(count.abandoned).toBe(2)
  })

  test('a booth that has not brought its box is named and never blocks', () => {
    const count = countVote([booth('A'), booth('B')], [sealedBy('A', [ballot(1, { a: 1 })])])
    expect(count.missing.map(({ name }) => name)).toEqual(['B'])
    expect(count.reconciliation.discrepancies).toEqual(['batch-missing'])
  })

  test('a box that arrives after the act is late; one that the act has and this tablet has not is lacking', () => {
    const [x, y, z] = ['x', 'y', 'z'] as BatchHash[]
    const act = { batches: [x, y] } as unknown as Act
    expect(sinceAct(act, [y, z] as BatchHash[])).toEqual({ late: [z], lacking: [x] })
    expect(sinceAct(undefined, [x] as BatchHash[])).toEqual({ late: [], lacking: [] })
  })
})
