import type { Birth } from '../records/record.ts'
import { ADJUSTMENTS, type Adjustment } from '../strategy/meeting-strategy.ts'

/**
 * What somebody in the room needs so as to take part. Kept in the meeting's document and not with the
 * people, so that nothing ties a need to a name.
 *
 * Source   process guide §12.
 */
export interface NeedRecord extends Birth {
  readonly kind: 'access-need'
  readonly need: Adjustment
}

/** How many need what; only what somebody needs. */
export function countNeeds(records: readonly NeedRecord[]): ReadonlyMap<Adjustment, number> {
  const counts = new Map<Adjustment, number>()
  for (const need of ADJUSTMENTS) {
    const n = records.filter((each) => each.need === need).length
    if (n > 0) counts.set(need, n)
  }
  return counts
}
