import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import type { ScoreRules } from '../method-rules.ts'
import { tally } from '../tally.ts'
import { score } from './score.ts'

const config = (rules: Partial<ScoreRules> = {}): Countable<ScoreRules> => ({
  method: 'score',
  rules: { min: 1, max: 5, aggregate: 'mean', ...rules },
  options: ['a', 'b', 'c'].map((id) => ({ id })),
})

describe('a sheet of grades', () => {
  it('is refused with its reason', () => {
    const judge = (ballot: unknown, rules: Partial<ScoreRules> = {}) =>
      score.classify(config(rules), ballot)
    expect(judge({ z: 3 })).toMatchObject({ reason: 'unknown-option', detail: 'z' })
    expect(judge({ a: 6 })).toMatchObject({ reason: 'grade-out-of-range', detail: 'a' })
    expect(judge({ a: 0 })).toMatchObject({ reason: 'grade-out-of-range', detail: 'a' })
    expect(judge({ a: 2.5 })).toMatchObject({ reason: 'not-a-number', detail: 'a' })
    expect(judge({ a: '3' })).toMatchObject({ reason: 'not-a-number', detail: 'a' })
    expect(judge({ a: 3, b: null }, { requireAll: true })).toMatchObject({
      reason: 'grade-missing',
      detail: 'b',
    })
    for (const ballot of [undefined, 3, 'a', ['a']]) {
      expect(judge(ballot)).toMatchObject({ reason: 'not-a-ballot' })
    }
  })

  it('is blank without any grade, and valid with the same for all', () => {
    for (const ballot of [null, {}, { a: null, b: null }]) {
      expect(score.classify(config({ requireAll: true }), ballot)).toEqual({ class: 'blank' })
    }
    expect(score.classify(config(), { c: 3, a: 3, b: 3 })).toEqual({
      class: 'valid',
      ballot: { a: 3, b: 3, c: 3 },
    })
  })
})

describe('a count of grades', () => {
  const sheets = [{ a: 5 }, { b: 4, c: 1 }, { b: 3, c: 2 }, { b: 4 }]

  it('gives no mean to an option that too few graded, so that one best grade does not win', () => {
    const { totals, ranking, detail } = tally(config({ minRaters: 'half' }), sheets)
    expect(totals).toEqual({ a: null, b: '11/3', c: '3/2' })
    expect(ranking).toEqual([['b'], ['c']])
    expect(detail).toEqual({ kind: 'score', raters: [1, 3, 2], sums: [5, 11, 3], needed: 2 })
    expect(tally(config(), sheets).ranking[0]).toEqual(['a'])
  })

  it('takes no opinion for nothing in a sum', () => {
    expect(tally(config({ aggregate: 'sum', minRaters: 9 }), sheets).totals).toEqual({
      a: 5,
      b: 11,
      c: 3,
    })
  })
})

describe('rules of grades', () => {
  it('are refused out of range', () => {
    const check = (rules: unknown) => {
      const read = score.checkRules(rules, 3)
      return read.ok ? 'ok' : read.refusal
    }
    const base = { min: 0, max: 4, aggregate: 'mean' }
    expect(check(base)).toBe('ok')
    expect(check({ ...base, minRaters: 'half', requireAll: true })).toBe('ok')
    expect(check({ ...base, min: 4 })).toBe('scale-out-of-range')
    expect(check({ ...base, max: 0.5 })).toBe('scale-out-of-range')
    expect(check({ ...base, aggregate: 'median' })).toBe('rules-malformed')
    expect(check({ ...base, minRaters: 0 })).toBe('raters-out-of-range')
    expect(check({ ...base, requireAll: 1 })).toBe('rules-malformed')
    expect(check({ ...base, weight: 1 })).toBe('unknown-rule')
  })
})
