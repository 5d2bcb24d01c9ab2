import type { Apart } from './explain.ts'
import { lacksBallots, type Pool, pool, type Reading, readingsDiffer } from './pool.ts'
import type { PoolGroup } from './pool-groups.ts'
import type { CountedVote } from './pool-votes.ts'
import { isOrderOnly, optionsWithheld, partsShownApart } from './small-cells.ts'
import type { VoteConfig } from './vote.ts'

/** What several meetings come to together, as far as it can be said. */
export type PoolResult =
  /** Fewer than two meetings can be put together. */
  | { readonly kind: 'too-few' }
  /** The method needs single ballots, and those of these votes are not on this device. */
  | { readonly kind: 'ballots-missing'; readonly of: readonly CountedVote[] }
  | PooledResult

export interface PooledResult {
  readonly kind: 'pooled'
  readonly pool: Pool
  /** How many valid ballots it stands on. */
  readonly valid: number
  /** The reading that decides, as it was declared before anybody voted. */
  readonly declared: VoteConfig['pooling']
  /** Meetings declared different readings or places: neither list decides by itself. */
  readonly declaredApart: boolean
  /** How many are selected; absent where none or not the same was declared. */
  readonly k: number | undefined
  /** The two readings do not select the same. */
  readonly differ: boolean
  /** So few ballots in all that numbers would tell who voted what. */
  readonly orderOnly: boolean
  /** Ids of the votes whose own numbers may stand beside. */
  readonly apart: ReadonlySet<string>
  /** Options whose mean over the meetings would tell a meeting that does not stand beside: their place alone. */
  readonly withheld: ReadonlySet<string>
}

/**
 * Puts a group's counts together in both readings.
 *
 * Returns  the declared reading and whether the other selects differently; without a declared number
 *          of places, whether another is first. Without a declared reading the sum decides.
 * Throws   RangeError beyond 2^53 − 1, and for votes that are not of one method and rules.
 * Source   voting guide §1.7.
 */
export function readPool({ counted }: Pick<PoolGroup, 'counted'>): PoolResult {
  if (counted.length < 2) return { kind: 'too-few' }
  const lacking = counted.filter(({ part }) => lacksBallots(part))
  if (lacking.length > 0) return { kind: 'ballots-missing', of: lacking }
  const outcome = pool(counted.map(({ part }) => part))
  if (!outcome.ok) throw new RangeError(`a group of votes that are not alike: ${outcome.refusal}`)
  const frozen = counted.filter(({ pooling }) => pooling !== undefined)
  const readings = new Set(frozen.map(({ pooling }) => pooling ?? 'sum'))
  const places = new Set(frozen.map(({ k }) => k))
  const valid = counted.reduce((sum, { part }) => sum + part.valid, 0)
  const [reading = 'sum'] = readings
  const [k] = places.size === 1 ? places : []
  const parts = counted.map(({ part }) => part)
  const shown = partsShownApart(parts)
  const secrecy = counted.every(({ method }) => method === 'hands') ? 'open' : 'sealed'
  return {
    kind: 'pooled',
    pool: outcome.value,
    valid,
    declared: readings.size === 1 && outcome.value.meeting !== null ? reading : 'sum',
    declaredApart: readings.size > 1 || places.size > 1,
    k,
    differ: readingsDiffer(outcome.value, k ?? 1),
    orderOnly: isOrderOnly({ secrecy }, { valid }),
    apart: new Set(counted.flatMap(({ id, part }) => (shown.has(part.id) ? [id] : []))),
    withheld: optionsWithheld(parts, shown),
  }
}

/** An option that is in no place of a reading, and why: a meeting that lacked it never gave it 0. */
export interface WithoutPlace {
  readonly option: string
  readonly why: Apart['why'] | 'not-everywhere'
}

/** Options that a reading gives no place, in the order of their ids. */
export function withoutPlace({ partial }: Pick<Pool, 'partial'>, reading: Reading): WithoutPlace[] {
  const { totals, ranking, detail } = reading
  const placed = new Set(ranking.flat())
  const somewhere = new Set(partial.map(({ option }) => option))
  const excluded = new Set(
    detail?.kind === 'criteria' ? detail.excluded.map(({ option }) => option) : [],
  )
  const why = (option: string): WithoutPlace['why'] => {
    if (somewhere.has(option)) return 'not-everywhere'
    if (detail?.kind === 'proportional') return 'nobody-backs'
    if (detail?.kind !== 'criteria') return 'too-few-grades'
    return excluded.has(option) ? 'below-minimum' : 'incomplete'
  }
  return Object.keys(totals)
    .filter((option) => !placed.has(option))
    .sort()
    .map((option) => ({ option, why: why(option) }))
}
