import { done, type Result, refused } from '../../lib/result.ts'
import { isWhole } from './rules.ts'
import { rankTotals } from './standings.ts'

/** Which of the two independent entries. */
export type HandsSlip = 'first' | 'second'

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
 * The most hands that one option can get.
 *
 * Units    hands: every person in the room, each as often as the rules allow; at most 2^53 − 1.
 * Source   voting guide §1.3.
 */
export function mostHands(present: number, perPerson: number): number {
  return Math.min(present * perPerson, Number.MAX_SAFE_INTEGER)
}

/** The options on which two entries do not say the same, in the order of `options`. */
export function differingHands({
  options,
  entries,
}: Pick<HandsCount, 'options' | 'entries'>): string[] {
  const [first, second] = entries
  return options.filter((option) => handsOf(first, option) !== handsOf(second, option))
}

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
  entries,
  present,
  perPerson,
}: HandsCount): Result<
  { readonly totals: Readonly<Record<string, number>>; readonly ranking: string[][] },
  HandsRefusal
> {
  const [apart] = differingHands({ options, entries })
  if (apart !== undefined) return refused('entries-differ', apart)
  const most = mostHands(present, perPerson)
  const totals = new Map<string, number>()
  for (const option of options) {
    const count = handsOf(entries[0], option)
    if (count === undefined) return refused('count-missing', option)
    if (!isWhole(count, 0, most)) return refused('count-out-of-range', option)
    totals.set(option, count)
  }
  return done({ totals: Object.fromEntries(totals), ranking: rankTotals(totals) })
}

function handsOf(entry: HandsEntry, option: string): unknown {
  return Object.hasOwn(entry, option) ? entry[option] : undefined
}
