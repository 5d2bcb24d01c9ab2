import { canonicalJson } from '../../lib/hash.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { rankTotals } from './standings.ts'
import { exact } from './sums.ts'
import type { MethodId, Rules, TotalsAct } from './vote.ts'

/** One meeting's count as it enters a pool. */
export interface PoolPart {
  /** The act's id: the same act twice is one part. */
  readonly id: string
  readonly method: MethodId
  readonly rules: Rules
  readonly heads: number
  readonly cast: number
  readonly totals: Readonly<Record<string, number>>
}

export interface Pool {
  readonly parts: number
  readonly heads: number
  readonly cast: number
  /** Σ of the totals of the meetings that had the option. */
  readonly totals: Readonly<Record<string, number>>
  /** The options that every meeting had, ranked. */
  readonly ranking: readonly (readonly string[])[]
  /** Options that some meetings did not have: never counted as 0 there, so not ranked. */
  readonly partial: readonly { readonly option: string; readonly meetings: number }[]
}

/**
 * Adds up the counts of several meetings: one person, one vote, wherever it was cast.
 *
 * Expects  acts that stand, of the same question, with the same ids for the same options.
 * Returns  the same for any order of the parts, or a refusal when two meetings voted by different
 *          methods or rules: their points are not the same points.
 * Throws   RangeError beyond 2^53 − 1.
 * Source   voting guide §1.7, "sum".
 */
export function poolSum(
  given: readonly PoolPart[],
): Result<Pool, 'method-differs' | 'rules-differ'> {
  const parts = [...new Map(given.map((part) => [part.id, part])).values()]
  const [first] = parts
  const rules = canonicalJson(first?.rules ?? {})
  for (const part of parts) {
    if (part.method !== first?.method) return refused('method-differs', part.id)
    if (canonicalJson(part.rules) !== rules) return refused('rules-differ', part.id)
  }
  const sums = new Map<string, { total: number; meetings: number }>()
  for (const [option, total] of parts.flatMap(({ totals }) => Object.entries(totals))) {
    const sum = sums.get(option) ?? { total: 0, meetings: 0 }
    sums.set(option, { total: exact(sum.total + total), meetings: sum.meetings + 1 })
  }
  const options = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  const everywhere = options.filter(([, { meetings }]) => meetings === parts.length)
  return done({
    parts: parts.length,
    heads: parts.reduce((sum, { heads }) => exact(sum + heads), 0),
    cast: parts.reduce((sum, { cast }) => exact(sum + cast), 0),
    totals: Object.fromEntries(options.map(([option, { total }]) => [option, total])),
    ranking: rankTotals(new Map(everywhere.map(([option, { total }]) => [option, total]))),
    partial: options
      .filter(([, { meetings }]) => meetings < parts.length)
      .map(([option, { meetings }]) => ({ option, meetings })),
  })
}

/** A paper count as a part of a pool. */
export function partOfTotalsAct({ id, method, rules, heads, cast, totals }: TotalsAct): PoolPart {
  return { id, method, rules, heads, cast, totals }
}
