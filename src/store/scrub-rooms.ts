import * as Y from 'yjs'
import type { PlanId } from '../lib/ids.ts'
import type { EncuentroDb } from './db.ts'
import { openDocument } from './documents/open-document.ts'
import type { Journal } from './journal.ts'
import { roomsToScrub, scrubKey } from './obey-erasures.ts'
import { deleteRoomDatabases } from './remove-rooms.ts'
import { replaceInPlanLog } from './second-copy/plan-log.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'
import { writeSnapshot } from './trim-journal.ts'

/**
 * Takes out of this device's history of a plan the bytes of what was deleted from its documents: each
 * noted room is put together as it stands, written as one snapshot that is read back, and everything
 * older is removed: journal, y-indexeddb, second copy, parcels kept to be passed on. A kill on the way
 * leaves the note, and the next opening begins again.
 *
 * Expects  no room of the plan is open, and this tab holds the pen.
 */
export async function scrubDue(at: {
  readonly db: EncuentroDb
  readonly journal: Journal
  readonly secondCopy: SecondCopy
  readonly plan: PlanId
}): Promise<void> {
  const { db, journal, secondCopy, plan } = at
  for (const room of await roomsToScrub(db, plan)) {
    const stored = await openDocument(room, { db, journal, plan })
    const { doc } = stored
    // A part that waits for another cannot be told from what was deleted: the note stays.
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
    const update = Y.encodeStateAsUpdate(doc)
    const isWritten = isWhole && (await writeSnapshot(db, room, doc))
    await stored.close()
    if (!isWritten) continue
    await replaceInPlanLog(secondCopy, plan, { room, update })
    await deleteRoomDatabases(await db.rooms.where('room').equals(room).toArray())
    await db.transaction('rw', [db.quarantine, db.parcels, db.meta], async () => {
      await db.quarantine.where('room').equals(room).delete()
      await db.parcels.delete(room)
      await db.meta.delete(scrubKey(room))
    })
  }
}
