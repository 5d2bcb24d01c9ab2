import type { MarginVerdict, Reconciliation } from './act-records.ts'
import { margin } from './margin.ts'
import type { Tally } from './tally-result.ts'
import type { VoteConfig } from './vote.ts'

/**
 * Whether the incidents that a reconciliation shows could change who is selected.
 *
 * Units    ballots. Lost or extra: announced and not here, refused, not opened, of unknown cards,
 *          more than heads. Altered: one for each further ballot of a card, for either may be the
 *          thief's.
 * Returns  `not-assessed` also where a box is missing or damaged and nobody knows how many it held.
 * Source   voting guide §1.8.
 */
export function marginOf(
  config: VoteConfig,
  tally: Pick<Tally, 'ranking' | 'totals'>,
  numbers: Reconciliation,
): MarginVerdict {
  const { heads, counts, refused, damaged, missing, closed = 0, cards } = numbers
  if (damaged > 0 || (missing?.boxes ?? 0) > 0) return 'not-assessed'
  const extra = Math.max(0, counts.cast + closed - heads)
  return margin({
    config,
    tally,
    lostOrExtra: (missing?.ballots ?? 0) + refused + closed + (cards?.unknown ?? 0) + extra,
    altered: cards?.duplicates ?? 0,
  })
}
