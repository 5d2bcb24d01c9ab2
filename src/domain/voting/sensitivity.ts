import { fromExact } from '../../lib/rational.ts'
import type { CriteriaRules } from './method-rules.ts'
import { isSameSelection, type Selection, select } from './select.ts'
import type { CriteriaDetail } from './tally-result.ts'
import { weighMeans } from './weigh-means.ts'

/** A small change of one weight that changes who is selected. */
export interface WeightChange {
  readonly criterion: string
  readonly by: 1 | -1
  readonly selection: Selection
}

/**
 * Whether the first k of a count by criteria hang on a weight: each weight in turn one more and one
 * less, the others as they are.
 *
 * Units    whole weights; a weight is not made less than 0, nor all of them 0.
 * Returns  the changes that select others or tie others at the cut; empty when the result is stable.
 * Source   voting guide §1.3, criteria.
 */
export function weightSensitivity(
  options: readonly string[],
  rules: CriteriaRules,
  { means }: CriteriaDetail,
  k: number,
): WeightChange[] {
  const read = means.map((row) => row.map((mean) => (mean === null ? null : fromExact(mean))))
  const rankBy = (criteria: CriteriaRules['criteria']) =>
    weighMeans(options, read, { ...rules, criteria }).ranking
  const before = rankBy(rules.criteria)
  return rules.criteria.flatMap(({ id }, at) =>
    ([1, -1] as const).flatMap((by): WeightChange[] => {
      const criteria = rules.criteria.map((one, here) =>
        here === at ? { ...one, weight: one.weight + by } : one,
      )
      if (criteria.some(({ weight }) => weight < 0)) return []
      if (criteria.every(({ weight }) => weight === 0)) return []
      const after = rankBy(criteria)
      return isSameSelection(before, after, k)
        ? []
        : [{ criterion: id, by, selection: select(after, k) }]
    }),
  )
}
