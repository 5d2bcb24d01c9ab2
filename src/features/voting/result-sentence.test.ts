import { describe, expect, test } from 'vitest'
import type { Countable } from '../../domain/voting/method.ts'
import { METHODS } from '../../domain/voting/methods/index.ts'
import { tally } from '../../domain/voting/tally.ts'
import { voting as english } from '../../i18n/en/voting.ts'
import { voting as spanish, type VotingWords } from '../../i18n/es/voting.ts'
import { voting as portuguese } from '../../i18n/pt/voting.ts'
import { type CountedVote, shortCode, tellResult } from './result-sentence.ts'
import { rulesSentence } from './rules-sentence.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))
const dots = { method: 'dots', rules: { dots: 3 }, options } as const
const labelOf = (option: string) => option.toUpperCase()
const say = (ballots: unknown[], k?: number) =>
  resultSentence(
    spanish,
    { tally: tally(dots, ballots), config: { ...dots, ...(k !== undefined && { k }) } },
    labelOf,
  )

/** The sentence and what else is said, one after the other. */
function resultSentence(...result: Parameters<typeof tellResult>): string {
  const { sentence, asides } = tellResult(...result)
  return [sentence, ...asides].join(' ')
}

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

  test('so few ballots are told by their order alone', () => {
    const cases: [unknown[], number?][] = [
      [[{ a: 3 }, { b: 1 }]],
      [[{ a: 3 }, { b: 1, c: 1 }]],
      [[{ a: 1, b: 1 }]],
      [[{ a: 3 }, { b: 2 }, { c: 1 }], 2],
      [[{ a: 3 }, { b: 2, c: 2 }], 2],
    ]
    for (const words of [spanish, english, portuguese]) {
      for (const [ballots, k] of cases) {
        const config = { ...dots, ...(k !== undefined && { k }) }
        const { sentence } = tellResult(
          words,
          { tally: tally(dots, ballots), config, orderOnly: true },
          labelOf,
        )
        // Places may be counted; points may not.
        expect(sentence).not.toMatch(/punto|point|ponto|undefined|[3-9]/)
      }
    }
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
        resultSentence(
          words,
          { tally: tally(dots, ballots), config: { ...dots, ...(k !== undefined && { k }) } },
          labelOf,
        ),
      )
      expect(new Set(sentences).size).toBe(cases.length)
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|#/)
    }
  })
})

describe('each way of voting is explained', () => {
  const LANGUAGES = [spanish, english, portuguese]
  const sayIn = (
    words: VotingWords,
    config: CountedVote['config'] & Countable,
    ballots: unknown[],
  ) => resultSentence(words, { tally: tally(config, ballots), config }, labelOf)

  test('a mean with its decimals, and what was not graded enough', () => {
    const rules = { min: 1, max: 5, aggregate: 'mean', minRaters: 2 } as const
    const config = { method: 'score', rules, options } as const
    const ballots = [
      { a: 5, b: 4 },
      { a: 4, b: 4 },
      { a: 4, c: 5 },
    ]
    expect(sayIn(spanish, config, ballots)).toBe(
      '«A» fue la mejor calificada, con un promedio de 4,33: 0,33 más que «B». Sin evaluación suficiente: «C».',
    )
    expect(sayIn(english, config, ballots)).toBe(
      '“A” had the best grades, with a mean of 4.33: 0.33 more than “B”. Not graded enough: “C”.',
    )
    const sum = { ...config, rules: { ...rules, aggregate: 'sum' } } as const
    expect(sayIn(spanish, sum, ballots)).toBe(
      '«A» fue la mejor calificada, con 13 en total: 5 más que «B».',
    )
  })

  test('a difference too small to show is not said to be none', () => {
    const rules = { min: 0, max: 1, aggregate: 'mean' } as const
    const config = { method: 'score', rules, options } as const
    const ballots = Array.from({ length: 300 }, (_, at) => ({ a: 1, b: at === 0 ? 0 : 1 }))
    expect(sayIn(spanish, config, ballots)).toContain('menos de 0,01 más que «B»')
  })

  test('an index, and who is left out by a minimum', () => {
    const criterion = { id: 'x', label: 'Costo', weight: 1, direction: 'benefit', veto: 3 } as const
    const config = {
      method: 'criteria',
      rules: { criteria: [criterion], min: 1, max: 5 },
      options,
    } as const
    const ballots = [{ a: { x: 5 }, b: { x: 4 }, c: { x: 2 } }]
    expect(sayIn(spanish, config, ballots)).toBe(
      '«A» quedó primera, con un índice de 1: 0,25 más que «B». Fuera por un mínimo: «C».',
    )
  })

  test('duels and points by place each in their own words', () => {
    const schulze = { method: 'ranked', rules: { reading: 'schulze' }, options } as const
    const ballots = [
      [['a'], ['b']],
      [['a'], ['c']],
      [['b'], ['a']],
    ]
    expect(sayIn(spanish, schulze, ballots)).toBe(
      '«A» quedó primera: comparada de a dos con cada una de las otras, más personas la pusieron arriba.',
    )
    const borda = { ...schulze, rules: { reading: 'borda' } } as const
    expect(sayIn(spanish, borda, [[['a'], ['b']], [['a']]])).toBe(
      '«A» quedó primera, con 4 puntos: 2,5 puntos más que «B».',
    )
  })

  test('a proportional list in its order, and that it stops short', () => {
    const config = { method: 'proportional', rules: {}, options, k: 3 } as const
    expect(sayIn(portuguese, config, [['a'], ['a'], ['b']])).toBe(
      'Ficam «A» e «B», nessa ordem: primeiro a mais marcada, depois contam mais as cédulas com menos propostas já escolhidas. ' +
        'São menos do que as pedidas: o que falta ninguém marcou.',
    )
  })

  test('consent by its objections', () => {
    const config = { method: 'consent', rules: {}, options } as const
    expect(sayIn(spanish, config, [{ a: 'apoyo', b: 'objecion', c: 'objecion' }])).toBe(
      '«A» no tiene objeciones. «B» y «C» tienen objeciones: se escuchan las razones.',
    )
    expect(sayIn(spanish, config, [{ b: 'objecion' }])).toBe(
      'Ninguna propuesta quedó sin objeciones. «B» tiene objeciones: se escuchan las razones.',
    )
  })

  test('every method has its sentence in every language, also where nobody voted', () => {
    for (const { id, defaults } of METHODS) {
      const config = { method: id, rules: defaults(3), options }
      for (const words of LANGUAGES) {
        expect(sayIn(words, config, [])).toBe(words.told.noVotes)
        expect(rulesSentence(words, config)).not.toMatch(/undefined|#|NaN/)
      }
    }
  })
})

test('a code is eight characters in two groups', () => {
  expect(shortCode('0123456789abcdef')).toBe('0123 4567')
})
