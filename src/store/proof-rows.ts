import type { AckRow, HoldingRow } from './db.ts'
import { joinStateVectors } from './whereabouts.ts'

/** What a relay now says of a room; the photos it had in this epoch stay, those of another epoch are asked anew. */
export function nextAck(before: AckRow | undefined, now: AckRow): AckRow {
  const photos = before?.epoch === now.epoch ? (before.photos ?? []) : []
  return { ...now, photos: union(photos, now.photos) }
}

/** What a device proved now together with what it proved before: an older proof takes nothing back. */
export function joinHoldings(before: HoldingRow | undefined, now: HoldingRow): HoldingRow {
  if (before === undefined) return { ...now, photos: union([], now.photos) }
  const stateVector = joinStateVectors(before.stateVector, now.stateVector)
  return { ...now, stateVector, photos: union(before.photos ?? [], now.photos) }
}

function union(one: readonly string[], other: readonly string[] = []): readonly string[] {
  return [...new Set([...one, ...other])]
}
