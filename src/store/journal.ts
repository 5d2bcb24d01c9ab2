import { within } from '../lib/within.ts'
import type { EncuentroDb } from './db.ts'
import { ensureOpen, TABLES_ANSWER_MS } from './ensure-open.ts'
import type { Entry } from './second-copy/entry.ts'

/**
 * The strict journal beside y-indexeddb (I2): every update, typed here or received, is appended and
 * flushed before it is confirmed to anyone. Appends that arrive while a transaction is under way
 * share the next one. A failed append is kept in memory and tried again before anything newer, so
 * that the journal never has a gap.
 */
export interface Journal {
  /** Settles once the update is on disk; rejects when it is not: then say «no guardado». */
  append(room: string, update: Uint8Array): Promise<void>
  /**
   * Reads snapshot and rows at once, and applies them, oldest first, when `ready` is. A row that cannot
   * be applied is set aside and counted.
   */
  replay(
    room: string,
    apply: (update: Uint8Array) => void,
    ready?: Promise<unknown>,
  ): Promise<{ rows: number; setAside: number }>
  /** Tries again what could not be written. Resolves to whether nothing is left over. */
  retry(): Promise<boolean>
  /** Updates not yet on disk. */
  readonly unsaved: number
}

interface Waiting {
  readonly room: string
  readonly update: Uint8Array
  settle: (error?: unknown) => void
}

/** Called whenever the number of unsaved updates changes; `error` is the reason of the last failure. */
export type JournalWatch = (state: { unsaved: number; error?: unknown }) => void

/** Keeps a batch elsewhere as well. */
export type AlsoKeep = (entries: readonly Entry[]) => Promise<void>

/** Makes the journal of this device; an append settles after `alsoKeep`, too. */
export function makeJournal(
  db: EncuentroDb,
  watch: JournalWatch = () => {},
  alsoKeep: AlsoKeep = async () => {},
): Journal {
  let queue: Waiting[] = []
  let leftOver: Waiting[] = []
  let isAsked = false
  let flushing: Promise<void> | undefined
  // In a turn of its own: a screen that throws must not stop the journal.
  const tell: JournalWatch = (state) => queueMicrotask(() => watch(state))

  /** Ends in the same breath in which it finds the queue empty, so that no append is left waiting. */
  async function flush(): Promise<void> {
    while (queue.length > 0 || (isAsked && leftOver.length > 0)) {
      const batch = [...leftOver, ...queue]
      const fresh = queue
      queue = []
      isAsked = false
      try {
        if (leftOver.length > 0) await ensureOpen(db)
        await db.outlive()
        const entries = batch.map(({ room, update }) => ({ room, update }))
        await Promise.all([
          // Written late after all, a row is there twice, and twice is once.
          within(
            TABLES_ANSWER_MS,
            db.transaction('rw', db.journal, () => db.journal.bulkAdd(entries)),
          ),
          alsoKeep(entries),
        ])
        leftOver = []
        for (const waiting of batch) waiting.settle()
        tell({ unsaved: 0 })
      } catch (error) {
        leftOver = batch.map((waiting) => ({ ...waiting, settle: () => {} }))
        for (const waiting of fresh) waiting.settle(error)
        tell({ unsaved: leftOver.length, error })
      }
    }
    isAsked = false
    flushing = undefined
  }

  return {
    append(room, update) {
      return new Promise<void>((resolve, reject) => {
        const settle = (error?: unknown) => (error === undefined ? resolve() : reject(error))
        queue.push({ room, update, settle })
        flushing ??= flush()
      })
    },
    async replay(room, apply, ready) {
      let setAside = 0
      const take = async (update: unknown, remove: () => Promise<unknown>) => {
        try {
          apply(update as Uint8Array)
        } catch (error) {
          setAside++
          await db.quarantine.add({ room, update, reason: String(error) })
          await remove()
        }
      }
      // In one breath: while a journal is trimmed, what leaves the rows comes to the snapshot.
      const reading = db.transaction('r', db.snapshots, db.journal, () =>
        Promise.all([db.snapshots.get(room), db.journal.where('room').equals(room).sortBy('seq')]),
      )
      const [[snapshot, rows]] = await Promise.all([reading, ready])
      if (snapshot) await take(snapshot.update, () => db.snapshots.delete(room))
      for (const row of rows) await take(row.update, () => db.journal.delete(row.seq as number))
      return { rows: rows.length, setAside }
    },
    async retry() {
      if (leftOver.length === 0) return true
      isAsked = true
      flushing ??= flush()
      await flushing
      return leftOver.length === 0
    },
    get unsaved() {
      return leftOver.length + queue.length
    },
  }
}
