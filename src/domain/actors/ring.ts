import { compareTexts } from '../../lib/order.ts'
import { SECTORS, type Sector } from './actor.ts'

/** An actor of the sociogram. */
export interface RingNode {
  readonly id: string
  readonly sector: Sector
  /** A name without accents and capitals, for an order that people can follow. */
  readonly key: string
}

export interface RingLink {
  readonly from: string
  readonly to: string
}

/** Most comparisons of two links that one order may cost: under a second on a slow tablet. */
const BUDGET = 20_000_000

/**
 * Orders actors around a ring: sectors stay together, and within that the order has few crossings
 * and short links.
 *
 * Only whole numbers are compared, in a fixed order of trials, so that every tablet draws the same
 * picture; trials stop after a counted amount of work, never after a time.
 *
 * Returns  the ids clockwise; the same for any order of nodes and links.
 */
export function ringOrder(nodes: readonly RingNode[], links: readonly RingLink[]): string[] {
  let groups = SECTORS.map((sector) =>
    nodes
      .filter((node) => node.sector === sector)
      .sort((a, b) => compareTexts(a.key, b.key) || compareTexts(a.id, b.id))
      .map(({ id }) => id),
  ).filter((group) => group.length > 0)
  const pairs = pairsOf(nodes, links)
  let least = costOf(groups.flat(), pairs)
  let left = Math.floor(BUDGET / Math.max(1, pairs.length ** 2))

  /** Keeps a trial that is really better. */
  const attempt = (trial: string[][]): boolean => {
    left--
    const cost = costOf(trial.flat(), pairs)
    if (!isLess(cost, least)) return false
    groups = trial
    least = cost
    return true
  }
  let better = pairs.length > 1
  while (better && left > 0) {
    better = false
    for (let a = 0; a < groups.length && left > 0; a++) {
      for (let b = a + 1; b < groups.length && left > 0; b++) {
        if (attempt(swapped(groups, a, b))) better = true
      }
      const turned = groups.map((group, at) => (at === a ? [...group].reverse() : group))
      if (attempt(turned)) better = true
      const size = groups[a]?.length ?? 0
      for (let i = 0; i < size && left > 0; i++) {
        for (let j = i + 1; j < size && left > 0; j++) {
          const trial = groups.map((group, at) => (at === a ? swapped(group, i, j) : group))
          if (attempt(trial)) better = true
        }
      }
    }
  }
  return groups.flat()
}

/** How many pairs of links cross when the actors stand in this order around the ring. */
export function crossingsOf(order: readonly string[], links: readonly RingLink[]): number {
  return costOf(
    order,
    links.map(({ from, to }) => [from, to] as const),
  )[0]
}

type Pair = readonly [string, string]

/** Each two actors that are linked, once, in a fixed order. */
function pairsOf(nodes: readonly RingNode[], links: readonly RingLink[]): Pair[] {
  const known = new Set(nodes.map(({ id }) => id))
  const pairs = new Map<string, Pair>()
  for (const { from, to } of links) {
    if (from === to || !known.has(from) || !known.has(to)) continue
    const pair: Pair = from < to ? [from, to] : [to, from]
    pairs.set(JSON.stringify(pair), pair)
  }
  return [...pairs].sort(([a], [b]) => compareTexts(a, b)).map(([, pair]) => pair)
}

/** Crossings first, then the length of all links in steps along the ring. */
function costOf(order: readonly string[], pairs: readonly Pair[]): readonly [number, number] {
  const place = new Map(order.map((id, at) => [id, at]))
  const chords = pairs.flatMap(([from, to]): (readonly [number, number])[] => {
    const [a, b] = [place.get(from), place.get(to)]
    if (a === undefined || b === undefined) return []
    return [[Math.min(a, b), Math.max(a, b)]]
  })
  let crossings = 0
  let length = 0
  for (const [at, [a, b]] of chords.entries()) {
    length += Math.min(b - a, order.length - (b - a))
    for (let other = at + 1; other < chords.length; other++) {
      const [c, d] = chords[other] ?? [0, 0]
      const [inside, outside] = [isBetween(c, a, b), isBetween(d, a, b)]
      // Links that share an end meet there; they do not cross.
      if (c !== a && c !== b && d !== a && d !== b && inside !== outside) crossings++
    }
  }
  return [crossings, length]
}

function isBetween(n: number, low: number, high: number): boolean {
  return n > low && n < high
}

function isLess(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
}

function swapped<T>(list: readonly T[], i: number, j: number): T[] {
  const next = [...list]
  const [a, b] = [next[i], next[j]]
  if (a === undefined || b === undefined) return next
  next[i] = b
  next[j] = a
  return next
}
