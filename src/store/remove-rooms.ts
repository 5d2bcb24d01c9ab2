import Dexie from 'dexie'
import type { EncuentroDb, RoomRow } from './db.ts'

/** The tables that `removeRoomRows` writes to. */
export const ROOM_TABLES = [
  'journal',
  'snapshots',
  'quarantine',
  'rooms',
  'acks',
  'holdings',
  'parcels',
] as const

/**
 * Takes everything that the tables hold of rooms off this device, the row that says where a room is
 * last: as long as it stands, the next opening knows that something is left.
 *
 * Expects  a transaction over `ROOM_TABLES`.
 */
export async function removeRoomRows(db: EncuentroDb, names: string[]): Promise<void> {
  await db.journal.where('room').anyOf(names).delete()
  await db.snapshots.bulkDelete(names)
  await db.quarantine.where('room').anyOf(names).delete()
  await db.acks.bulkDelete(names)
  await db.holdings.where('room').anyOf(names).delete()
  await db.parcels.bulkDelete(names)
  await db.rooms.bulkDelete(names)
}

/** Deletes the databases of y-indexeddb that ever held these rooms. */
export async function deleteRoomDatabases(rooms: readonly RoomRow[]): Promise<void> {
  for (const { room, generation } of rooms) {
    for (let each = 0; each <= generation; each++) {
      await Dexie.delete(each === 0 ? `encuentro/${room}` : `encuentro/${room}#${each}`)
    }
  }
}
