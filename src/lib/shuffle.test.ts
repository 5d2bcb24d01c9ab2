import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shuffle } from './shuffle.ts'

const chance = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

it('keeps every item and the list that was given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (items) => {
      const before = [...items]
      expect(shuffle(items, chance).sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b))
    }),
  )
})

it('puts each item at each place about as often', () => {
  const rounds = 6_000
  const places = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const at = shuffle(['a', 'b', 'c'], chance).indexOf('a')
    places[at] = (places[at] ?? 0) + 1
  }
  const expected = rounds / 3
  // Five standard deviations: it fails by chance once in two million runs.
  const most = 5 * Math.sqrt(expected * (2 / 3))
  for (const n of places) expect(Math.abs(n - expected)).toBeLessThan(most)
})
