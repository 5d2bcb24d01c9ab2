import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import type { CriteriaRules, Criterion } from '../method-rules.ts'
import { tally } from '../tally.ts'
import { criteria } from './criteria.ts'

const criterion = (id: string, change: Partial<Criterion> = {}): Criterion => ({
  id,
  label: id,
  weight: 1,
  direction: 'benefit',
  ...change,
})
const rules = (change: Partial<CriteriaRules> = {}): CriteriaRules => ({
  criteria: [criterion('p'), criterion('q')],
  min: 1,
  max: 5,
  ...change,
})
const config = (change: Partial<CriteriaRules> = {}): Countable<CriteriaRules> => ({
  method: 'criteria',
  rules: rules(change),
  options: ['a', 'b'].map((id) => ({ id })),
})

describe('a sheet of criteria', () => {
  it('is refused with its reason', () => {
    const judge = (ballot: unknown) => criteria.classify(config(), ballot)
    expect(judge({ z: {} })).toMatchObject({ reason: 'unknown-option', detail: 'z' })
    expect(judge({ a: { z: 1 } })).toMatchObject({ reason: 'unknown-criterion', detail: 'z' })
    expect(judge({ a: { p: 9 } })).toMatchObject({ reason: 'grade-out-of-range', detail: 'p' })
    expect(judge({ a: { p: '1' } })).toMatchObject({ reason: 'not-a-number', detail: 'p' })
    for (const ballot of [undefined, 'a', ['a'], { a: 3 }, { a: ['p'] }]) {
      expect(judge(ballot)).toMatchObject({ reason: 'not-a-ballot' })
    }
  })

  it('is blank without any grade', () => {
    for (const ballot of [null, {}, { a: {} }, { a: { p: null }, b: null }]) {
      expect(criteria.classify(config(), ballot)).toEqual({ class: 'blank' })
    }
  })
})

describe('a count by criteria', () => {
  it('weighs the means, a cost the other way round', () => {
    const weighed = {
      criteria: [criterion('p', { weight: 3 }), criterion('q', { direction: 'cost' })],
    }
    const sheets = [
      { a: { p: 5, q: 5 }, b: { p: 1, q: 1 } },
      { a: { p: 4, q: 5 }, b: { p: 2, q: 1 } },
    ]
    // a: (3 · 7/8 + 0) / 4, b: (3 · 1/8 + 1) / 4.
    expect(tally(config(weighed), sheets).totals).toEqual({ a: '21/32', b: '11/32' })
  })

  it('leaves an option with an open cell without a result, never at 0', () => {
    const { totals, ranking, detail } = tally(config({ minRaters: 2 }), [
      { a: { p: 3, q: 3 }, b: { p: 1, q: 1 } },
      { a: { p: 3 }, b: { p: 1, q: 1 } },
    ])
    expect(totals).toEqual({ a: null, b: 0 })
    expect(ranking).toEqual([['b']])
    expect(detail).toMatchObject({
      incomplete: ['a'],
      means: [
        [3, null],
        [1, 1],
      ],
    })
  })

  it('excludes below a veto with the reason, keeps the index, and does not at the veto', () => {
    const strict = { criteria: [criterion('p', { veto: 3 }), criterion('q')] }
    const { totals, ranking, detail } = tally(config(strict), [
      { a: { p: 3, q: 1 }, b: { p: 2, q: 5 } },
    ])
    expect(ranking).toEqual([['a']])
    expect(totals).toEqual({ a: '1/4', b: '5/8' })
    expect(detail).toMatchObject({ excluded: [{ option: 'b', criteria: ['p'] }] })
  })

  it('lets a criterion of weight 0 take no part but its veto', () => {
    const still = { criteria: [criterion('p'), criterion('q', { weight: 0, veto: 2 })] }
    const { ranking } = tally(config(still), [{ a: { p: 1, q: 2 }, b: { p: 5, q: 1 } }])
    expect(ranking).toEqual([['a']])
  })
})

describe('rules of criteria', () => {
  it('are refused out of range', () => {
    const check = (change: object) => {
      const read = criteria.checkRules({ ...rules(), ...change }, 3)
      return read.ok ? 'ok' : read.refusal
    }
    const one = (change: object) => check({ criteria: [{ ...criterion('p'), ...change }] })
    expect(check({})).toBe('ok')
    expect(check({ min: 5 })).toBe('scale-out-of-range')
    expect(check({ criteria: [] })).toBe('criteria-missing')
    expect(check({ criteria: [criterion('p'), criterion('p')] })).toBe('criterion-malformed')
    expect(check({ minRaters: 0 })).toBe('raters-out-of-range')
    expect(check({ method: 1 })).toBe('unknown-rule')
    expect(one({ weight: 0 })).toBe('weights-out-of-range')
    expect(one({ weight: 1.5 })).toBe('weights-out-of-range')
    expect(one({ direction: 'up' })).toBe('criterion-malformed')
    expect(one({ label: ' ' })).toBe('criterion-malformed')
    expect(one({ veto: 6 })).toBe('veto-out-of-range')
  })
})
