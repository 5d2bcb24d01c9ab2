import { describe, expect, it } from 'vitest'
import type { BatchHash, DeviceId, VoteId } from '../../lib/ids.ts'
import { admit } from '../admission/admit.ts'
import { ballotsIn, batchHashOf, makeBatch } from './batch.ts'
import { type ReconciliationSources, reconcile } from './reconcile.ts'
import { tally } from './tally.ts'

const vote = { id: 'v1' as VoteId, configHash: 'c'.repeat(64) }
const config = { method: 'approval', rules: {}, options: [{ id: 'a' }, { id: 'b' }] } as const
const record = (at: number, ballot = ['a']) => ({ id: at.toString(16).padStart(32, '0'), ballot })

const first = makeBatch(vote, 'd1' as DeviceId, [record(1), record(2, [])])
const second = makeBatch(vote, 'd2' as DeviceId, [record(2, []), record(3, ['z'])])
const admission = admit(
  vote,
  [first, second].map((batch) => ({ hash: batchHashOf(batch), batch })),
)
const { counts } = tally(config, ballotsIn(admission.counted))
const count = (change: Partial<ReconciliationSources> = {}) =>
  reconcile({ heads: 5, admission, counts, ...change })

describe('a reconciliation', () => {
  it('prints every number and no discrepancy when all adds up', () => {
    const booths = ['d1', 'd2'] as DeviceId[]
    expect(
      count({
        booths,
        announced: [first, second].map((batch) => ({ hash: batchHashOf(batch), n: batch.n })),
      }),
    ).toEqual({
      heads: 5,
      ballotsByDevice: [
        { device: 'd1', n: 2 },
        { device: 'd2', n: 2 },
      ],
      counts: { cast: 3, valid: 1, blank: 1, invalid: 1 },
      duplicates: 1,
      refused: 0,
      damaged: 0,
      notVoted: 2,
      discrepancies: [],
    })
  })

  it('says when there are more ballots than heads', () => {
    expect(count({ heads: 2 })).toMatchObject({
      notVoted: -1,
      discrepancies: ['more-ballots-than-heads'],
    })
    expect(count({ heads: 3 })).toMatchObject({ notVoted: 0, discrepancies: [] })
  })

  it('P33 says when a record was lost, added or miscounted between urn and tally', () => {
    const wrong = { discrepancies: ['records-do-not-sum'] }
    expect(count({ counts: { ...counts, cast: 2, valid: 0 } })).toMatchObject(wrong)
    expect(count({ counts: { ...counts, cast: 4, valid: 2 } })).toMatchObject(wrong)
    expect(count({ counts: { ...counts, valid: 2 } })).toMatchObject(wrong)
    expect(count({ admission: { ...admission, duplicates: 0 } })).toMatchObject(wrong)
  })

  it('P33 says when a batch is missing: announced, owed by a booth, or unreadable', () => {
    const missing = { discrepancies: ['batch-missing'] }
    expect(count({ announced: [{ hash: 'f'.repeat(64) as BatchHash, n: 4 }] })).toMatchObject(
      missing,
    )
    expect(count({ booths: ['d3' as DeviceId] })).toMatchObject(missing)
    const torn = admit(vote, [{ hash: batchHashOf(first), batch: undefined }])
    const none = tally(config, []).counts
    expect(reconcile({ heads: 5, admission: torn, counts: none })).toMatchObject({
      damaged: 1,
      ...missing,
    })
  })

  it('counts refused and altered ballots as refused', () => {
    const forged = makeBatch(vote, 'd3' as DeviceId, [record(1, ['b'])])
    const foreign = { ...first, configHash: 'e'.repeat(64) }
    const all = admit(
      vote,
      [first, forged, foreign].map((batch) => ({ hash: batchHashOf(batch), batch })),
    )
    const { counts: sums } = tally(config, ballotsIn(all.counted))
    expect(reconcile({ heads: 5, admission: all, counts: sums })).toMatchObject({
      refused: 4,
      discrepancies: [],
    })
  })
})
