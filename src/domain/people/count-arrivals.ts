import type { Arrival } from './arrival.ts'

/** A group with fewer people than this is not told apart outside the team. */
export const SMALLEST_GROUP = 5

/** People by what they said of themselves; `''` stands for those who did not say. */
export type Groups = Readonly<Record<string, number>>

/** Arrivals in numbers: what may be told, and all that is left after the day of deletion. */
export interface ArrivalCounts {
  readonly total: number
  readonly contacts: number
  readonly zones: Groups
  readonly genders: Groups
  readonly ages: Groups
}

/** Counts everybody once in each group. */
export function countArrivals(arrivals: readonly Arrival[]): ArrivalCounts {
  const by = (answer: (arrival: Arrival) => string | undefined) => {
    const groups: Record<string, number> = {}
    for (const each of arrivals) {
      const name = answer(each) ?? ''
      groups[name] = (groups[name] ?? 0) + 1
    }
    return groups
  }
  return {
    total: arrivals.length,
    contacts: arrivals.filter(({ contact }) => contact !== undefined).length,
    zones: by(({ zone }) => zone),
    genders: by(({ gender }) => gender),
    ages: by(({ age }) => age),
  }
}

/** Groups as they may be published: the small ones together, without their names. */
export interface PublicGroups {
  readonly shown: Groups
  /** People of all groups that are not shown. */
  readonly together: number
}

/**
 * Groups that may be told outside the team. A single small group could be had by subtraction, so the
 * next smallest goes with it, until those together are at least five.
 *
 * Returns  all groups when none of them is small.
 * Source   process guide §11, rule 6.
 */
export function publicGroups(groups: Groups): PublicGroups {
  const sorted = Object.entries(groups).sort(
    ([a, n], [b, m]) => n - m || (a < b ? -1 : a > b ? 1 : 0),
  )
  const hidden = sorted.filter(([, n]) => n > 0 && n < SMALLEST_GROUP)
  const shown = sorted.filter(([, n]) => n >= SMALLEST_GROUP)
  const together = () => hidden.reduce((sum, [, n]) => sum + n, 0)
  while (hidden.length > 0 && (hidden.length < 2 || together() < SMALLEST_GROUP)) {
    const next = shown.shift()
    if (next === undefined) break
    hidden.push(next)
  }
  return { shown: Object.fromEntries(shown), together: together() }
}
