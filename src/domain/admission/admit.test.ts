import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import type { BatchHash, DeviceId, VoteId } from '../../lib/ids.ts'
import { ballotsIn, batchHashOf, makeBatch } from '../voting/batch.ts'
import type { BallotRecord, Batch } from '../voting/box-records.ts'
import { reconcile } from '../voting/reconcile.ts'
import { tally } from '../voting/tally.ts'
import { type Admission, admit, type IssuedBatch } from './admit.ts'

const vote = { id: 'v1' as VoteId, configHash: 'c'.repeat(64) }
const config = {
  method: 'approval',
  rules: {},
  options: ['a', 'b', 'c'].map((id) => ({ id })),
} as const

const record = (at: number, ballot: readonly string[] = ['a']): BallotRecord => ({
  id: at.toString(16).padStart(32, '0'),
  ballot,
})
const sealed = (device: string, records: readonly BallotRecord[]) =>
  makeBatch(vote, device as DeviceId, records)
const issue = (batch: Batch): IssuedBatch => ({ hash: batchHashOf(batch), batch })

/** What three tablets sealed, with copies, forgeries and torn bytes among it. */
const evening = fc
  .array(
    fc.record({
      device: fc.constantFrom('d1', 'd2', 'd3'),
      records: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(['a'], ['b'], ['a'], ['z'])),
        { selector: ([at]) => at, maxLength: 6 },
      ),
      fate: fc.constantFrom(
        'good',
        'good',
        'good',
        'torn',
        'unsigned',
        'foreign',
        'altered',
        'short',
      ),
    }),
    { maxLength: 7 },
  )
  .map((tablets) =>
    tablets.map(({ device, records, fate }): IssuedBatch => {
      const batch = sealed(
        device,
        records.map(([at, ballot]) => record(at, ballot)),
      )
      const { hash } = issue(batch)
      if (fate === 'torn') return { hash, batch: undefined }
      if (fate === 'unsigned') return { hash, batch, refusedReason: 'signature-wrong' }
      if (fate === 'foreign') return issue({ ...batch, vote: 'v2' as VoteId })
      if (fate === 'altered') return { hash, batch: { ...batch, n: batch.n + 1 } }
      if (fate === 'short') return issue({ ...batch, n: batch.n + 1 })
      return { hash, batch }
    }),
  )

function heaps(admission: Admission) {
  const { counted, duplicates, altered, refused } = admission
  return (
    counted.length +
    duplicates +
    altered.copies +
    refused.reduce((sum, { ballots }) => sum + ballots, 0)
  )
}

describe('admission', () => {
  it('P20 gives the same for any order and any number of copies of the batches (I4)', () => {
    const again = evening.chain((batches) =>
      fc.record({
        batches: fc.constant(batches),
        shuffled: fc.shuffledSubarray([...batches, ...batches], {
          minLength: batches.length * 2,
        }),
      }),
    )
    fc.assert(
      fc.property(again, ({ batches, shuffled }) => {
        expect(JSON.stringify(admit(vote, shuffled))).toBe(JSON.stringify(admit(vote, batches)))
      }),
      PROPERTY,
    )
  })

  it('P20 counts the same ballots however they were parted over batches', () => {
    const parted = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 20 })
    fc.assert(
      fc.property(parted, (places) => {
        const parts = (which: 0 | 1) =>
          [0, 1, 2, 3].map((part) =>
            issue(
              sealed(
                `d${part}`,
                places.flatMap((place, at) => (place[which] === part ? [record(at)] : [])),
              ),
            ),
          )
        const one = admit(vote, parts(0))
        const other = admit(vote, parts(1))
        expect(other.counted).toEqual(one.counted)
        expect(tally(config, other.counted)).toEqual(tally(config, one.counted))
      }),
      PROPERTY,
    )
  })

  it('P21 is idempotent: what was admitted and is brought again changes nothing', () => {
    fc.assert(
      fc.property(evening, fc.nat(), (batches, at) => {
        const old = batches[at % Math.max(1, batches.length)]
        const later = old === undefined ? batches : [...batches, old]
        expect(admit(vote, later)).toEqual(admit(vote, batches))
      }),
      PROPERTY,
    )
  })

  it('drops nothing in silence: the heaps sum to what was received (I5)', () => {
    fc.assert(
      fc.property(evening, (batches) => {
        const admission = admit(vote, batches)
        const { admitted, refused, damaged, received } = admission
        expect(heaps(admission)).toBe(received.ballots)
        expect(admitted.length + refused.length + damaged).toBe(received.batches)
        expect(received.batches).toBe(new Set(batches.map(({ hash }) => hash)).size)
      }),
      PROPERTY,
    )
  })

  it('always reconciles with an honest tally, whatever arrived', () => {
    fc.assert(
      fc.property(evening, (batches) => {
        const admission = admit(vote, batches)
        const { counts } = tally(config, ballotsIn(admission.counted))
        const { discrepancies } = reconcile({ heads: 100, admission, counts })
        expect(discrepancies).toEqual(admission.damaged > 0 ? ['batch-missing'] : [])
      }),
      PROPERTY,
    )
  })

  it('counts a ballot once when a second tablet carries a copy', () => {
    const admission = admit(vote, [
      issue(sealed('d1', [record(1), record(2)])),
      issue(sealed('d2', [record(2), record(3)])),
    ])
    expect(admission.counted).toEqual([record(1), record(2), record(3)])
    expect(admission.duplicates).toBe(1)
    expect(admission.byDevice).toEqual([
      { device: 'd1', n: 2 },
      { device: 'd2', n: 2 },
    ])
  })

  it('counts none of two different ballots under one id, and lists them', () => {
    const genuine = issue(sealed('d1', [record(1, ['a']), record(2)]))
    const forged = issue(sealed('d2', [record(1, ['b'])]))
    const admission = admit(vote, [genuine, forged])
    expect(admission.counted).toEqual([record(2)])
    expect(admission.altered).toEqual({ ids: [record(1).id], copies: 2 })
    expect(admit(vote, [forged, genuine])).toEqual(admission)
  })

  it('refuses a batch with the reason and the number of its ballots', () => {
    const good = sealed('d1', [record(1), record(2)])
    const reasonOf = (one: IssuedBatch) => admit(vote, [one]).refused[0]
    const other = '0'.repeat(64) as BatchHash
    expect(reasonOf(issue({ ...good, vote: 'v2' as VoteId }))?.reason).toBe('other-vote')
    expect(reasonOf(issue({ ...good, configHash: 'd'.repeat(64) }))?.reason).toBe('other-config')
    expect(reasonOf(issue({ ...good, n: 3 }))).toMatchObject({ reason: 'n-differs', ballots: 2 })
    expect(reasonOf({ hash: other, batch: good })?.reason).toBe('hash-differs')
    expect(reasonOf({ ...issue(good), refusedReason: 'unknown-device' })?.reason).toBe(
      'unknown-device',
    )
    expect(reasonOf({ hash: other, batch: undefined, refusedReason: 'signature-wrong' })).toEqual({
      hash: other,
      reason: 'signature-wrong',
      ballots: 0,
    })
  })

  it('P24 ignores an altered copy as soon as one holder brings the true one', () => {
    const good = issue(sealed('d1', [record(1)]))
    const torn = { hash: good.hash, batch: undefined }
    const altered = { hash: good.hash, batch: sealed('d1', [record(1, ['b'])]) }
    expect(admit(vote, [altered]).refused).toHaveLength(1)
    expect(admit(vote, [torn]).damagedHashes).toEqual([good.hash])
    expect(admit(vote, [altered, torn, good])).toEqual(admit(vote, [good]))
  })

  it('admits nothing when nothing came', () => {
    expect(admit(vote, [])).toEqual({
      counted: [],
      duplicates: 0,
      altered: { ids: [], copies: 0 },
      refused: [],
      damaged: 0,
      damagedHashes: [],
      admitted: [],
      byDevice: [],
      received: { batches: 0, ballots: 0 },
    })
  })
})
