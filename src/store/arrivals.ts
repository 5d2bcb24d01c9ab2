import type { DeviceId } from '../lib/ids.ts'
import type { HoldingRow } from './db.ts'
import type { OpenRoom } from './plan-session.ts'
import { whereabouts } from './whereabouts.ts'

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

/** What arrived where, by device: two tablets of one name stay two. */
export function arrivalsOf(
  rooms: readonly OpenRoom[],
  proofs: readonly HoldingRow[],
): readonly Arrival[] {
  const found = new Map<DeviceId, Arrival>()
  for (const { device, name, by = 'file', at } of proofs) {
    const before = found.get(device)
    if (before === undefined || before.at < at) {
      found.set(device, { device, name, by, at, arrived: 0, total: 0 })
    }
  }
  for (const { name: room, stored } of rooms) {
    const devices = proofs
      .filter((row) => row.room === room)
      .map(({ device, stateVector }) => ({ name: device, stateVector }))
    const places = whereabouts(stored.doc.getMap('records'), {
      unsaved: false,
      relay: undefined,
      devices,
    })
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
