import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createClockRanges } from './clock-ranges.ts'

const range = fc.tuple(fc.nat(40), fc.nat(8)).map(([from, length]) => ({ from, to: from + length }))

it('covers a range exactly when every clock of it was added', () => {
  fc.assert(
    fc.property(fc.array(range), fc.array(range, { minLength: 1 }), (added, asked) => {
      const ranges = createClockRanges()
      const clocks = new Set<number>()
      for (const { from, to } of added) {
        ranges.add(7, from, to)
        for (let clock = from; clock < to; clock++) clocks.add(clock)
      }
      for (const { from, to } of asked) {
        let isThere = true
        for (let clock = from; clock < to; clock++) isThere &&= clocks.has(clock)
        expect(ranges.covers(7, from, to)).toBe(isThere)
        expect(ranges.covers(8, from, to)).toBe(from === to)
      }
    }),
    { seed: 20_261_124 },
  )
})
