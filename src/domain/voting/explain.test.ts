import { describe, expect, it } from 'vitest'
import { apartFromRanking, explain } from './explain.ts'
import type { CriteriaRules } from './method-rules.ts'
import { tally, tallyPiles } from './tally.ts'

/** A tally with these totals. */
function totals(points: Readonly<Record<string, number>>) {
  const options = Object.keys(points).map((id) => ({ id }))
  const piles = Object.entries(points).map(([id, n]) => ({ n, ballot: [id] }))
  return tallyPiles({ method: 'approval', rules: {}, options }, piles)
}

describe('the explaining sentence', () => {
  it('names the winner, the runner-up and the gap', () => {
    expect(explain(totals({ a: 3, b: 7, c: 5 }))).toEqual({
      kind: 'clear-winner',
      option: 'b',
      total: 7,
      runnerUp: 'c',
      gap: 2,
    })
    expect(explain(totals({ a: 3, b: 7, c: 3 }))).toEqual({
      kind: 'clear-winner-over-tie',
      option: 'b',
      total: 7,
      runnersUp: ['a', 'c'],
      gap: 4,
    })
  })

  it('leaves a tie a tie', () => {
    expect(explain(totals({ a: 5, b: 5, c: 1 }))).toEqual({
      kind: 'tie-at-top',
      options: ['a', 'b'],
      total: 5,
    })
  })

  it('says when nobody expressed anything, or there was only one option', () => {
    expect(explain(totals({ a: 0, b: 0 }))).toEqual({ kind: 'no-votes' })
    expect(explain(totals({ a: 4 }))).toEqual({ kind: 'only-option', option: 'a', total: 4 })
  })

  it('explains a selection by its cut', () => {
    const result = totals({ a: 9, b: 6, c: 6, d: 2 })
    expect(explain(result, { k: 3 })).toEqual({
      kind: 'clear-selection',
      selected: ['a', 'b', 'c'],
      last: ['b', 'c'],
      next: ['d'],
      gap: 4,
    })
    expect(explain(result, { k: 2 })).toEqual({
      kind: 'tie-at-cut',
      selected: ['a'],
      options: ['b', 'c'],
      places: 1,
      total: 6,
    })
    expect(explain(result, { k: 4 })).toEqual({
      kind: 'all-selected',
      selected: ['a', 'b', 'c', 'd'],
      others: false,
    })
    expect(explain(result, { k: 1 })).toMatchObject({ kind: 'clear-winner-over-tie', option: 'a' })
  })
})

const options = ['a', 'b', 'c'].map((id) => ({ id }))

describe('means and indexes', () => {
  const score = {
    method: 'score',
    rules: { min: 1, max: 5, aggregate: 'mean', minRaters: 2 },
    options,
  } as const

  it('have exact gaps, and options without a mean stand apart', () => {
    const result = tally(score, [
      { a: 5, b: 4 },
      { a: 4, b: 4 },
      { a: 4, c: 5 },
    ])
    expect(explain(result)).toEqual({
      kind: 'clear-winner',
      option: 'a',
      total: '13/3',
      runnerUp: 'b',
      gap: '1/3',
    })
    expect(apartFromRanking(result)).toEqual([{ why: 'too-few-grades', options: ['c'] }])
  })

  it('leave room for those with a result only', () => {
    const result = tally(score, [
      { a: 5, b: 4 },
      { a: 4, b: 4 },
    ])
    expect(explain(result, { k: 2 })).toEqual({
      kind: 'all-selected',
      selected: ['a', 'b'],
      others: true,
    })
  })

  it('say that nothing has a result when nobody graded enough', () => {
    expect(explain(tally(score, [{ a: 5 }, { b: 1 }]))).toEqual({ kind: 'none-ranked' })
  })

  it('name what a criterion excludes once, and what is incomplete apart', () => {
    const rules: CriteriaRules = {
      criteria: [
        { id: 'x', label: 'x', weight: 1, direction: 'benefit', veto: 2 },
        { id: 'y', label: 'y', weight: 1, direction: 'cost' },
      ],
      min: 1,
      max: 5,
    }
    const ballot = { a: { x: 5, y: 1 }, b: { x: 1 }, c: { x: 3 } }
    const result = tally({ method: 'criteria', rules, options }, [ballot])
    expect(explain(result)).toEqual({ kind: 'only-option', option: 'a', total: 1 })
    expect(apartFromRanking(result)).toEqual([
      { why: 'below-minimum', options: ['b'] },
      { why: 'incomplete', options: ['c'] },
    ])
  })
})

describe('duels of two', () => {
  const config = { method: 'ranked', rules: { reading: 'schulze' }, options } as const
  const reading = 'schulze'

  it('tell who wins all of them', () => {
    const result = tally(config, [
      [['a'], ['b']],
      [['a'], ['c']],
      [['b'], ['a']],
    ])
    expect(explain(result, { reading })).toEqual({ kind: 'wins-all-duels', option: 'a' })
    expect(explain(result, { reading, k: 2 })).toEqual({
      kind: 'duel-selection',
      selected: ['a', 'b'],
      next: ['c'],
    })
    expect(explain(result, { reading, k: 3 })).toMatchObject({ kind: 'all-selected' })
  })

  it('tell who is strongest in a circle, and when a lot has to part them', () => {
    const circle = [
      [['a'], ['b'], ['c']],
      [['b'], ['c'], ['a']],
      [['c'], ['a'], ['b']],
    ]
    expect(explain(tally(config, circle), { reading })).toEqual({
      kind: 'duel-tie',
      options: ['a', 'b', 'c'],
      places: 1,
    })
    const uneven = [
      ...circle,
      ...circle,
      [['a'], ['b'], ['c']],
      [['a'], ['b'], ['c']],
      [['b'], ['c'], ['a']],
      [['b'], ['c'], ['a']],
      [['b'], ['c'], ['a']],
    ]
    expect(explain(tally(config, uneven), { reading })).toEqual({
      kind: 'strongest-in-circle',
      option: 'b',
    })
  })

  it('are not spoken of where points by place decide', () => {
    const result = tally({ ...config, rules: { reading: 'borda' } }, [[['a'], ['b']]])
    expect(explain(result, { reading: 'borda' })).toMatchObject({
      kind: 'clear-winner',
      option: 'a',
      total: 2,
      gap: 1,
    })
  })
})

describe('a proportional list', () => {
  const config = { method: 'proportional', rules: {}, options } as const

  it('stops short rather than taking what nobody backs', () => {
    const result = tally(config, [['a'], ['a'], ['b']])
    expect(explain(result, { k: 3 })).toEqual({
      kind: 'proportional',
      taken: ['a', 'b'],
      short: true,
      tied: [],
    })
    expect(apartFromRanking(result)).toEqual([{ why: 'nobody-backs', options: ['c'] }])
  })

  it('names a tie only where it decided who got in', () => {
    const result = tally(config, [['a'], ['b']])
    expect(explain(result, { k: 1 })).toMatchObject({ taken: ['a'], tied: ['a', 'b'] })
    expect(explain(result, { k: 2 })).toMatchObject({ taken: ['a', 'b'], tied: [] })
  })
})

it('consent tells objections apart from agreement and from silence', () => {
  const result = tally({ method: 'consent', rules: {}, options }, [
    { a: 'apoyo', b: 'objecion' },
    { a: 'desacuerdo', b: 'apoyo' },
  ])
  expect(explain(result, { k: 1 })).toEqual({
    kind: 'consent',
    agreed: ['a'],
    objected: [{ option: 'b', objections: 1 }],
    silent: ['c'],
  })
  expect(apartFromRanking(result)).toEqual([])
})
