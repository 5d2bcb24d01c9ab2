import { canonicalJson } from '../../lib/hash.ts'
import type { Exact } from '../../lib/rational.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Lot } from './method.ts'
import { poolByMeeting } from './pool-meeting.ts'
import type { PoolPart } from './pool-part.ts'
import { poolSum } from './pool-sum.ts'
import { isSameSelection } from './select.ts'
import { exact } from './sums.ts'
import type { TallyDetail } from './tally-result.ts'

/** Meetings that had an option and could say something of it. */
export interface Evaluated {
  readonly option: string
  /** n, of the `parts` of the pool. */
  readonly meetings: number
}

/** One way of putting meetings together. */
export interface Reading {
  /** By option; `null` where there is no result. */
  readonly totals: Readonly<Record<string, Exact>>
  /** Groups of equals, best first; an option that is not compared is in none. */
  readonly ranking: readonly (readonly string[])[]
  /** Ranked votes: the duels between `compared`, added up, or each divided by its meeting's ballots. */
  readonly pairwise?: readonly (readonly Exact[])[]
  /** Lists of the detail are in the order of `compared`; of criteria, in the order of all options, sorted. */
  readonly detail?: TallyDetail
}

export interface Pool {
  readonly parts: number
  readonly heads: number
  readonly cast: number
  /** Options that every meeting had, sorted: only these can be compared as a sum. */
  readonly compared: readonly string[]
  /** How many meetings had each option, where that were not all: never counted as 0 there. */
  readonly partial: readonly Evaluated[]
  /** One person, one vote, wherever it was cast. */
  readonly sum: Reading
  /** Every meeting weighs the same; `null` for a method that has no such reading. */
  readonly meeting: Reading | null
}

export type PoolRefusal = 'method-differs' | 'rules-differ' | 'needs-ballots'

export interface PoolOptions {
  /** The most one ballot gives one option; absent: what the method says of its rules. */
  readonly perBallot?: number
  /** Settles ties that a proportional count runs into. */
  readonly lot?: Lot
}

/**
 * Puts the counts of several meetings together, in both readings: which one decides is declared when
 * the vote is frozen, and both are shown where they differ.
 *
 * Expects  acts that stand, of the same question, with the same ids for the same options.
 * Returns  the same for any order of the parts, or a refusal when two meetings voted by different
 *          methods or rules, or when the method needs ballots that are not at hand; `detail` is the
 *          id of the part.
 * Throws   RangeError beyond 2^53 − 1.
 * Source   voting guide §1.7.
 */
export function pool(
  given: readonly PoolPart[],
  options: PoolOptions = {},
): Result<Pool, PoolRefusal> {
  const parts = [...new Map(given.map((part) => [part.id, part])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  const [first] = parts
  const rules = canonicalJson(first?.rules ?? {})
  for (const part of parts) {
    if (part.method !== first?.method) return refused('method-differs', part.id)
    if (canonicalJson(part.rules) !== rules) return refused('rules-differ', part.id)
    if (lacksBallots(part)) return refused('needs-ballots', part.id)
  }
  const had = new Map<string, number>()
  for (const option of parts.flatMap((part) => part.options)) {
    had.set(option, (had.get(option) ?? 0) + 1)
  }
  const all = [...had].sort(([a], [b]) => (a < b ? -1 : 1))
  const compared = all.flatMap(([id, meetings]) => (meetings === parts.length ? [id] : []))
  const plan = first && { first, parts, compared, all: all.map(([id]) => id), ...options }
  return done({
    parts: parts.length,
    heads: parts.reduce((sum, { heads }) => exact(sum + heads), 0),
    cast: parts.reduce((sum, { cast }) => exact(sum + cast), 0),
    compared,
    partial: all.flatMap(([option, meetings]) =>
      meetings < parts.length ? [{ option, meetings }] : [],
    ),
    sum: plan === undefined ? NOTHING : poolSum(plan),
    meeting: plan === undefined ? NOTHING : poolByMeeting(plan),
  })
}

/** Parts of one method and rules, and which of all their options every one of them had. */
export interface PoolPlan extends PoolOptions {
  /** Its method and rules are those of all. */
  readonly first: PoolPart
  readonly parts: readonly PoolPart[]
  readonly compared: readonly string[]
  readonly all: readonly string[]
}

/** What no meetings come to. */
const NOTHING: Reading = { totals: {}, ranking: [] }

/** Whether the two readings select other options for k places, ties at the cut included. */
export function readingsDiffer({ sum, meeting }: Pool, k: number): boolean {
  return meeting !== null && !isSameSelection(sum.ranking, meeting.ranking, k)
}

/** Whether a part holds less than its method needs to be pooled: some need the single ballots, some the detail. */
export function lacksBallots({ method, piles, detail }: PoolPart): boolean {
  switch (method) {
    case 'criteria':
    case 'proportional':
      return piles === undefined
    case 'ranked':
    case 'consent':
    case 'score':
      return detail === undefined
    default:
      return false
  }
}
