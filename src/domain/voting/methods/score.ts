import { type Exact, ratio, toExact } from '../../../lib/rational.ts'
import { done, type Result, refused } from '../../../lib/result.ts'
import type { ScoreBallot } from '../box-records.ts'
import { addGrade, type GradeSum, isScale, readGrades } from '../grades.ts'
import {
  type Classified,
  type Countable,
  invalid,
  type Outcome,
  type Pile,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import type { ScoreRules } from '../method-rules.ts'
import { isWhole, RULE_MAX, readRules } from '../rules.ts'
import { rankTotals } from '../standings.ts'
import { exact } from '../sums.ts'

/**
 * Score: each person grades every option from `min` to `max`, or has no opinion of it.
 *
 * Units    mean(c) = Σ b(c) / how many graded c, an exact fraction; or the sum of the grades, where
 *          no opinion counts as nothing. S(c) = how many graded c.
 * Expects  a ballot `{option: grade or null}`. No grade at all is blank; equal grades for all are a
 *          valid opinion.
 * Returns  no result for an option with fewer than `minRaters` grades, so that one person's best
 *          grade does not win; it is in no group of the ranking.
 * Source   voting guide §1.3.
 */
export const score: VotingMethod<ScoreRules, ScoreBallot> = {
  id: 'score',
  paper: 'grades',
  blank: {},

  defaults: () => ({ min: 1, max: 5, aggregate: 'mean', minRaters: 'half' }),

  checkRules,
  classify,
  count,

  mostPerBallot: ({ rules: { min, max } }) => Math.max(max - min, Math.abs(max), Math.abs(min)),

  bytesPerOption: ({ min, max }) => Math.max(`:${min},`.length, `:${max},`.length),
}

function checkRules(untrusted: unknown): Result<ScoreRules, RulesRefusal> {
  const read = readRules(untrusted, ['min', 'max', 'aggregate', 'requireAll', 'minRaters'])
  if (!read.ok) return read
  const { min, max, aggregate, requireAll, minRaters } = read.value
  if (!isScale(min, max)) return refused('scale-out-of-range')
  if (aggregate !== 'mean' && aggregate !== 'sum') return refused('rules-malformed', 'aggregate')
  if (requireAll !== undefined && typeof requireAll !== 'boolean') {
    return refused('rules-malformed', 'requireAll')
  }
  if (minRaters !== undefined && minRaters !== 'half' && !isWhole(minRaters, 1, RULE_MAX)) {
    return refused('raters-out-of-range')
  }
  return done({
    min: Number(min),
    max: Number(max),
    aggregate,
    ...(requireAll !== undefined && { requireAll }),
    ...(minRaters !== undefined && { minRaters }),
  })
}

function classify(
  { rules, options }: Countable<ScoreRules>,
  ballot: unknown,
): Classified<ScoreBallot> {
  if (ballot === null) return { class: 'blank' }
  const ids = new Set(options.map(({ id }) => id))
  const read = readGrades(ballot, ids, rules, 'unknown-option')
  if ('class' in read) return read
  if (read.size === 0) return { class: 'blank' }
  if (rules.requireAll) {
    const missing = [...ids].find((id) => !read.has(id))
    if (missing !== undefined) return invalid('grade-missing', missing)
  }
  return { class: 'valid', ballot: Object.fromEntries(read) }
}

function count(
  { rules, options }: Countable<ScoreRules>,
  validBallots: readonly Pile<ScoreBallot>[],
): Outcome {
  const sums = new Map<string, GradeSum>(options.map(({ id }) => [id, { sum: 0, raters: 0 }]))
  let valid = 0
  for (const { n, ballot } of validBallots) {
    valid = exact(valid + n)
    for (const [option, grade] of Object.entries(ballot)) {
      const sum = sums.get(option)
      if (sum !== undefined) addGrade(sum, grade, n)
    }
  }
  const needed = gradesNeeded(rules, valid)
  const totals = new Map<string, Exact>()
  for (const [option, { sum, raters }] of sums) {
    const told = rules.aggregate === 'sum' || raters >= needed
    totals.set(option, told ? toExact(ratio(sum, rules.aggregate === 'sum' ? 1 : raters)) : null)
  }
  const added = [...sums.values()]
  return {
    totals,
    supporters: new Map([...sums].map(([option, sum]) => [option, sum.raters])),
    ranking: rankTotals(totals),
    detail: {
      kind: 'score',
      raters: added.map(({ raters }) => raters),
      sums: added.map(({ sum }) => sum),
      needed,
    },
  }
}

/** How many grades an option needs to have a mean, of so many valid ballots: never none. */
export function gradesNeeded({ minRaters = 1 }: ScoreRules, valid: number): number {
  return Math.max(1, minRaters === 'half' ? Math.ceil(valid / 2) : minRaters)
}
