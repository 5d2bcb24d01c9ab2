import type { DeviceId } from '../lib/ids.ts'
import type { HoldingRow } from './db.ts'
import type { OpenRoom } from './plan-session.ts'
import { type HeldPhotos, whereabouts } from './whereabouts.ts'

/** What another device proved to hold of some rooms. */
export interface Arrival {
  readonly device: DeviceId
  readonly name: string
  /** Records of those rooms that are there. */
  readonly arrived: number
  readonly total: number
  readonly by: 'receipt' | 'file'
  /** ISO instant of the last proof, by this device's clock, for the eye only. */
  readonly at: string
}

/**
 * What arrived where, by device: two tablets of one name stay two.
 *
 * Expects  `photosIn`: a room's photos whose bytes are here; they arrived once those did.
 */
export function arrivalsOf(
  rooms: readonly OpenRoom[],
  proofs: readonly HoldingRow[],
  photosIn: (room: OpenRoom) => HeldPhotos = () => new Map(),
): readonly Arrival[] {
  const found = new Map<DeviceId, Arrival>()
  for (const { device, name, by = 'file', at } of proofs) {
    const before = found.get(device)
    if (before === undefined || before.at < at) {
      found.set(device, { device, name, by, at, arrived: 0, total: 0 })
    }
  }
  for (const open of rooms) {
    const devices = proofs
      .filter((row) => row.room === open.name)
      .map(({ device, stateVector, photos }) => ({ name: device, stateVector, photos }))
    const holdings = { unsaved: false, relay: undefined, devices }
    const places = whereabouts(open.stored.doc.getMap('records'), holdings, photosIn(open))
    for (const [device, arrival] of found) {
      const there = [...places.values()].filter((place) => place.devices.includes(device)).length
      found.set(device, {
        ...arrival,
        arrived: arrival.arrived + there,
        total: arrival.total + places.size,
      })
    }
  }
  return [...found.values()]
}
