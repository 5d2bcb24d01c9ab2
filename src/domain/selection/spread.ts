import { add, divide, type Rational, ratio, ZERO } from '../../lib/rational.ts'
import type { Live } from '../records/record.ts'
import type { Criterion } from './criterion.ts'
import type { Evaluation } from './evaluation.ts'
import { validScores } from './score-table.ts'

/** Tables that are this share of a scale apart do not mean the same: 3 points from 1 to 5. */
const FAR_APART = { n: 3, d: 4 } as const

/** What the tables gave one proposal by one criterion. */
export interface CriterionSpread {
  readonly criterion: string
  /** By table, the meeting's and the table's order. */
  readonly given: readonly {
    readonly meeting: string
    readonly table: number
    readonly points: number
  }[]
  readonly min: number
  readonly max: number
  readonly mean: Rational
  /** So far apart that a mean would hide it: the tables have to talk. */
  readonly apart: boolean
}

/**
 * What the tables gave one proposal, criterion by criterion; a criterion nobody scored is not listed.
 *
 * Expects  evaluations of that proposal alone, each table once.
 */
export function spreadOf(
  evaluations: readonly Live<Evaluation>[],
  criteria: readonly Criterion[],
): CriterionSpread[] {
  const read = [...evaluations]
    .sort((a, b) => (a.meeting === b.meeting ? a.table - b.table : a.meeting < b.meeting ? -1 : 1))
    .map((one) => ({ one, scores: validScores(one.scores, criteria) }))
  return criteria.flatMap(({ id, scale }) => {
    const given = read.flatMap(({ one, scores }) => {
      const points = scores.get(id)
      return points === undefined ? [] : [{ meeting: one.meeting, table: one.table, points }]
    })
    if (given.length === 0) return []
    const points = given.map((each) => each.points)
    const [min, max] = [Math.min(...points), Math.max(...points)]
    const sum = points.reduce((total, n) => add(total, ratio(n)), ZERO)
    return [
      {
        criterion: id,
        given,
        min,
        max,
        mean: divide(sum, ratio(given.length)),
        apart: isFarApart(max - min, scale),
      },
    ]
  })
}

/** Three quarters of the scale or more: 3 points on 1 to 5, 2 on 1 to 3; one table cannot disagree. */
function isFarApart(range: number, { min, max }: Criterion['scale']): boolean {
  return range > 0 && range * FAR_APART.d >= (max - min) * FAR_APART.n
}
