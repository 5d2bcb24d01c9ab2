import * as Y from 'yjs'
import type { EncuentroDb } from './db.ts'

/** A journal this long costs more to replay than to fold. */
export const TRIM_AT_ROWS = 400

/**
 * Folds a room's journal into a snapshot. The snapshot is read back and compared with the document
 * before a single row goes; if the two differ, everything stays.
 *
 * Expects  `doc` to hold everything that the journal holds (it was replayed into it).
 * Returns  how many rows were trimmed.
 */
export async function trimJournal(db: EncuentroDb, room: string, doc: Y.Doc): Promise<number> {
  const rows = await db.journal.where('room').equals(room).count()
  if (rows < TRIM_AT_ROWS) return 0
  return (await writeSnapshot(db, room, doc)) ? rows : 0
}

/**
 * The same, however short the journal is.
 *
 * Returns  whether the snapshot stands alone now.
 */
export async function writeSnapshot(db: EncuentroDb, room: string, doc: Y.Doc): Promise<boolean> {
  const keys = await db.journal.where('room').equals(room).primaryKeys()
  const upTo = Math.max(0, ...keys.map(Number))
  const update = Y.encodeStateAsUpdate(doc)
  await db.snapshots.put({ room, update, upTo })
  const written = await db.snapshots.get(room)
  if (written === undefined || !holdsTheSame(written.update, doc)) return false
  await db.transaction('rw', db.journal, () =>
    db.journal
      .where('room')
      .equals(room)
      .and((row) => (row.seq ?? Number.POSITIVE_INFINITY) <= upTo)
      .delete(),
  )
  return true
}

function holdsTheSame(update: Uint8Array, doc: Y.Doc): boolean {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, update)
  const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy))
  // An update with nothing new is one empty struct list; its delete set may repeat what is known.
  return Y.decodeUpdate(missing).structs.length === 0 && copy.store.pendingStructs === null
}
