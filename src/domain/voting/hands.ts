import { done, type Result, refused } from '../../lib/result.ts'
import { isWhole } from './rules.ts'
import { rankTotals } from './standings.ts'

/** One person's count of the hands: by option, as typed. */
export type HandsEntry = Readonly<Record<string, unknown>>

export interface HandsCount {
  readonly options: readonly string[]
  /** By two people who did not see each other's. */
  readonly entries: readonly [HandsEntry, HandsEntry]
  /** People in the room. */
  readonly present: number
  /** How often each may raise a hand. */
  readonly perPerson: number
}

/** Why a count of hands is none. */
export type HandsRefusal = 'entries-differ' | 'count-missing' | 'count-out-of-range'

/**
 * A count of hands from two independent entries.
 *
 * Units    hands; 0 ≤ count ≤ present · perPerson for every option.
 * Returns  totals and ranking, or why not; `detail` names the first option at fault. Whether the
 *          entries coincide is told first: two people who agree on something impossible have both to
 *          count again.
 * Source   voting guide §1.3.
 */
export function agreeHands({
  options,
  entries: [first, second],
  present,
  perPerson,
}: HandsCount): Result<
  { readonly totals: Readonly<Record<string, number>>; readonly ranking: string[][] },
  HandsRefusal
> {
  const given = (entry: HandsEntry, option: string) =>
    Object.hasOwn(entry, option) ? entry[option] : undefined
  const apart = options.find((option) => given(first, option) !== given(second, option))
  if (apart !== undefined) return refused('entries-differ', apart)
  const most = Math.min(present * perPerson, Number.MAX_SAFE_INTEGER)
  const totals = new Map<string, number>()
  for (const option of options) {
    const count = given(first, option)
    if (count === undefined) return refused('count-missing', option)
    if (!isWhole(count, 0, most)) return refused('count-out-of-range', option)
    totals.set(option, count)
  }
  return done({ totals: Object.fromEntries(totals), ranking: rankTotals(totals) })
}
