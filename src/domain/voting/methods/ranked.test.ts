import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import type { RankedRules } from '../method-rules.ts'
import { tally } from '../tally.ts'
import { ranked } from './ranked.ts'

const config = (reading: RankedRules['reading'] = 'borda'): Countable<RankedRules> => ({
  method: 'ranked',
  rules: { reading },
  options: ['a', 'b', 'c'].map((id) => ({ id })),
})

describe('a ranking', () => {
  it('is refused with its reason', () => {
    const judge = (ballot: unknown) => ranked.classify(config(), ballot)
    expect(judge([['z']])).toMatchObject({ reason: 'unknown-option', detail: 'z' })
    expect(judge([['a'], ['a']])).toMatchObject({ reason: 'repeated-option', detail: 'a' })
    for (const ballot of [undefined, 'a', ['a'], { a: 1 }, [[1]], [[['a']]]]) {
      expect(judge(ballot)).toMatchObject({ reason: 'not-a-ballot' })
    }
  })

  it('is blank when it names nothing, and forgets empty places', () => {
    for (const ballot of [null, [], [[]], [[], []]]) {
      expect(ranked.classify(config(), ballot)).toEqual({ class: 'blank' })
    }
    expect(ranked.classify(config(), [['c'], [], ['b', 'a']])).toEqual({
      class: 'valid',
      ballot: [['c'], ['a', 'b']],
    })
  })
})

describe('a count of rankings', () => {
  it('gives what is left out the last place together, and halves for ties', () => {
    const { totals, detail } = tally(config(), [[['a']], [['b', 'c']]])
    expect(totals).toEqual({ a: 2, b: 2, c: 2 })
    expect(tally(config(), [[['a']]]).totals).toEqual({ a: 2, b: '1/2', c: '1/2' })
    expect(detail).toMatchObject({
      pairwise: [
        [0, 1, 1],
        [1, 0, 0],
        [1, 0, 0],
      ],
      condorcetWinner: null,
    })
  })

  it('publishes both readings and lets the declared one decide', () => {
    const ballots = [
      ...Array.from({ length: 3 }, () => [['a'], ['b'], ['c']]),
      ...Array.from({ length: 2 }, () => [['b'], ['c'], ['a']]),
    ]
    const [borda, schulze] = [tally(config('borda'), ballots), tally(config('schulze'), ballots)]
    expect(borda.ranking[0]).toEqual(['b'])
    expect(schulze.ranking[0]).toEqual(['a'])
    expect(schulze.detail).toMatchObject({ condorcetWinner: 'a', borda: borda.ranking })
    expect(schulze.detail).toEqual(borda.detail)
  })
})

describe('rules of rankings', () => {
  it('name one of the two readings', () => {
    expect(ranked.checkRules({ reading: 'schulze' }, 3).ok).toBe(true)
    expect(ranked.checkRules({}, 3)).toMatchObject({ refusal: 'rules-malformed' })
    expect(ranked.checkRules({ reading: 'borda', k: 1 }, 3)).toMatchObject({
      refusal: 'unknown-rule',
    })
  })
})
