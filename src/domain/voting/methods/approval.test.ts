import { describe, expect, it } from 'vitest'
import type { Countable } from '../method.ts'
import type { ApprovalRules } from '../method-rules.ts'
import { approval } from './approval.ts'

const config = (rules: ApprovalRules): Countable<ApprovalRules> => ({
  method: 'approval',
  rules,
  options: ['a', 'b', 'c'].map((id) => ({ id })),
})

describe('a ballot of approvals', () => {
  it('is refused with its reason', () => {
    const judge = (rules: ApprovalRules, ballot: unknown) =>
      approval.classify(config(rules), ballot)
    expect(judge({}, ['z'])).toMatchObject({ reason: 'unknown-option', detail: 'z' })
    expect(judge({}, ['a', 'a'])).toMatchObject({ reason: 'repeated-option', detail: 'a' })
    expect(judge({ max: 1 }, ['a', 'b'])).toMatchObject({ reason: 'too-many-options' })
    expect(judge({ min: 2 }, ['a'])).toMatchObject({ reason: 'too-few-options' })
    for (const ballot of [undefined, 'a', 3, { a: 1 }, [1], [['a']]]) {
      expect(judge({}, ballot)).toMatchObject({ reason: 'not-a-ballot' })
    }
  })

  it('is blank when none is marked, whatever the minimum', () => {
    expect(approval.classify(config({ min: 2 }), [])).toEqual({ class: 'blank' })
    expect(approval.classify(config({ min: 2 }), null)).toEqual({ class: 'blank' })
  })

  it('follows the order of the vote, not of the taps', () => {
    expect(approval.classify(config({}), ['c', 'a'])).toEqual({
      class: 'valid',
      ballot: ['a', 'c'],
    })
  })
})

describe('rules of approval', () => {
  it('are refused out of range', () => {
    const check = (rules: unknown) => {
      const read = approval.checkRules(rules, 3)
      return read.ok ? 'ok' : read.refusal
    }
    expect(check({ max: 4 })).toBe('maximum-out-of-range')
    expect(check({ max: 0 })).toBe('maximum-out-of-range')
    expect(check({ min: 2, max: 1 })).toBe('minimum-out-of-range')
    expect(check({ min: -1 })).toBe('minimum-out-of-range')
    expect(check({ most: 1 })).toBe('unknown-rule')
    expect(check({ min: 1, max: 3 })).toBe('ok')
  })
})
