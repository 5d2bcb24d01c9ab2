import type { Stamp } from '../../domain/proposals/capture.ts'
import { type ConsolidatedId, type DeviceId, newId } from '../../lib/ids.ts'
import { random } from '../../store/chance.ts'

/** A new id with this device and its clock, which is testimony only (I8). */
export function stampNow(device: DeviceId): Stamp<ConsolidatedId> {
  const id = newId<ConsolidatedId>(random)
  return { id, at: new Date().toISOString(), device }
}
