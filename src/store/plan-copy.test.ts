import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { makeMemoryCopy } from '../../tests/memory-copy.ts'
import type { PlanId } from '../lib/ids.ts'
import { EncuentroDb } from './db.ts'
import { RECORDS } from './documents/records.ts'
import { makeJournal } from './journal.ts'
import { openBesideCopy, readPlanCopy } from './plan-copy.ts'
import { appendEntries } from './second-copy/plan-log.ts'

const PLAN = 'plan' as PlanId
let db: EncuentroDb
let count = 0
let room: string
beforeEach(async () => {
  db = new EncuentroDb(`copy-${++count}`)
  await db.open()
  room = `plan/meeting/m${count}`
})
afterEach(() => db.delete())

/** A device whose tables hold the first of two records, or none, and whose second copy holds both. */
async function device({ tablesHold }: { tablesHold: 'the first' | 'nothing' }) {
  const secondCopy = makeMemoryCopy()
  const read = vi.spyOn(secondCopy, 'contents')
  const journal = makeJournal(db)
  const leisure: (() => void)[] = []
  const options = {
    plan: PLAN,
    db,
    journal,
    secondCopy,
    soon: (run: () => void) => run(),
    atLeisure: (run: () => void) => void leisure.push(run),
  }
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap(RECORDS).set('r1', { kind: 'proposal', id: 'r1', v: 1 })
  doc.getMap(RECORDS).set('r2', { kind: 'proposal', id: 'r2', v: 1 })
  const [first = new Uint8Array()] = updates
  if (tablesHold === 'the first') await journal.append(room, first)
  await appendEntries(
    secondCopy,
    updates.map((update) => ({ room, update })),
  )
  const copy = readPlanCopy(options)
  return { copy, leisure, read, secondCopy, open: () => openBesideCopy(room, copy, options) }
}
const idsIn = (doc: Y.Doc) => [...doc.getMap(RECORDS).keys()].sort()

it('a room that holds something can be worked with before the copy is read, and has the rest of it later', async () => {
  const { open, leisure, read } = await device({ tablesHold: 'the first' })
  const stored = await open()
  expect(idsIn(stored.doc)).toEqual(['r1'])
  expect(read).not.toHaveBeenCalled()
  for (const run of leisure) run()
  await vi.waitFor(() => expect(idsIn(stored.doc)).toEqual(['r1', 'r2']))
  await stored.close()
})

it('a room that is empty may have been lost: it opens with what the copy has of it', async () => {
  const { open, leisure } = await device({ tablesHold: 'nothing' })
  const stored = await open()
  expect(idsIn(stored.doc)).toEqual(['r1', 'r2'])
  expect(leisure).toEqual([])
  await stored.close()
})

it('a copy that was closed before anybody had leisure is neither read nor written', async () => {
  const { open, copy, leisure, read, secondCopy } = await device({ tablesHold: 'the first' })
  const stored = await open()
  const before = [...secondCopy.logs.values()].flat().length
  await copy.close()
  for (const run of leisure) run()
  expect(await copy.roomsAtLeisure()).toBeUndefined()
  expect(read).not.toHaveBeenCalled()
  expect([...secondCopy.logs.values()].flat()).toHaveLength(before)
  await stored.close()
})
