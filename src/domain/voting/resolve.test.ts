import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import type { VoteId } from '../../lib/ids.ts'
import { type CardRecord, duplicateKey, resolveCards } from './resolve.ts'

const vote = 'v-1' as VoteId
const issued = new Set(['t1', 't2', 't3'])
const spoiled = new Set(['t3'])
const resolve = (records: readonly CardRecord[], seed?: string, settled?: ReadonlySet<string>) =>
  resolveCards({ records, issued, spoiled, vote, seed, ...(settled !== undefined && { settled }) })

/** Records of few cards; a record's id belongs to one card. */
const records = fc
  .array(fc.nat({ max: 19 }), { maxLength: 20 })
  .map((ids) => ids.map((n) => ({ rid: `r${n}`, tag: `t${n % 5}` })))

describe('records of cards', () => {
  it('all come to exactly one heap, whatever their order and however often they come', () => {
    fc.assert(
      fc.property(records, fc.string(), (some, seed) => {
        const heaps = resolve(some, seed)
        const { counted, duplicates, unknownCard, spoiled: given } = heaps
        const all = [...counted, ...duplicates, ...unknownCard, ...given].sort()
        expect(all).toEqual([...new Set(some.map(({ rid }) => rid))].sort())
        expect(resolve([...some, ...some].reverse(), seed)).toEqual(heaps)
        const tags = counted.map((rid) => some.find((one) => one.rid === rid)?.tag)
        expect(new Set(tags).size).toBe(counted.length)
      }),
      PROPERTY,
    )
  })

  it('count one of each card, by a lot that nobody could choose', () => {
    const both = [
      { rid: 'r-2', tag: 't2' },
      { rid: 'r-3', tag: 't2' },
    ]
    for (const seed of ['a', 'b', 'c', 'd']) {
      const [first = ''] = ['r-2', 'r-3'].sort((a, b) =>
        duplicateKey(seed, vote, a) < duplicateKey(seed, vote, b) ? -1 : 1,
      )
      expect(resolve(both, seed).counted).toEqual([first])
    }
    expect(resolve(both, 'a').contested).toEqual(['t2'])
  })

  it('never change the choice of an earlier act', () => {
    fc.assert(
      fc.property(records, records, fc.string(), (first, late, seed) => {
        const before = new Set(resolve(first, seed).counted)
        const after = resolve([...first, ...late], `${seed}!`, before)
        for (const rid of before) expect(after.counted).toContain(rid)
        const settledTags = new Set(
          first.filter(({ rid }) => before.has(rid)).map(({ tag }) => tag),
        )
        for (const tag of after.contested) expect(settledTags).not.toContain(tag)
      }),
      PROPERTY,
    )
  })
})
