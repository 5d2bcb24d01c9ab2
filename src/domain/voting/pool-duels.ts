import {
  add,
  compareExact,
  type Exact,
  fromExact,
  multiply,
  type Rational,
  ratio,
  subtract,
  toExact,
  ZERO,
} from '../../lib/rational.ts'
import type { RankedRules } from './method-rules.ts'
import type { Reading } from './pool.ts'
import type { PoolPart } from './pool-part.ts'
import { schulzeLayers, strongestPaths } from './schulze.ts'
import { rankTotals } from './standings.ts'

/** How many ballots of a meeting put a above b. */
export function duelsOf({ options, detail }: PoolPart, a: string, b: string): number {
  if (detail?.kind !== 'ranked') return 0
  return detail.pairwise[options.indexOf(a)]?.[options.indexOf(b)] ?? 0
}

/**
 * The two readings of pooled duels.
 *
 * Expects  `each`: what all ballots together weigh in a duel, in the unit of `pairwise`.
 * Returns  Borda's points among the compared options as totals, because an option gets from another
 *          the ballots that put it above, and half of those that tie the two; `null` for the others.
 */
export function readDuels({
  all,
  compared,
  pairwise,
  each,
  reading,
}: {
  readonly all: readonly string[]
  readonly compared: readonly string[]
  readonly pairwise: readonly (readonly Exact[])[]
  readonly each: Rational
  readonly reading: RankedRules['reading']
}): Reading {
  const duel = (a: number, b: number) => fromExact(pairwise[a]?.[b] ?? 0)
  const half = ratio(1, 2)
  const points = compared.map((_, a) =>
    compared.reduce((sum, _other, b) => {
      if (a === b) return sum
      return add(sum, multiply(half, add(each, subtract(duel(a, b), duel(b, a)))))
    }, ZERO),
  )
  const borda = new Map(
    compared.map((option, at): [string, Exact] => [option, toExact(points[at] ?? ZERO)]),
  )
  const layers = schulzeLayers(strongestPaths(ranksOf(pairwise)))
  return {
    totals: Object.fromEntries(all.map((option) => [option, borda.get(option) ?? null])),
    ranking:
      reading === 'borda'
        ? rankTotals(borda)
        : layers.map((layer) => layer.map((at) => compared[at] ?? '')),
    pairwise,
  }
}

/** Every number by its rank among all of them: paths only ever compare, so that whole numbers do. */
function ranksOf(pairwise: readonly (readonly Exact[])[]): number[][] {
  const levels = [...new Set(pairwise.flat().map((value) => value ?? 0))].sort(compareExact)
  const rank = new Map(levels.map((level, at) => [level, at]))
  return pairwise.map((row) => row.map((value) => rank.get(value ?? 0) ?? 0))
}
