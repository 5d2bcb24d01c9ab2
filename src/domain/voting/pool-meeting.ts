import {
  add,
  compareRationals,
  divide,
  type Exact,
  fromExact,
  multiply,
  type Rational,
  ratio,
  subtract,
  toExact,
  ZERO,
} from '../../lib/rational.ts'
import type { CriteriaRules, RankedRules, ScoreRules } from './method-rules.ts'
import { methodOf } from './methods/index.ts'
import type { PoolPlan, Reading } from './pool.ts'
import { duelsOf, readDuels } from './pool-duels.ts'
import { countableOf, type PoolPart } from './pool-part.ts'
import { rankTotals } from './standings.ts'
import { tallyPiles } from './tally.ts'
import { weighMeans } from './weigh-means.ts'

/**
 * Every meeting weighs the same: the mean, over the meetings that had an option, of the share of
 * what its ballots could have given it.
 *
 * Units    0 to 1, exact; meetings without a valid ballot say nothing.
 * Returns  `null` where there is no such reading: proportional lists and answers of consent have no
 *          mean.
 * Source   voting guide §1.7, "meeting".
 */
export function poolByMeeting(plan: PoolPlan): Reading | null {
  const parts = plan.parts.filter(({ valid }) => valid > 0)
  switch (plan.first.method) {
    case 'consent':
    case 'proportional':
      return null
    case 'criteria':
      return meanIndexes({ ...plan, parts })
    case 'ranked':
      return meanDuels({ ...plan, parts })
    default:
      return rankShares({ ...plan, parts })
  }
}

function rankShares(plan: PoolPlan): Reading {
  const totals = new Map(plan.all.map((option) => [option, meanShare(plan, option)]))
  return { totals: Object.fromEntries(totals), ranking: rankTotals(totals) }
}

/** The mean share of an option, over the meetings that have a result for it. */
function meanShare({ parts, perBallot }: PoolPlan, option: string): Exact {
  return weighedMean(
    parts.map((part) => [shareOf(part, option, perBallot), weightOf(part)] as const),
  )
}

/**
 * What a meeting gave an option, of what it could have given it; `null` without a result.
 * A scale is shifted to begin at 0, unless the file says what one ballot gives.
 */
function shareOf(part: PoolPart, option: string, perBallot?: number): Rational | null {
  const { method, options, totals, valid, rules, detail } = part
  const total = Object.hasOwn(totals, option) ? (totals[option] ?? null) : null
  if (total === null) return null
  const most = perBallot ?? mostOf(part)
  if (most === 0) return ZERO
  const given = fromExact(total)
  if (method !== 'score') return divide(given, ratio(BigInt(valid) * BigInt(most)))
  const { min, aggregate } = rules as ScoreRules
  const shift = perBallot === undefined ? min : 0
  if (aggregate === 'mean') return divide(subtract(given, ratio(shift)), ratio(most))
  const raters = detail?.kind === 'score' ? (detail.raters[options.indexOf(option)] ?? 0) : 0
  const shifted = subtract(given, ratio(BigInt(shift) * BigInt(raters)))
  return divide(shifted, ratio(BigInt(valid) * BigInt(most)))
}

/** The most that one ballot of a meeting gives one option. */
function mostOf(part: PoolPart): number {
  if (part.method === 'score') {
    const { min, max } = part.rules as ScoreRules
    return max - min
  }
  return methodOf(part.method).mostPerBallot?.(countableOf(part)) ?? 1
}

/** Points as shares of each meeting's own list; duels only between what all meetings had. */
function meanDuels(plan: PoolPlan): Reading {
  const { first, parts, compared, all } = plan
  const { reading } = first.rules as RankedRules
  const pairwise = compared.map((a) =>
    compared.map((b) =>
      toExact(
        parts.reduce(
          (sum, part) =>
            add(sum, ratio(BigInt(duelsOf(part, a, b)) * BigInt(part.weight ?? 1), part.valid)),
          ZERO,
        ),
      ),
    ),
  )
  const each = parts.reduce((sum, { weight = 1 }) => add(sum, ratio(weight)), ZERO)
  const shares = rankShares(plan)
  return reading === 'borda'
    ? { ...shares, pairwise }
    : { ...readDuels({ all, compared, pairwise, each, reading }), totals: shares.totals }
}

/** Means of the meetings' mean grades: the index is linear in them, and a veto asks the same mean. */
function meanIndexes({ first, parts, all }: PoolPlan): Reading {
  const rules = first.rules as CriteriaRules
  const tallies = parts.map((part) => ({
    part,
    detail: part.detail ?? tallyPiles(countableOf(part), part.piles ?? []).detail,
  }))
  const means = all.map((option) => {
    const rows = tallies.flatMap(({ part, detail }) => {
      const row =
        detail?.kind === 'criteria' ? detail.means[part.options.indexOf(option)] : undefined
      // A meeting that left a criterion open has no index of it, as it has none of its own.
      return row === undefined || row.includes(null) ? [] : [{ row, weight: weightOf(part) }]
    })
    return rules.criteria.map((_, j) =>
      readMean(weighedMean(rows.map(({ row, weight }) => [readMean(row[j]), weight] as const))),
    )
  })
  const { totals, ranking, excluded, incomplete } = weighMeans(all, means, rules)
  const written = means.map((row) => row.map((mean) => (mean === null ? null : toExact(mean))))
  return {
    totals: Object.fromEntries(totals),
    ranking,
    detail: { kind: 'criteria', means: written, excluded, incomplete },
  }
}

function weightOf({ weight = 1 }: PoolPart): Rational {
  return ratio(weight)
}

function readMean(value: Exact | undefined): Rational | null {
  return value === undefined || value === null ? null : fromExact(value)
}

/** Σ weight · value / Σ weight over the values that are there; `null` without any. */
function weighedMean(values: readonly (readonly [Rational | null, Rational])[]): Exact {
  let [sum, weights] = [ZERO, ZERO]
  for (const [value, weight] of values) {
    if (value === null) continue
    sum = add(sum, multiply(weight, value))
    weights = add(weights, weight)
  }
  return compareRationals(weights, ZERO) === 0 ? null : toExact(divide(sum, weights))
}
