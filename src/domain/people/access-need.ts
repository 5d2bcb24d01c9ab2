import type { Birth } from '../records/record.ts'

/**
 * What somebody in the room needs so as to take part. Kept in the meeting's document and not with the
 * people, so that nothing ties a need to a name.
 *
 * Source   process guide §12.
 */
export const ACCESS_NEEDS = [
  'ramp',
  'toilet',
  'transport',
  'sign-language',
  'own-language',
  'child-care',
  'schedule',
  'food',
  'easy-reading',
  'help-writing',
  'quiet-place',
] as const
export type AccessNeed = (typeof ACCESS_NEEDS)[number]

export interface NeedRecord extends Birth {
  readonly kind: 'access-need'
  readonly need: AccessNeed
  /** A field: counted by mistake. */
  readonly withdrawn?: boolean
}

/** How many need what; only what somebody needs. */
export function countNeeds(records: readonly NeedRecord[]): ReadonlyMap<AccessNeed, number> {
  const counts = new Map<AccessNeed, number>()
  for (const need of ACCESS_NEEDS) {
    const n = records.filter((each) => each.need === need && !each.withdrawn).length
    if (n > 0) counts.set(need, n)
  }
  return counts
}
