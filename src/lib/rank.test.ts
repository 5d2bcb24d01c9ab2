import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRank, rankBetween, ranksFor } from './rank.ts'

test('a rank stands between its neighbours, however often one is put between two', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80 }), (places) => {
      const list: string[] = []
      for (const place of places) {
        const at = place % (list.length + 1)
        list.splice(at, 0, rankBetween(list[at - 1], list[at]))
      }
      expect(list.every(isRank)).toBe(true)
      expect([...list].sort()).toEqual(list)
      expect(new Set(list).size).toBe(list.length)
    }),
    { seed: 20261128 },
  )
})

test('putting always at the head or at the tail finds room', () => {
  let head = rankBetween(undefined, undefined)
  for (let at = 0; at < 200; at += 1) {
    const next = rankBetween(undefined, head)
    expect(next < head && isRank(next)).toBe(true)
    head = next
  }
  const ranks = ranksFor(200)
  expect([...ranks].sort()).toEqual(ranks)
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(9)
})

test('a text that ends in zero, is empty or has foreign digits is no rank', () => {
  expect(['', '0', 'a0', 'A', 'ñ', 5, null].filter(isRank)).toEqual([])
})
