import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { tallyPiles } from './tally.ts'

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
    expect(explain(result, 3)).toEqual({
      kind: 'clear-selection',
      selected: ['a', 'b', 'c'],
      last: ['b', 'c'],
      next: ['d'],
      gap: 4,
    })
    expect(explain(result, 2)).toEqual({
      kind: 'tie-at-cut',
      selected: ['a'],
      options: ['b', 'c'],
      places: 1,
      total: 6,
    })
    expect(explain(result, 4)).toEqual({ kind: 'all-selected', selected: ['a', 'b', 'c', 'd'] })
    expect(explain(result, 1)).toMatchObject({ kind: 'clear-winner-over-tie', option: 'a' })
  })
})
