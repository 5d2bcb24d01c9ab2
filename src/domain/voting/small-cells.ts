import { canonicalJson } from '../../lib/hash.ts'
import { fromExact } from '../../lib/rational.ts'
import { countableOf, type PoolPart } from './pool-part.ts'
import { judgePiles } from './tally.ts'
import type { BallotCounts } from './tally-result.ts'
import type { VoteConfig } from './vote.ts'

/** Results of fewer valid ballots would tell who voted what in a small room. */
export const FEWEST_VALID = 5

/** Fewer meetings could be told from what both readings come to. */
const FEWEST_HIDDEN = 3

/**
 * Whether a room's own numbers would tell who voted what, so that only the order is told: a secret
 * vote with some valid ballots, and fewer than five.
 *
 * Source   voting guide §1.7, small cells.
 */
export function isOrderOnly(
  { secrecy }: Pick<VoteConfig, 'secrecy'>,
  { valid }: Pick<BallotCounts, 'valid'>,
): boolean {
  return secrecy === 'sealed' && valid > 0 && valid < FEWEST_VALID
}

/**
 * Whether a meeting's own result would tell how people voted, so that it only goes into the pool:
 * fewer than five valid ballots, or all of them alike.
 *
 * Expects  without ballots at hand: numbers that all ballots alike could give count as such.
 * Source   voting guide §1.7, small cells.
 */
export function isSmallCell(part: PoolPart): boolean {
  if (part.valid < FEWEST_VALID) return true
  if (part.piles === undefined) return couldBeAlike(part)
  const { valid } = judgePiles(countableOf(part), part.piles)
  const kinds = valid.flatMap(({ n, ballot }) => (n > 0 ? [canonicalJson(ballot)] : []))
  return new Set(kinds).size <= 1
}

/**
 * The parts of a pool whose own numbers may stand beside it. Whoever subtracts them from the pool
 * learns what the others come to in both readings: two equations, which two meetings would not hide
 * behind. So small ones stay back with the next smallest, until they are three with five valid ballots.
 *
 * Returns  ids of parts. Hands that everybody saw hide nothing.
 * Source   voting guide §1.7, small cells.
 */
export function partsShownApart(parts: readonly PoolPart[]): ReadonlySet<string> {
  const isHidden = (part: PoolPart) => part.method !== 'hands' && isSmallCell(part)
  const hidden = parts.filter(isHidden)
  const shown = parts
    .filter((part) => !isHidden(part))
    .sort((a, b) => a.valid - b.valid || (a.id < b.id ? -1 : 1))
  const ballots = () => hidden.reduce((sum, { valid }) => sum + valid, 0)
  while (hidden.length > 0 && (hidden.length < FEWEST_HIDDEN || ballots() < FEWEST_VALID)) {
    const next = shown.shift()
    if (next === undefined) break
    hidden.push(next)
  }
  return new Set(shown.map(({ id }) => id))
}

/**
 * Options whose mean over the meetings would tell a meeting that is not shown apart, because only one
 * or two of these had them.
 *
 * Expects  `shown` as `partsShownApart` returned it.
 */
export function optionsWithheld(
  parts: readonly PoolPart[],
  shown: ReadonlySet<string>,
): ReadonlySet<string> {
  const hidden = parts.filter(({ id }) => !shown.has(id))
  const behind = (option: string) => hidden.filter(({ options }) => options.includes(option)).length
  const all = hidden.flatMap(({ options }) => options)
  return new Set(all.filter((option) => behind(option) < FEWEST_HIDDEN))
}

/** Ballots alike give every option all or nothing, and means that are grades. */
function couldBeAlike({ valid, totals, supporters, detail }: PoolPart): boolean {
  const allOrNone = (n: number) => n === 0 || n === valid
  if (detail?.kind === 'ranked') return detail.pairwise.flat().every(allOrNone)
  if (detail?.kind === 'consent') {
    return Object.values(detail.levels).every((row) => Object.values(row).every(allOrNone))
  }
  if (detail?.kind === 'criteria') return detail.means.flat().every(isWholeOrNone)
  if (supporters !== undefined && !Object.values(supporters).every(allOrNone)) return false
  if (detail?.kind === 'score') {
    return detail.sums.every((sum, at) => sum % Math.max(1, detail.raters[at] ?? 0) === 0)
  }
  return Object.values(totals).every(
    (total) => total === null || fromExact(total).n % (fromExact(total).d * BigInt(valid)) === 0n,
  )
}

function isWholeOrNone(value: number | string | null): boolean {
  return typeof value !== 'string'
}
