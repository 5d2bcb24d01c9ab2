import { gcd } from '../../lib/rational.ts'
import {
  type ApprovalPile,
  type PhragmenState,
  phragmenRound,
  startPhragmen,
  takeOption,
} from './phragmen.ts'

/** Marks looked at before the search gives up: some seconds on a slow machine. */
const MARKS_MAX = 10_000_000

/**
 * All sets of k options that sequential Phragmén can take, whichever of the tied options is taken in
 * each round. Where nobody backs what is left a set is smaller than k: it is never filled up.
 *
 * Expects  equal ballots in one pile.
 * Returns  sets of places in the list of options, each sorted; `undefined` when there are more than
 *          `most` of them, or too many ways to them.
 * Source   voting guide §1.3.
 */
export function phragmenCommittees(
  piles: readonly ApprovalPile[],
  m: number,
  k: number,
  most: number,
): number[][] | undefined {
  const marks = piles.reduce((sum, { backed }) => sum + backed.length + 1, m)
  const ended = new Map<string, number[]>()
  let ways: readonly PhragmenState[] = [startPhragmen(piles)]
  let looked = 0
  for (let round = 0; round < k && ways.length > 0; round++) {
    const next = new Map<string, PhragmenState>()
    for (const way of ways) {
      looked += marks
      const { best, load } = phragmenRound(piles, m, way)
      if (best.length === 0) keep(ended, way)
      for (const option of best) {
        looked += best.length > 1 ? marks : 0
        const state = takeOption(piles, way, option, load)
        next.set(ways.length + best.length > 2 ? keyOf(state) : '', state)
      }
      if (next.size > most || looked > MARKS_MAX) return undefined
    }
    ways = [...next.values()]
  }
  for (const way of ways) keep(ended, way)
  return ended.size > most ? undefined : [...ended.values()]
}

function keep(sets: Map<string, number[]>, { taken }: PhragmenState): void {
  const set = [...taken].sort((a, b) => a - b)
  sets.set(set.join(' '), set)
}

/** Two ways that took the same options and left the same loads go on alike. */
function keyOf({ taken, loads, denominator }: PhragmenState): string {
  let shared = denominator
  for (const load of loads) {
    if (shared === 1n) break
    shared = gcd(shared, load)
  }
  const set = [...taken].sort((a, b) => a - b)
  return `${set.join(' ')}|${denominator / shared}|${loads.map((load) => load / shared).join(' ')}`
}
