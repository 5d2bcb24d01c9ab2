import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOfSide } from './marked-runs.ts'

const pieces = fc.array(
  fc.record({
    text: fc.constantFrom('obras', ' ', 'cada quince', ' días ', '\n', ', con', 'ñandú '),
    in: fc.constantFrom('both' as const, 'before' as const, 'after' as const),
  }),
  { maxLength: 12 },
)

test('runs join to their side, to the letter, and no mark is blank or begins or ends blank', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('before' as const, 'after' as const), (all, side) => {
      const runs = runsOfSide(all, side)
      const own = all.filter((piece) => piece.in === 'both' || piece.in === side)
      expect(runs.map(({ text }) => text).join('')).toBe(own.map(({ text }) => text).join(''))
      for (const { text, isMarked } of runs) if (isMarked) expect(text).toBe(text.trim())
    }),
    { seed: 20_261_129, numRuns: 400 },
  )
})

test('two words added one after the other are one mark', () => {
  const all = [
    { text: 'cada ', in: 'both' },
    { text: 'quince', in: 'after' },
    { text: ' ', in: 'both' },
    { text: 'días ', in: 'after' },
    { text: 'un tablero', in: 'both' },
  ] as const
  expect(runsOfSide(all, 'after')).toEqual([
    { text: 'cada ', isMarked: false },
    { text: 'quince días', isMarked: true },
    { text: ' un tablero', isMarked: false },
  ])
})
