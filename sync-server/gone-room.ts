import { toUtf8 } from '../src/lib/bytes.ts'
import type { RelayStore, StoredRoom } from './store.ts'

/** What stands in the place of a room that was deleted. No base and no update reads like it. */
const GONE = toUtf8('encuentro/gone/1')

/** How often another process may be in the way of a deletion before it counts as not done. */
const TRIES = 5

/** The room was deleted on its date, and nothing may be written to it any more. */
export class RoomGone extends Error {
  constructor() {
    super('the room was deleted')
    this.name = 'RoomGone'
  }
}

/** Whether a room was deleted: its base says so, or a deletion of it was begun. */
export function isGone({ base, records }: StoredRoom): boolean {
  return (base !== undefined && isMark(base)) || records.some(({ updates }) => updates.some(isMark))
}

/** Whether nothing but the mark is left of it. */
function isEmptied({ base, records }: StoredRoom): boolean {
  return base !== undefined && isMark(base) && records.length === 0
}

function isMark(bytes: Uint8Array): boolean {
  return bytes.length === GONE.length && bytes.every((byte, at) => byte === GONE[at])
}

/**
 * Deletes all that the store holds of a room and leaves a mark, so that a tablet that returns cannot
 * bring it back. The mark goes in as a record first: other processes hear of it, and a crash in
 * between leaves a room that is gone, whose rest the next one to read it removes.
 *
 * Rejects  when the store cannot be reached, or others wrote to the room all the while.
 */
export async function deleteRoom(store: RelayStore, name: string): Promise<void> {
  if (!isGone(await store.load(name))) await store.append(name, [GONE])
  for (let tries = 0; tries < TRIES; tries++) {
    const stored = await store.load(name)
    if (isEmptied(stored)) return
    await store.fold(name, GONE, stored)
  }
  throw new Error('the room could not be deleted')
}
