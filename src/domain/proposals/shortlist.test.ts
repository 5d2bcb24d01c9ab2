import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeShortlist } from './shortlist.ts'

test('a shortlist keeps what sorting all of it would put first, whatever the order they come in', () => {
  const scores = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3), { maxLength: 30 })
  fc.assert(
    fc.property(
      scores.chain((of) =>
        fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.keys()], { minLength: of.length })),
      ),
      fc.integer({ min: 1, max: 12 }),
      ([of, order], most) => {
        const list = makeShortlist((place, other) => place < other)
        // What an earlier list kept must not be in the way of the next.
        list.begin(12)
        for (const place of order) list.offer(place, 1)
        list.begin(most)
        for (const place of order) list.offer(place, of[place] ?? 0)
        const best = (one: number, other: number) =>
          (of[other] ?? 0) - (of[one] ?? 0) || one - other
        const kept = [...list.kept()]
        expect(kept.sort(best)).toEqual([...of.keys()].sort(best).slice(0, most))
        if (of.length >= most) expect(list.least).toBe(of[kept.at(-1) ?? -1])
      },
    ),
    { numRuns: 500 },
  )
})
