import { describe, expect, it, test } from 'vitest'
import published from '../../../../tests/data/voting-cases.json' with { type: 'json' }
import type { Countable } from '../method.ts'
import type { DotsRules } from '../method-rules.ts'
import { dots } from './dots.ts'

const config = (rules: DotsRules, ids = ['a', 'b', 'c']): Countable<DotsRules> => ({
  method: 'dots',
  rules,
  options: ids.map((id) => ({ id })),
})

test('OpenSlides judges these eleven ballots the same', () => {
  const found = published.cases.find(({ id }) => id === 'validity-openslides-dots')
  const { params, expected } = found as unknown as {
    params: { items: { params: DotsRules; b: unknown; candidates: string[] }[] }
    expected: { classes: string[] }
  }
  const classes = params.items.map(
    (item) => dots.classify(config(item.params, item.candidates), item.b).class,
  )
  expect(classes).toEqual(expected.classes)
})

describe('a ballot of dots', () => {
  it('is refused with its reason', () => {
    const reason = (rules: DotsRules, ballot: unknown) => dots.classify(config(rules), ballot)
    expect(reason({ dots: 3 }, { z: 1 })).toMatchObject({ reason: 'unknown-option', detail: 'z' })
    expect(reason({ dots: 3 }, { a: 4 })).toMatchObject({ reason: 'too-many-dots' })
    expect(reason({ dots: 3, cap: 2 }, { a: 3 })).toMatchObject({ reason: 'over-cap', detail: 'a' })
    expect(reason({ dots: 3, requireAll: true }, { a: 2 })).toMatchObject({
      reason: 'too-few-dots',
    })
    expect(reason({ dots: 3, minDots: 2 }, { a: 1 })).toMatchObject({ reason: 'too-few-dots' })
    for (const points of [1.5, -1, '1', null, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(reason({ dots: 3 }, { a: points })).toMatchObject({ reason: 'not-a-number' })
    }
    for (const ballot of [undefined, 'a', 3, ['a'], true]) {
      expect(reason({ dots: 3 }, ballot)).toMatchObject({ reason: 'not-a-ballot' })
    }
  })

  it('is blank when nothing is given, whatever the minimum', () => {
    for (const ballot of [null, {}, { a: 0 }, { a: 0, b: -0 }]) {
      expect(dots.classify(config({ dots: 3, requireAll: true, minDots: 2 }), ballot)).toEqual({
        class: 'blank',
      })
    }
  })

  it('leaves zeros out and follows the order of the vote', () => {
    const judged = dots.classify(config({ dots: 3 }), { c: 1, b: 0, a: 2 })
    expect(JSON.stringify(judged)).toBe('{"class":"valid","ballot":{"a":2,"c":1}}')
  })

  it('never reaches past a limit by adding numbers too large to add', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(dots.classify(config({ dots: most }), { a: most, b: 1 })).toMatchObject({
      reason: 'too-many-dots',
    })
  })
})

describe('rules of dots', () => {
  it('default to a third of the options, from 3 to 10, half of them on one', () => {
    expect([2, 9, 10, 15, 30, 60].map((m) => dots.defaults(m))).toEqual([
      { dots: 3, cap: 2 },
      { dots: 3, cap: 2 },
      { dots: 4, cap: 2 },
      { dots: 5, cap: 3 },
      { dots: 10, cap: 5 },
      { dots: 10, cap: 5 },
    ])
  })

  it('are refused when no ballot could follow them', () => {
    const check = (rules: unknown, m = 3) => {
      const read = dots.checkRules(rules, m)
      return read.ok ? 'ok' : read.refusal
    }
    expect(check({ dots: 0 })).toBe('dots-out-of-range')
    expect(check({ dots: 1.5 })).toBe('dots-out-of-range')
    expect(check({})).toBe('dots-out-of-range')
    expect(check({ dots: 3, cap: 4 })).toBe('cap-out-of-range')
    expect(check({ dots: 3, cap: 0 })).toBe('cap-out-of-range')
    expect(check({ dots: 3, minDots: 4 })).toBe('minimum-out-of-range')
    expect(check({ dots: 3, requireAll: 'yes' })).toBe('rules-malformed')
    expect(check({ dots: 3, colour: 'red' })).toBe('unknown-rule')
    expect(check({ dots: 7, cap: 2, requireAll: true })).toBe('no-ballot-possible')
    expect(check({ dots: 6, cap: 2, requireAll: true })).toBe('ok')
  })
})
