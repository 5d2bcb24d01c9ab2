import { compareRationals, gcd, type Rational, ratio } from '../../lib/rational.ts'

/** Ballots alike: how many, and which options they back (places in the list of options). */
export interface ApprovalPile {
  readonly n: number
  readonly backed: readonly number[]
}

/** Where a count stands after some rounds. Loads are whole numbers over one shared denominator. */
export interface PhragmenState {
  readonly taken: readonly number[]
  readonly loads: readonly bigint[]
  readonly denominator: bigint
}

export interface PhragmenRound {
  /** Options that would be taken at the same smallest load, in the order of the list; empty at the end. */
  readonly best: readonly number[]
  readonly load: Rational
}

/** Before the first round: nobody carries anything. */
export function startPhragmen(piles: readonly ApprovalPile[]): PhragmenState {
  return { taken: [], loads: piles.map(() => 0n), denominator: 1n }
}

/**
 * One round of sequential Phragmén: each option costs one unit of load, shared by those who back it
 * so that they end equally loaded; the option with the smallest such load is next.
 *
 * Returns  all options at the smallest load; `best` is empty when nobody backs what is left.
 * Source   voting guide §1.3; M. Lackner, P. Skowron, Multi-Winner Voting with Approval
 *          Preferences (2023), §2.4; S. Janson, arXiv:1611.08826.
 */
export function phragmenRound(
  piles: readonly ApprovalPile[],
  m: number,
  { taken, loads, denominator }: PhragmenState,
): PhragmenRound {
  const sums = Array.from({ length: m }, () => 0n)
  const backers = Array.from({ length: m }, () => 0)
  piles.forEach(({ n, backed }, i) => {
    const load = BigInt(n) * (loads[i] as bigint)
    for (const option of backed) {
      sums[option] = (sums[option] as bigint) + load
      backers[option] = (backers[option] as number) + n
    }
  })
  const out = new Set(taken)
  let best: number[] = []
  // 0/1 stands for «none yet»: a real load is above 0.
  let least: Rational = { n: 0n, d: 1n }
  for (let option = 0; option < m; option++) {
    const number = backers[option] as number
    if (number === 0 || out.has(option)) continue
    const load = {
      n: denominator + (sums[option] as bigint),
      d: BigInt(number) * denominator,
    }
    const order = best.length === 0 ? -1 : compareRationals(load, least)
    if (order < 0) [best, least] = [[option], load]
    else if (order === 0) best.push(option)
  }
  return { best, load: best.length === 0 ? least : ratio(least.n, least.d) }
}

/** After an option was taken at that load: all who back it carry it. */
export function takeOption(
  piles: readonly ApprovalPile[],
  { taken, loads, denominator }: PhragmenState,
  option: number,
  load: Rational,
): PhragmenState {
  // One denominator for all: `load.d` divides it after this step.
  const shared = gcd(denominator, load.d)
  const factor = load.d / shared
  const next = denominator * factor
  const mine = load.n * (next / load.d)
  return {
    taken: [...taken, option],
    loads: loads.map((old, i) => (piles[i]?.backed.includes(option) ? mine : old * factor)),
    denominator: next,
  }
}
