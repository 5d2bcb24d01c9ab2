import { done, type Result, refused } from '../../lib/result.ts'
import type { RulesRefusal } from './method.ts'

/** The most dots or options a rule may name: sums of any meeting stay exact, and no sheet has more. */
export const RULE_MAX = 1_000_000

/** Whether a value is a whole number from `low` to `high`. */
export function isWhole(value: unknown, low: number, high: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high
}

/**
 * The fields of untrusted rules, when they are a plain object with known names only. A rule that
 * this version does not know could change the count, so it is refused rather than left out.
 */
export function readRules<K extends string>(
  rules: unknown,
  known: readonly K[],
): Result<Readonly<Partial<Record<K, unknown>>>, RulesRefusal> {
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) {
    return refused('rules-malformed')
  }
  const stranger = Object.keys(rules).find((name) => !known.some((rule) => rule === name))
  if (stranger !== undefined) return refused('unknown-rule', stranger)
  return done(rules as Readonly<Partial<Record<K, unknown>>>)
}
