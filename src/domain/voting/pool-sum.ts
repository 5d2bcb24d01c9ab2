import { add, type Exact, fromExact, ratio, toExact, ZERO } from '../../lib/rational.ts'
import type { ApprovalBallot, Ballot } from './box-records.ts'
import type { Countable, Pile } from './method.ts'
import type { RankedRules, ScoreRules } from './method-rules.ts'
import { methodOf } from './methods/index.ts'
import { gradesNeeded } from './methods/score.ts'
import type { PoolPlan, Reading } from './pool.ts'
import { duelsOf, readDuels } from './pool-duels.ts'
import { countableOf, type PoolPart } from './pool-part.ts'
import { rankTotals } from './standings.ts'
import { exact } from './sums.ts'
import { judgePiles, tallyPiles } from './tally.ts'

/**
 * One person, one vote, wherever it was cast: totals add, means are taken over all who graded,
 * duels add, and where a count is no sum the ballots themselves are put together.
 *
 * Returns  options that only some meetings had with what those gave them, in no group of the ranking.
 * Source   voting guide §1.7, "sum".
 */
export function poolSum(plan: PoolPlan): Reading {
  switch (plan.first.method) {
    case 'score':
      return sumScores(plan)
    case 'ranked':
      return sumDuels(plan)
    case 'criteria':
      return uniteSheets(plan)
    case 'proportional':
      return uniteMarks(plan)
    case 'consent':
      return sumAnswers(plan)
    default:
      return rankCompared(plan, (option) => sumTotals(plan.parts, option))
  }
}

/** Totals of all options, of which those that every meeting had are ranked. */
function rankCompared({ compared, all }: PoolPlan, totalOf: (option: string) => Exact): Reading {
  const totals = new Map(all.map((option) => [option, totalOf(option)]))
  return {
    totals: Object.fromEntries(totals),
    ranking: rankTotals(new Map(compared.map((option) => [option, totals.get(option) ?? null]))),
  }
}

function sumTotals(parts: readonly PoolPart[], option: string): Exact {
  const given = parts.flatMap(({ totals }) =>
    Object.hasOwn(totals, option) ? [totals[option]] : [],
  )
  return toExact(given.reduce((sum, total) => add(sum, fromExact(total ?? 0)), ZERO))
}

function sumScores(plan: PoolPlan): Reading {
  const rules = plan.first.rules as ScoreRules
  return rankCompared(plan, (option) => {
    let [sum, raters, valid] = [0, 0, 0]
    for (const { options, detail, valid: here } of plan.parts) {
      const at = options.indexOf(option)
      if (at === -1 || detail?.kind !== 'score') continue
      sum = exact(sum + (detail.sums[at] ?? 0))
      raters = exact(raters + (detail.raters[at] ?? 0))
      valid = exact(valid + here)
    }
    if (rules.aggregate === 'sum') return sum
    return raters < gradesNeeded(rules, valid) ? null : toExact(ratio(sum, raters))
  })
}

function sumDuels({ first, parts, compared, all }: PoolPlan): Reading {
  const valid = parts.reduce((sum, part) => exact(sum + part.valid), 0)
  const pairwise = compared.map((a) =>
    compared.map((b) => parts.reduce((sum, part) => exact(sum + duelsOf(part, a, b)), 0)),
  )
  const { reading } = first.rules as RankedRules
  return readDuels({ all, compared, pairwise, each: ratio(valid), reading })
}

/** Every sheet as its own meeting judged it; a criterion's mean is over all who graded. */
function uniteSheets(plan: PoolPlan): Reading {
  const { totals, ranking, detail } = methodOf(plan.first.method).count(
    unitedConfig(plan, plan.all),
    validPiles(plan),
  )
  const compared = new Set(plan.compared)
  return {
    totals: Object.fromEntries(totals),
    ranking: ranking
      .map((group) => group.filter((option) => compared.has(option)))
      .filter((group) => group.length > 0),
    ...(detail !== undefined && { detail }),
  }
}

/** Marks for what every meeting had: a result of one meeting is never added to another's. */
function uniteMarks(plan: PoolPlan): Reading {
  const compared = new Set(plan.compared)
  const piles = validPiles(plan).map(({ n, ballot }) => ({
    n,
    ballot: (ballot as ApprovalBallot).filter((option) => compared.has(option)),
  }))
  // A sheet cut down to the options that all had may be below the minimum that it kept.
  const config = { ...unitedConfig(plan, plan.compared), rules: {} }
  const { ranking, detail } = tallyPiles(config, piles, plan.lot)
  const { totals } = rankCompared(plan, (option) => sumTotals(plan.parts, option))
  return { totals, ranking, ...(detail !== undefined && { detail }) }
}

function sumAnswers({ parts, all }: PoolPlan): Reading {
  const levels = all.map((option): [string, Record<string, number>] => {
    const row = new Map<string, number>()
    for (const { detail } of parts) {
      if (detail?.kind !== 'consent' || !Object.hasOwn(detail.levels, option)) continue
      for (const [level, n] of Object.entries(detail.levels[option] ?? {})) {
        row.set(level, exact((row.get(level) ?? 0) + n))
      }
    }
    return [option, Object.fromEntries(row)]
  })
  const agreed = levels.flatMap(([option, row]) => {
    const answers = Object.values(row).reduce((sum, n) => sum + n, 0)
    return (row['objecion'] ?? 0) === 0 && answers > 0 ? [option] : []
  })
  return {
    totals: {},
    ranking: [],
    detail: { kind: 'consent', levels: Object.fromEntries(levels), agreed },
  }
}

function unitedConfig({ first }: PoolPlan, options: readonly string[]): Countable {
  return { ...countableOf(first), options: options.map((id) => ({ id })) }
}

/** The ballots that were valid where they were cast. */
function validPiles({ parts }: PoolPlan): Pile<Ballot>[] {
  return parts.flatMap((part) => judgePiles(countableOf(part), part.piles ?? []).valid)
}
