import type { Exact } from '../../lib/rational.ts'
import type { Act, TotalsAct } from './act-records.ts'
import type { Countable, Pile } from './method.ts'
import type { MethodId, Rules } from './method-rules.ts'
import type { TallyDetail } from './tally-result.ts'
import type { Vote } from './vote.ts'

/** One meeting's count as it enters a pool. */
export interface PoolPart {
  /** The act's id: the same act twice is one part. */
  readonly id: string
  readonly method: MethodId
  readonly rules: Rules
  /** Ids of the options that this meeting had, in the order of its vote. */
  readonly options: readonly string[]
  readonly heads: number
  readonly cast: number
  /** What its totals are divided by where every meeting weighs the same. */
  readonly valid: number
  readonly totals: Readonly<Record<string, Exact>>
  /** Absent in a count done on paper. */
  readonly supporters?: Readonly<Record<string, number>>
  readonly detail?: TallyDetail
  /** Its opened ballots, where they are at hand: criteria and proportional cannot be pooled without. */
  readonly piles?: readonly Pile[]
  /** Its declared weight where every meeting weighs the same; absent: 1. */
  readonly weight?: number
}

/** A signed count as a part of a pool; `piles` are its ballots where the auditors' file is open. */
export function partOfAct(
  { id, tally, reconciliation }: Pick<Act, 'id' | 'tally' | 'reconciliation'>,
  { config }: Pick<Vote, 'config'>,
  piles?: readonly Pile[],
): PoolPart {
  return {
    id,
    method: config.method,
    rules: config.rules,
    options: config.options.map((option) => option.id),
    heads: reconciliation.heads,
    cast: tally.counts.cast,
    valid: tally.counts.valid,
    totals: tally.totals,
    supporters: tally.supporters,
    ...(tally.detail !== undefined && { detail: tally.detail }),
    ...(piles !== undefined && { piles }),
  }
}

/**
 * A paper count as a part of a pool. How many of its ballots were blank or invalid nobody wrote
 * down, so all that were cast stand for the valid ones; of hands, the people in the room do.
 */
export function partOfTotalsAct({
  id,
  method,
  rules,
  heads,
  cast,
  totals,
}: Pick<TotalsAct, 'id' | 'method' | 'rules' | 'heads' | 'cast' | 'totals'>): PoolPart {
  const valid = method === 'hands' ? heads : cast
  return { id, method, rules, options: Object.keys(totals), heads, cast, valid, totals }
}

/** What counting a part's ballots needs. */
export function countableOf({ method, rules, options }: PoolPart): Countable {
  return { method, rules, options: options.map((id) => ({ id })) }
}
