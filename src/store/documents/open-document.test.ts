import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { PlanId } from '../../lib/ids.ts'
import { EncuentroDb } from '../db.ts'
import { type Journal, makeJournal } from '../journal.ts'
import { openDocument } from './open-document.ts'

const PLAN = 'plan' as PlanId
let db: EncuentroDb
let journal: Journal
let room: string
let rooms = 0
beforeEach(async () => {
  db = new EncuentroDb(`documents-${++rooms}`)
  await db.open()
  journal = makeJournal(db)
  room = `plan/meeting/m${rooms}`
})
afterEach(() => db.delete())

const open = async (copied: readonly Uint8Array[] = []) => {
  const stored = await openDocument(room, { db, journal, plan: PLAN })
  stored.takeBack(copied)
  return stored
}
const textOf = (doc: Y.Doc) => doc.getMap('records').get('r')

/** An update that says one thing. */
function updateOf(said: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('records').set('r', said)
  return Y.encodeStateAsUpdate(doc)
}

it('has what was written, after it was closed and opened again', async () => {
  const first = await open()
  await first.write((doc) => doc.getMap('records').set('r', 'plaza'))
  await first.close()
  const second = await open()
  expect(textOf(second.doc)).toBe('plaza')
  await second.close()
})

it('takes from the second copy what the tables lost, and writes it to them again', async () => {
  const first = await open([updateOf('plaza')])
  expect(textOf(first.doc)).toBe('plaza')
  await first.saved()
  expect(await db.journal.count()).toBe(1)
  await first.close()
  const second = await open()
  expect(textOf(second.doc)).toBe('plaza')
  await second.close()
})

it('writes nothing again when the tables have all of it', async () => {
  const update = updateOf('plaza')
  await (await open([update])).close()
  const again = await open([update, update])
  await again.close()
  expect(await db.journal.count()).toBe(1)
})

it('opens with what can be read when an entry of the second copy cannot', async () => {
  const stored = await open([new Uint8Array([255, 255, 255]), updateOf('plaza')])
  expect(textOf(stored.doc)).toBe('plaza')
  await stored.close()
})
