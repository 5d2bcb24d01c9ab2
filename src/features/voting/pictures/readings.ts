import { select } from '../../../domain/voting/select.ts'
import type { RankedDetail } from '../../../domain/voting/tally-result.ts'

/**
 * Whether the two readings of rankings select different options, ties included: the same options
 * selected for sure, and the same ones that only a lot parts.
 *
 * Expects  `k` 1 or more.
 */
export function readingsDiffer({ borda, schulze }: RankedDetail, k: number): boolean {
  const [a, b] = [select(borda, k), select(schulze, k)]
  return !isSameSet(a.selected, b.selected) || !isSameSet(a.crossing, b.crossing)
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option) => b.includes(option))
}
