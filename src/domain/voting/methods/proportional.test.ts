import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import { tally } from '../tally.ts'
import { approvalPiles, proportional } from './proportional.ts'

const config: Countable = {
  method: 'proportional',
  rules: {},
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
}

describe('a proportional list', () => {
  it('gives a smaller group that agrees its place', () => {
    const ballots = [
      ...Array.from({ length: 6 }, () => ['a', 'b']),
      ...Array.from({ length: 4 }, () => ['c']),
    ]
    const { ranking, totals, detail } = tally(config, ballots)
    expect(totals).toEqual({ a: 6, b: 6, c: 4, d: 0 })
    expect(ranking).toEqual([['a'], ['c'], ['b']])
    expect(detail).toEqual({
      kind: 'proportional',
      order: ['a', 'c', 'b'],
      maxLoads: ['1/6', '1/4', '1/3'],
      ties: [['a', 'b']],
    })
  })

  it('is settled by the lot where options are equal, and asks it only there', () => {
    const asked: string[][] = []
    const last = (options: readonly string[]) => {
      asked.push([...options])
      return [...options].reverse()
    }
    const { detail } = tally(config, [['a'], ['b'], ['c'], ['c']], last)
    expect(detail).toMatchObject({ order: ['c', 'b', 'a'] })
    expect(asked).toEqual([['a', 'b']])
  })

  it('is empty without ballots', () => {
    expect(tally(config, [null]).ranking).toEqual([])
  })

  it('puts equal ballots into one pile', () => {
    const piles = [
      { n: 2, ballot: ['b', 'a'] },
      { n: 3, ballot: ['a', 'b'] },
      { n: 1, ballot: ['d'] },
    ]
    expect(approvalPiles(config, piles)).toEqual([
      { n: 5, backed: [0, 1] },
      { n: 1, backed: [3] },
    ])
  })

  it('is voted on sheets of marks, by their rules', () => {
    expect(proportional.checkRules({ max: 2 }, 4)).toEqual({ ok: true, value: { max: 2 } })
    expect(proportional.checkRules({ max: 9 }, 4).ok).toBe(false)
    const strict = { ...config, rules: { max: 1 } }
    expect(proportional.classify(strict, ['a', 'b'])).toMatchObject({ reason: 'too-many-options' })
  })
})
