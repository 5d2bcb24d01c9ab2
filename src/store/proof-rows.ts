import type { AckRow, HoldingRow } from './db.ts'
import { joinStateVectors } from './whereabouts.ts'

/**
 * What a relay now says of a room; what it said of photos in this epoch stays unless it now says
 * otherwise, and in another epoch all is asked anew: a backup may lack some, and bring back others.
 */
export function nextAck(before: AckRow | undefined, now: AckRow): AckRow {
  const { photos = [], erased = [] } = before?.epoch === now.epoch ? before : {}
  return {
    ...now,
    photos: without(union(photos, now.photos), now.erased),
    erased: without(union(erased, now.erased), now.photos),
  }
}

/** What a device proved now together with what it proved before: an older proof takes nothing back. */
export function joinHoldings(before: HoldingRow | undefined, now: HoldingRow): HoldingRow {
  if (before === undefined) return { ...now, photos: union([], now.photos) }
  const stateVector = joinStateVectors(before.stateVector, now.stateVector)
  return { ...now, stateVector, photos: union(before.photos ?? [], now.photos) }
}

function without(one: readonly string[], other: readonly string[] = []): readonly string[] {
  return one.filter((hash) => !other.includes(hash))
}

function union(one: readonly string[], other: readonly string[] = []): readonly string[] {
  return [...new Set([...one, ...other])]
}
