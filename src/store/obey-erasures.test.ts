import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { writeErasure } from '../protocol/erasure.ts'
import { generateSigningKey } from '../protocol/keys.ts'
import { type Room, roomName } from '../protocol/rooms.ts'
import { EncuentroDb } from './db.ts'
import { LOCAL, type StoredDocument } from './documents/open-document.ts'
import { RECORDS } from './documents/records.ts'
import { obeyLists } from './obey-erasures.ts'
import type { OpenRoom } from './plan-session.ts'
import { createRecordsView } from './projection.ts'

const key = await generateSigningKey(true)
const plan = key.thumbprint as PlanId
const meeting = { kind: 'meeting', plan, meeting: 'm1' } as Room
const born = { kind: 'comment', id: 'c1', v: 1, text: 'Rosario' }
let db: EncuentroDb
let count = 0
beforeEach(async () => {
  db = new EncuentroDb(`obey-${++count}`)
  await db.open()
  await db.rooms.put({ room: roomName(meeting), plan, generation: 0 })
})
afterEach(() => db.delete())

function roomOf(room: Room): OpenRoom {
  const doc = new Y.Doc()
  const stored: StoredDocument = {
    room: roomName(room),
    doc,
    opened: { setAside: 0, rebuilt: false },
    write: async (change) => doc.transact(() => change(doc), LOCAL),
    takeBack: () => {},
    saved: async () => {},
    close: async () => {},
  }
  const records = createRecordsView(stored, {
    device: 'd' as DeviceId,
    random: (bytes) => crypto.getRandomValues(bytes),
    soon: (run) => run(),
  })
  return { room, name: roomName(room), stored, records }
}

async function listBy(signer: typeof key, of = plan) {
  const erased = [{ comment: 'c1', room: 'meeting/m1', why: 'asked' as const, on: '2026-03-02' }]
  const list = await writeErasure({ plan: of, known: [], erase: erased, iat: 1 }, signer)
  if (!list.ok) throw new Error(list.refusal)
  return { kind: 'erasure', id: 'e1', v: 1, token: list.value.token, erased } as const
}

it('deletes what the plan’s key names, again when an old file brings it, and the lists hear of it', async () => {
  const course = roomOf(meeting)
  await course.records.write((pen) => pen.birth(born))
  expect(course.records.list('comment')).toHaveLength(1)
  const session = { plan, grant: () => 'write' as const, open: async () => course }
  await obeyLists([await listBy(key)], { session, db, watched: new Set() })
  expect(course.records.list('comment')).toHaveLength(0)
  expect(course.records.get('c1')).toBeUndefined()
  // Another tablet's writing of the same record, which this one never saw.
  const other = new Y.Doc()
  other.getMap(RECORDS).set('c1', born)
  Y.applyUpdate(course.stored.doc, Y.encodeStateAsUpdate(other))
  await vi.waitFor(() => expect(course.stored.doc.getMap(RECORDS).has('c1')).toBe(false))
})

it('leaves alone what another key names, and documents that others write', async () => {
  const stranger = await generateSigningKey(true)
  const forged = await listBy(stranger, stranger.thumbprint as PlanId)
  const real = await listBy(key)
  for (const [list, grant] of [
    [forged, 'write'],
    [real, 'read'],
  ] as const) {
    const course = roomOf(meeting)
    await course.records.write((pen) => pen.birth(born))
    const session = { plan, grant: () => grant, open: async () => course }
    await obeyLists([list], { session, db, watched: new Set() })
    expect(course.records.list('comment')).toHaveLength(1)
  }
})
