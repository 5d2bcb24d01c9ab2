import * as Y from 'yjs'
import type { PlanId } from '../lib/ids.ts'
import { oneATask } from '../lib/one-a-task.ts'
import type { EncuentroDb } from './db.ts'
import { openDocument, type StoredDocument } from './documents/open-document.ts'
import type { Journal } from './journal.ts'
import { isHeld } from './second-copy/holds.ts'
import { appendEntries, type Copied, logName, openPlanLog } from './second-copy/plan-log.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'

interface CopyOptions {
  readonly plan: PlanId
  readonly db: EncuentroDb
  readonly journal: Journal
  readonly secondCopy: SecondCopy
  readonly soon: (run: () => void) => void
  /** Runs its argument once the screen that a person waits for has long been there. */
  readonly atLeisure: (run: () => void) => void
}

/** A plan's second copy as an open session reads it. */
export interface PlanCopy {
  /** The updates of each room; read once, when the first room asks. */
  rooms(): Promise<ReadonlyMap<string, readonly Copied[]>>
  /** The same when nobody waits for it; nothing when the session was closed before. */
  roomsAtLeisure(): Promise<ReadonlyMap<string, readonly Copied[]> | undefined>
  /** Runs in a frame of its own: what is read again of fifty rooms at once would hold the page up. */
  takeTurn(act: () => void): void
  close(): Promise<void>
}

/** A copy that cannot be read keeps nobody from working with what the tables hold. */
export function readPlanCopy(options: CopyOptions): PlanCopy {
  const { plan, db, secondCopy, soon, atLeisure } = options
  let copied: Promise<ReadonlyMap<string, readonly Copied[]>> | undefined
  let isClosed = false
  // Not before the screen that a person waits for.
  async function copyCard() {
    const { copyPlanCard } = await import('./second-copy/plan-card.ts')
    await copyPlanCard(secondCopy, db, plan)
  }
  function rooms() {
    if (copied === undefined) {
      copied = openPlanLog(secondCopy, plan).catch(() => new Map())
      void copied.then(() => copyCard()).catch(() => {})
    }
    return copied
  }
  return {
    rooms,
    async roomsAtLeisure() {
      if (copied === undefined && !isClosed) await new Promise<void>(atLeisure)
      return isClosed ? undefined : rooms()
    },
    takeTurn: oneATask(soon),
    async close() {
      isClosed = true
      if (copied) await secondCopy.closeLog(logName(plan)).catch(() => {})
    },
  }
}

/** Opens a room from the tables, with what the second copy has beyond them. */
export async function openBesideCopy(
  name: string,
  copy: PlanCopy,
  { plan, db, journal, secondCopy }: CopyOptions,
): Promise<StoredDocument> {
  const stored = await openDocument(name, { db, journal, plan })
  const { doc } = stored
  const isEmpty = doc.store.clients.size === 0
  // A room that is empty may have been lost. What others hold can be worked with at once, and reading
  // the copy takes a core of a tablet that has two.
  const reading = isEmpty ? copy.rooms() : copy.roomsAtLeisure()
  const level = reading.then(async (rooms) => {
    if (rooms === undefined) return
    const copied = rooms.get(name)
    if (copied) {
      const lacking = copied.filter(({ holds }) => !isHeld(doc, holds))
      if (lacking.length === 0) return
      // What cannot be read now keeps nobody from the rest, and is tried again when the room is next opened.
      const reads = await Promise.allSettled(lacking.map(({ read }) => read()))
      const updates = reads.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      const take = () => stored.takeBack(updates)
      return isEmpty ? take() : copy.takeTurn(take)
    }
    // From before this device had a second copy, or from a time without one.
    if (doc.store.clients.size === 0) return
    await appendEntries(secondCopy, [{ room: name, update: Y.encodeStateAsUpdate(doc) }])
  })
  if (isEmpty) await level
  return stored
}
