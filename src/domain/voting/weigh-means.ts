import {
  add,
  compareRationals,
  divide,
  type Exact,
  multiply,
  type Rational,
  ratio,
  subtract,
  toExact,
  ZERO,
} from '../../lib/rational.ts'
import type { CriteriaRules, Criterion } from './method-rules.ts'
import { rankTotals } from './standings.ts'

/** What mean grades come to. */
export interface WeighedMeans {
  readonly totals: ReadonlyMap<string, Exact>
  /** Without the excluded and the incomplete. */
  readonly ranking: readonly (readonly string[])[]
  /** Options below the least that a criterion asks for, and which criteria. */
  readonly excluded: readonly { readonly option: string; readonly criteria: readonly string[] }[]
  readonly incomplete: readonly string[]
}

/**
 * The indexes of options from their mean grades.
 *
 * Units    `means[option][criterion]`, in the order of `options` and of the rules; `null`: too few
 *          grades, and the option is incomplete, never 0.
 * Expects  a weight above 0 among the criteria, unless the rules are `raw`.
 * Source   voting guide §1.3.
 */
export function weighMeans(
  options: readonly string[],
  means: readonly (readonly (Rational | null)[])[],
  rules: CriteriaRules,
): WeighedMeans {
  const totals = new Map<string, Exact>()
  const excluded: { option: string; criteria: string[] }[] = []
  const incomplete: string[] = []
  options.forEach((id, at) => {
    const row = means[at] ?? []
    const index = indexOf(row, rules)
    totals.set(id, index === null ? null : toExact(index))
    const below = rules.criteria.filter(({ veto }, j) => {
      const mean = row[j] ?? null
      return veto !== undefined && mean !== null && compareRationals(mean, ratio(veto)) < 0
    })
    if (below.length > 0) excluded.push({ option: id, criteria: below.map((one) => one.id) })
    if (index === null) incomplete.push(id)
  })
  const out = new Set(excluded.map(({ option }) => option))
  return {
    totals,
    ranking: rankTotals(new Map([...totals].filter(([option]) => !out.has(option)))),
    excluded,
    incomplete,
  }
}

/**
 * An option's index from its mean grades, in the order of the criteria; `null` when one is missing.
 *
 * Units    0 to 1; with `raw`, Σ weight × mean.
 */
function indexOf(row: readonly (Rational | null)[], rules: CriteriaRules): Rational | null {
  let sum = ZERO
  let weights = ZERO
  for (const [j, { weight, direction }] of rules.criteria.entries()) {
    const mean = row[j] ?? null
    if (mean === null) return null
    const weighed = rules.raw ? mean : normalised(mean, direction, rules)
    sum = add(sum, multiply(ratio(weight), weighed))
    weights = add(weights, ratio(weight))
  }
  return rules.raw ? sum : divide(sum, weights)
}

function normalised(
  mean: Rational,
  direction: Criterion['direction'],
  { min, max }: CriteriaRules,
): Rational {
  const from = direction === 'benefit' ? subtract(mean, ratio(min)) : subtract(ratio(max), mean)
  return divide(from, ratio(max - min))
}
