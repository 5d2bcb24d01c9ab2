import { gcd } from '../../lib/rational.ts'
import {
  type ApprovalPile,
  type PhragmenState,
  phragmenRound,
  startPhragmen,
  takeOption,
} from './phragmen.ts'
import { countCommittees, subsets } from './select.ts'

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
  const sets = new Map<string, number[]>()
  const cut = Math.min(k, m)
  // By how many options they took: a way waits until all ways to its set can have met.
  const waiting = Array.from({ length: cut + 1 }, () => new Map<string, PhragmenState>())
  const wait = (way: PhragmenState) => waiting[way.taken.length]?.set(keyOf(way), way)
  wait(startPhragmen(piles))
  let looked = 0
  for (const ways of waiting) {
    if (ways.size > most) return undefined
    for (const way of ways.values()) {
      const { best, load } = phragmenRound(piles, m, way)
      const places = cut - way.taken.length
      looked += marks * (1 + best.length)
      if (looked > MARKS_MAX) return undefined
      if (best.length === 0 || places === 0) {
        keep(sets, way.taken)
      } else if (best.length === 1 || !areApart(piles, best)) {
        for (const option of best) wait(takeOption(piles, way, option, load))
      } else if (best.length <= places) {
        wait(best.reduce((state, option) => takeOption(piles, state, option, load), way))
      } else {
        if (countCommittees([best.map(String)], places) > most) return undefined
        for (const some of subsets(best, places)) keep(sets, [...way.taken, ...some])
      }
      if (sets.size > most) return undefined
    }
    ways.clear()
  }
  return [...sets.values()]
}

/**
 * Whether no ballot backs two of these options. Then taking one leaves the others at the same load
 * and nothing else comes below it, so that all are taken next, in whichever order.
 */
function areApart(piles: readonly ApprovalPile[], options: readonly number[]): boolean {
  const tied = new Set(options)
  return piles.every(({ backed }) => backed.filter((option) => tied.has(option)).length <= 1)
}

function keep(sets: Map<string, number[]>, taken: readonly number[]): void {
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
