import { canonicalJson } from '../../lib/hash.ts'

/** How two people's copies of the same paper ballots differ; both 0 when they agree. */
export interface EntryDifference {
  /** Ballots that only the first wrote down. */
  readonly first: number
  readonly second: number
}

/**
 * Compares two copies of a heap of paper ballots, whatever order each person took them in.
 *
 * Expects  ballots in the method's one written form.
 */
export function compareEntries(
  first: readonly unknown[],
  second: readonly unknown[],
): EntryDifference {
  const heap = new Map<string, number>()
  for (const ballot of first) {
    const text = canonicalJson(ballot)
    heap.set(text, (heap.get(text) ?? 0) + 1)
  }
  for (const ballot of second) {
    const text = canonicalJson(ballot)
    heap.set(text, (heap.get(text) ?? 0) - 1)
  }
  const rest = [...heap.values()]
  return {
    first: rest.reduce((sum, n) => sum + Math.max(0, n), 0),
    second: rest.reduce((sum, n) => sum + Math.max(0, -n), 0),
  }
}
