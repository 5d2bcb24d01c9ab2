import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { PlanId } from '../../lib/ids.ts'
import type { EncuentroDb } from '../db.ts'
import type { Journal } from '../journal.ts'
import { TRIM_AT_ROWS, trimJournal } from '../trim-journal.ts'

/** Origin of transactions written by this device's own hand. */
export const LOCAL = 'local'
/** How long y-indexeddb may take before the journal opens the document instead (DESIGN §3). */
export const SETTLE_MS = 5_000

/** A document of this device: in memory, in y-indexeddb, and in the journal that means «guardado». */
export interface StoredDocument {
  readonly room: string
  readonly doc: Y.Doc
  /** What opening found: rows set aside as unreadable, and whether y-indexeddb had to be rebuilt. */
  readonly opened: { readonly setAside: number; readonly rebuilt: boolean }
  /** Changes the document; settles once the change is in the journal, on disk. */
  write(change: (doc: Y.Doc) => void): Promise<void>
  /** Takes updates from the second copy: what the tables lack of them is written to them again. */
  takeBack(copied: readonly Uint8Array[]): void
  /** Settles once everything applied so far, by whatever hand, is in the journal. */
  saved(): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  readonly db: EncuentroDb
  readonly journal: Journal
  readonly plan: PlanId
  readonly settleMs?: number
}

/**
 * Opens a room from disk. y-indexeddb loads first; the journal is then replayed over it (both are
 * idempotent), so whatever either of them holds is there. When y-indexeddb does not settle, a new
 * database is begun from the journal and the old one is kept.
 */
export async function openDocument(room: string, options: OpenOptions): Promise<StoredDocument> {
  const { db, journal } = options
  // Begun together: each of them waits for the disk, and a screen for both.
  const loading = loadRoom(room, options)
  let doc = new Y.Doc()
  const replaying = journal.replay(
    room,
    (update) => Y.applyUpdate(doc, update, 'journal'),
    loading.then((loaded) => {
      doc = loaded.doc ?? doc
    }),
  )
  const [{ persistence, rebuilt }, { rows, setAside }] = await Promise.all([loading, replaying])
  let last: Promise<void> = Promise.resolve()
  const keep = (update: Uint8Array) => {
    last = journal.append(room, update)
    // Whoever waits for `last` hears of a failure; nobody else must crash on it.
    last.catch(() => {})
  }
  doc.on('update', keep)
  if (persistence) standBehind(doc, persistence)
  if (rows >= TRIM_AT_ROWS) void trimJournal(db, room, doc).catch(() => {})

  return {
    room,
    doc,
    opened: { setAside, rebuilt },
    async write(change) {
      doc.transact(() => change(doc), LOCAL)
      await last
    },
    takeBack(copied) {
      if (doc.isDestroyed) return
      for (const update of copied) {
        try {
          Y.applyUpdate(doc, update, 'second-copy')
        } catch {
          // Its checksum holds, so it was refused when it came, too: the quarantine has it.
        }
      }
    },
    saved: () => last,
    async close() {
      await last.catch(() => {})
      doc.off('update', keep)
      await persistence?.destroy().catch(() => {})
      doc.destroy()
    },
  }
}

/** What y-indexeddb holds of a room. A database that does not open is left as it is, and the next begun. */
async function loadRoom(
  room: string,
  { db, plan, settleMs = SETTLE_MS }: OpenOptions,
): Promise<Partial<Loaded> & { readonly rebuilt: boolean }> {
  const known = await db.rooms.get(room)
  const { generation } = known ?? { generation: 0 }
  // Before its database is made: whoever takes a room off this device looks here for what to delete.
  const note = (at: number) => db.rooms.put({ room, plan, generation: at })
  if (known === undefined) await note(generation)
  const first = await load(databaseName(room, generation), settleMs)
  if (first !== undefined) return { ...first, rebuilt: false }
  await note(generation + 1)
  const second = await load(databaseName(room, generation + 1), settleMs)
  return { ...second, rebuilt: true }
}

function databaseName(room: string, generation: number): string {
  return generation === 0 ? `encuentro/${room}` : `encuentro/${room}#${generation}`
}

interface Loaded {
  readonly doc: Y.Doc
  readonly persistence: IndexeddbPersistence
}

async function load(name: string, settleMs: number): Promise<Loaded | undefined> {
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, doc)
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), settleMs)
  })
  // A database that cannot be opened rejects here and nowhere else (guide/client.md §5).
  const failed = new Promise<false>((resolve) => {
    persistence._db.catch(() => resolve(false))
  })
  const settled = await Promise.race([persistence.whenSynced.then(() => true), tooLate, failed])
  clearTimeout(timer)
  return settled ? { doc, persistence } : undefined
}

/**
 * Lets y-indexeddb hear of updates after the journal, and lets it fail alone: when its connection is
 * gone it throws inside the update event, which would keep the journal from ever hearing of it.
 */
function standBehind(doc: Y.Doc, persistence: IndexeddbPersistence): void {
  const store = persistence._storeUpdate
  doc.off('update', store)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    try {
      store(update, origin)
    } catch {
      // The journal has the update; on the next opening it is replayed over whatever is here.
    }
  })
}
