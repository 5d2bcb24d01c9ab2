import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareEntries } from './paper-entries.ts'

const ballots = fc.array(fc.constantFrom({ a: 1 }, { b: 2 }, {}, { a: 1, b: 1 }), { maxLength: 12 })

it('agrees on the same heap in any order', () => {
  fc.assert(
    fc.property(
      ballots.chain((heap) =>
        fc.tuple(
          fc.constant(heap),
          fc.shuffledSubarray(heap, { minLength: heap.length, maxLength: heap.length }),
        ),
      ),
      ([first, second]) => {
        expect(compareEntries(first, second)).toEqual({ first: 0, second: 0 })
      },
    ),
  )
})

it('counts what only one of the two wrote down', () => {
  expect(compareEntries([{ a: 1 }, { a: 1 }, {}], [{ a: 1 }, { b: 2 }])).toEqual({
    first: 2,
    second: 1,
  })
})
