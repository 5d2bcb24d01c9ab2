import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { EncuentroDb } from './db.ts'

let db: EncuentroDb
let databases = 0
beforeEach(async () => {
  db = new EncuentroDb(`outlive-${++databases}`)
  await db.open()
})
afterEach(() => db.delete())

const rooms = async () => (await db.journal.toArray()).map(({ room }) => room)

it('has every row again after another tab deleted the database', async () => {
  await db.journal.add({ room: 'a', update: new Uint8Array([1]) })
  await db.meta.put({ key: 'note', value: 'n' })
  await new Dexie(db.name).delete()
  await db.outlive()
  expect(await rooms()).toEqual(['a'])
  expect((await db.meta.get('note'))?.value).toBe('n')
})

it('lets a write that waited for it follow, under a number of its own', async () => {
  await db.journal.add({ room: 'a', update: new Uint8Array([1]) })
  const deleted = new Dexie(db.name).delete()
  await db.outlive()
  await db.journal.add({ room: 'b', update: new Uint8Array([2]) })
  await deleted
  await db.outlive()
  expect((await rooms()).sort()).toEqual(['a', 'b'])
})
