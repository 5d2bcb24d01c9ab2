import type { Lot } from './method.ts'

/** The first k of a ranking, as far as the totals decide it. */
export interface Selection {
  readonly selected: readonly string[]
  /** The tie that crosses k; empty when there is none. Only a lot in the minutes may part it (I6). */
  readonly crossing: readonly string[]
  /** How many of `crossing` still have a place: at least 1, less than all of them; 0 without a tie. */
  readonly places: number
}

/** Whole tie groups while they fit into k places; the group that does not fit stays whole. */
export function select(ranking: readonly (readonly string[])[], k: number): Selection {
  const selected: string[] = []
  for (const group of ranking) {
    const places = k - selected.length
    if (places <= 0) break
    if (group.length > places) return { selected, crossing: group, places }
    selected.push(...group)
  }
  return { selected, crossing: [], places: 0 }
}

/** Whether two rankings select the same k, and leave the same tie to a lot. */
export function isSameSelection(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
  k: number,
): boolean {
  const [a, b] = [select(one, k), select(other, k)]
  return isSameSet(a.selected, b.selected) && isSameSet(a.crossing, b.crossing)
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const members = new Set(one)
  return one.length === other.length && other.every((option) => members.has(option))
}

/** A selection that a public lot completed, where a tie crossed the cut. */
export interface LotSelection {
  /** The places of the lot come last, in its order. */
  readonly selected: readonly string[]
  /** The tie that crossed k, in the order of the ranking; empty when none did. */
  readonly lotGroup: readonly string[]
}

/**
 * The first k of a ranking; the lot is drawn only inside a group that crosses the cut, and not
 * asked at all when none does.
 *
 * Source   voting guide §1.4.
 */
export function selectWithLot(
  ranking: readonly (readonly string[])[],
  k: number,
  lot: Lot,
): LotSelection {
  const { selected, crossing, places } = select(ranking, k)
  if (places === 0) return { selected, lotGroup: [] }
  return { selected: [...selected, ...lot(crossing).slice(0, places)], lotGroup: crossing }
}

/** How many sets of k options the totals allow; 0 when there are fewer than k options. */
export function countCommittees(ranking: readonly (readonly string[])[], k: number): bigint {
  const { selected, crossing, places } = select(ranking, k)
  if (places === 0) return selected.length === k ? 1n : 0n
  let sets = 1n
  for (let i = 1; i <= places; i++) {
    sets = (sets * BigInt(crossing.length - places + i)) / BigInt(i)
  }
  return sets
}

/**
 * All sets of k options that the totals allow, each sorted by code units.
 *
 * Expects  `countCommittees` small enough to be listed: 20 of 40 tied options are 1.4 × 10^11 sets.
 */
export function committees(ranking: readonly (readonly string[])[], k: number): string[][] {
  const { selected, crossing, places } = select(ranking, k)
  if (selected.length + places !== k) return []
  return subsets(crossing, places).map((some) => [...selected, ...some].sort())
}

/** All subsets of that size, in the order of the items. */
export function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  const [first, ...rest] = items
  if (first === undefined || items.length < size) return []
  return [...subsets(rest, size - 1).map((some) => [first, ...some]), ...subsets(rest, size)]
}

export interface GreedySelection {
  /** In the order in which they were taken. */
  readonly selected: readonly string[]
  /** Tie groups that do not all fit: another order inside them would select others. */
  readonly ties: readonly (readonly string[])[]
}

/**
 * Options by falling total, each taken if it still fits the budget. Inside a tie the given order is
 * followed, and the tie is reported when that order decided anything.
 *
 * Units    `cost` and `budget` in the same whole unit of money.
 * Expects  a cost of 0 or more for every option of the ranking.
 */
export function greedySelection(
  ranking: readonly (readonly string[])[],
  cost: ReadonlyMap<string, number>,
  budget: number,
): GreedySelection {
  const selected: string[] = []
  const ties: (readonly string[])[] = []
  const costOf = (option: string) => cost.get(option) ?? Number.POSITIVE_INFINITY
  let left = budget
  for (const group of ranking) {
    const before = left
    const affordable = group.filter((option) => costOf(option) <= before)
    const taken = affordable.filter((option) => {
      if (costOf(option) > left) return false
      left -= costOf(option)
      return true
    })
    // If one of those that fitted alone had to be left out, putting it first would have taken it.
    if (taken.length < affordable.length) ties.push(group)
    selected.push(...taken)
  }
  return { selected, ties }
}
