import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesOf, type WallEntry } from './pages.ts'

const entry = (id: string, length: number): WallEntry => ({
  id,
  axis: null,
  text: 'x'.repeat(length),
  source: '',
  words: [],
})

test('every entry is on one page, in order, and no page is empty or too full', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 60 }), (lengths) => {
      const entries = lengths.map((length, at) => entry(`p${at}`, length))
      const pages = pagesOf(entries)
      expect(pages.flat()).toEqual(entries)
      for (const page of pages) {
        const size = page.reduce((sum, { text }) => sum + text.length, 0)
        expect(page.length > 0 && page.length <= 4).toBe(true)
        expect(size <= 420 || page.length === 1).toBe(true)
      }
    }),
    { seed: 20261128 },
  )
})
