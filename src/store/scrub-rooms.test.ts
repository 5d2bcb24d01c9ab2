import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeMemoryCopy } from '../../tests/memory-copy.ts'
import type { PlanId } from '../lib/ids.ts'
import { EncuentroDb } from './db.ts'
import { openDocument } from './documents/open-document.ts'
import { RECORDS } from './documents/records.ts'
import { type Journal, makeJournal } from './journal.ts'
import { noteDeletions, roomsToScrub } from './obey-erasures.ts'
import type { OpenRoom } from './plan-session.ts'
import { scrubDue } from './scrub-rooms.ts'
import { appendEntries, openPlanLog } from './second-copy/plan-log.ts'

const PLAN = 'plan' as PlanId
const SECRET = 'Rosario Quispe tiene la llave'
const OTHER = 'Más luz en la plaza'
let db: EncuentroDb
let journal: Journal
let room: string
let count = 0
const secondCopy = makeMemoryCopy()
beforeEach(async () => {
  db = new EncuentroDb(`scrub-${++count}`)
  await db.open()
  journal = makeJournal(db, undefined, (entries) => appendEntries(secondCopy, entries))
  room = `plan/meeting/m${count}`
})
afterEach(() => db.delete())

const open = () => openDocument(room, { db, journal, plan: PLAN })
const noted = (stored: Awaited<ReturnType<typeof open>>) =>
  noteDeletions({ name: room, stored } as unknown as OpenRoom, db)

/** Every byte that tables, y-indexeddb and second copy hold of the room, as text. */
async function everything(): Promise<string> {
  const parts: unknown[] = []
  for (const table of db.tables) parts.push(...(await table.toArray()))
  parts.push(...secondCopy.logs.values())
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(`encuentro/${room}`)) continue
    const raw = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const asked = raw.transaction('updates').objectStore('updates').getAll()
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    raw.close()
    parts.push(...rows)
  }
  const flat = (value: unknown): string =>
    value instanceof Uint8Array
      ? Buffer.from(value).toString('utf8')
      : Array.isArray(value)
        ? value.map(flat).join()
        : typeof value === 'object' && value !== null
          ? Object.values(value).map(flat).join()
          : String(value)
  return parts.map(flat).join()
}

it('takes what was deleted out of journal, y-indexeddb and second copy, and keeps the rest', async () => {
  const first = await open()
  noted(first)
  await first.write((doc) => doc.getMap(RECORDS).set('c1', { text: SECRET }))
  await first.write((doc) => doc.getMap(RECORDS).set('c2', { text: OTHER }))
  await first.write((doc) => doc.getMap(RECORDS).delete('c1'))
  await first.close()
  expect(await everything()).toContain(SECRET)
  expect(await roomsToScrub(db, PLAN)).toEqual([room])

  await scrubDue({ db, journal, secondCopy, plan: PLAN })
  expect(await everything()).not.toContain(SECRET)
  expect(await roomsToScrub(db, PLAN)).toEqual([])
  const again = await open()
  noted(again)
  expect(again.doc.getMap(RECORDS).toJSON()).toEqual({ c2: { text: OTHER } })
  const copied = (await openPlanLog(secondCopy, PLAN)).get(room) ?? []
  again.takeBack(await Promise.all(copied.map(({ read }) => read())))
  expect(await everything()).toContain(OTHER)
  expect(await everything()).not.toContain(SECRET)
  await again.close()
})

it('an old copy that is brought again finds no place to stand', async () => {
  const first = await open()
  noted(first)
  await first.write((doc) => doc.getMap(RECORDS).set('c1', { text: SECRET }))
  const old = Y.encodeStateAsUpdate(first.doc)
  await first.write((doc) => doc.getMap(RECORDS).delete('c1'))
  await first.close()
  await scrubDue({ db, journal, secondCopy, plan: PLAN })
  const again = await open()
  await again.write((doc) => Y.applyUpdate(doc, old))
  expect(again.doc.getMap(RECORDS).size).toBe(0)
  await again.close()
  expect(await everything()).not.toContain(SECRET)
})
