import { createEffect, createRoot } from 'solid-js'
import type { PlanId } from '../lib/ids.ts'
import type { EncuentroDb } from './db.ts'
import { RECORDS } from './documents/records.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'

/**
 * Deletes from the documents of this device's pen what the plan's signed lists name, as often as they or
 * an old file bring it. From the inbox, which only the relay writes, the relay deletes it. Returns what
 * ends it.
 */
export function obeyErasures(
  open: OpenRoom,
  session: Pick<PlanSession, 'plan' | 'grant' | 'open'>,
  db: EncuentroDb,
): () => void {
  const watched = new Set<string>()
  return createRoot((dispose) => {
    createEffect(() => {
      const records = open.records.list('erasure')
      // Rare, and it verifies signatures: its code comes when it is needed.
      if (records.length > 0) void obeyLists(records, { session, db, watched }).catch(() => {})
    })
    return dispose
  })
}

interface Obeying {
  readonly session: Pick<PlanSession, 'plan' | 'grant' | 'open'>
  readonly db: EncuentroDb
  readonly watched: Set<string>
}

/**
 * The same, once, for the records of a plan document; settles when what is here was judged and removed.
 *
 * Expects  `watched`: the rooms that are being watched for what comes later.
 */
export async function obeyLists(
  records: readonly unknown[],
  { session, db, watched }: Obeying,
): Promise<void> {
  const [{ erasuresIn }, { erasedByRoom }] = await Promise.all([
    import('./documents/erasures.ts'),
    import('../protocol/erasure.ts'),
  ])
  const named = erasedByRoom(await erasuresIn(records, session.plan))
  for (const [name, { room, ids }] of named) {
    if (session.grant(room) !== 'write' || (await db.rooms.get(name)) === undefined) continue
    const { stored } = await session.open(room)
    const map = stored.doc.getMap<unknown>(RECORDS)
    const remove = async () => {
      const here = [...ids].filter((id) => map.has(id))
      if (here.length === 0) return
      // What the journal could not take stays deleted in memory, and is written with what comes next.
      await stored
        .write(() => {
          for (const id of here) map.delete(id)
        })
        .catch(() => {})
    }
    await remove()
    const key = `${name} ${ids.size}`
    if (watched.has(key)) continue
    watched.add(key)
    // Outside of the transaction that brought it.
    map.observe((event) => {
      if ([...event.keysChanged].some((id) => ids.has(id as string) && map.has(id as string))) {
        queueMicrotask(() => void remove())
      }
    })
  }
}

/** Key of the note that a room's history on this disk still holds what was deleted from it. */
export const scrubKey = (room: string): string => `scrub/${room}`

/** Notes when a record is deleted: its bytes leave this disk when the plan is next opened. */
export function noteDeletions(open: OpenRoom, db: EncuentroDb): void {
  const map = open.stored.doc.getMap<unknown>(RECORDS)
  map.observe((event) => {
    for (const key of event.keysChanged) {
      if (map.has(key as string)) continue
      void db.meta.put({ key: scrubKey(open.name), value: true })
      return
    }
  })
}

/** The rooms of a plan that are to be scrubbed when it is next opened. */
export async function roomsToScrub(db: EncuentroDb, plan: PlanId): Promise<readonly string[]> {
  const notes = await db.meta
    .where('key')
    .startsWith(scrubKey(`${plan}/`))
    .toArray()
  return notes.map(({ key }) => key.slice(scrubKey('').length))
}
