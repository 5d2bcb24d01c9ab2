import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffTexts } from './diff-texts.ts'

const words = fc
  .array(
    fc.constantFrom('el', 'tablero', 'público', 'obras', 'año,', '«así»', '90', '%', '\n', 'ñandú'),
    {
      maxLength: 30,
    },
  )
  .map((all) => all.join(' '))
const texts = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 80 }))

test('the pieces of each side join to its text, to the letter', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = diffTexts(before, after)
      const side = (other: 'before' | 'after') =>
        pieces
          .filter((piece) => piece.in !== other)
          .map(({ text }) => text)
          .join('')
      expect(side('after')).toBe(before)
      expect(side('before')).toBe(after)
    }),
    { seed: 20_261_129, numRuns: 500 },
  )
})

test('equal texts have nothing marked; one changed number marks that number alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(diffTexts(text, text).every((piece) => piece.in === 'both')).toBe(true)
    }),
    { seed: 20_261_129, numRuns: 200 },
  )
  expect(diffTexts('90 % en diciembre', '80 % en diciembre')).toEqual([
    { text: '90', in: 'before' },
    { text: '80', in: 'after' },
    { text: ' % en diciembre', in: 'both' },
  ])
})
