import { describe, expect, test } from 'vitest'
import { tally } from '../../domain/voting/tally.ts'
import { voting as english } from '../../i18n/en/voting.ts'
import { voting as spanish } from '../../i18n/es/voting.ts'
import { voting as portuguese } from '../../i18n/pt/voting.ts'
import { resultSentence, shortCode } from './result-sentence.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))
const dots = { method: 'dots', rules: { dots: 3 }, options } as const
const labelOf = (option: string) => option.toUpperCase()
const say = (ballots: unknown[], k?: number) =>
  resultSentence(spanish, { tally: tally(dots, ballots), method: 'dots', k }, labelOf)

describe('the sentence that explains a result', () => {
  test('a clear winner is told with its points and its lead', () => {
    expect(say([{ a: 3 }, { a: 2, b: 1 }])).toBe(
      '«A» fue la más apoyada, con 5 puntos: 4 puntos más que «B».',
    )
  })

  test('a tie stays a tie and waits for a public lot', () => {
    expect(say([{ a: 2 }, { b: 2 }])).toBe(
      '«A» y «B» empatan en el primer lugar, con 2 puntos cada una. El empate queda así hasta un sorteo público.',
    )
  })

  test('a tie at the cut names how many places are left', () => {
    expect(say([{ a: 3 }, { b: 1, c: 1 }], 2)).toBe(
      '«B» y «C» empatan con 1 punto y queda lugar para 1. Decide un sorteo a la vista de la sala.',
    )
  })

  test('blank ballots alone say that nobody expressed a preference', () => {
    expect(say([{}, {}])).toBe('Nadie expresó una preferencia.')
  })

  test('every kind of result has its sentence in every language', () => {
    const cases: [unknown[], number?][] = [
      [[]],
      [[{ a: 3 }, { b: 1 }]],
      [[{ a: 3 }, { b: 1, c: 1 }]],
      [[{ a: 1, b: 1 }]],
      [[{ a: 3 }, { b: 2 }, { c: 1 }], 2],
      [[{ a: 3 }, { b: 1, c: 1 }], 2],
      [[{ a: 3 }, { b: 2 }, { c: 1 }], 3],
    ]
    for (const words of [spanish, english, portuguese]) {
      const sentences = cases.map(([ballots, k]) =>
        resultSentence(words, { tally: tally(dots, ballots), method: 'dots', k }, labelOf),
      )
      expect(new Set(sentences).size).toBe(cases.length)
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|#/)
    }
  })
})

test('a code is eight characters in two groups', () => {
  expect(shortCode('0123456789abcdef')).toBe('0123 4567')
})
