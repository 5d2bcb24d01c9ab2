import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { EncuentroDb } from './db.ts'
import { TABLES_ANSWER_MS } from './ensure-open.ts'
import { makeJournal } from './journal.ts'
import { TRIM_AT_ROWS, trimJournal } from './trim-journal.ts'

const ROOM = 'plan/meeting/escuela'
const SEED = 20261124
const update = (n: number) => new Uint8Array([n])

let db: EncuentroDb
let databases = 0

beforeEach(async () => {
  db = new EncuentroDb(`journal-${++databases}`)
  await db.open()
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await db.delete()
})

/** The next transaction ends as on a full disk. */
const failNext = () =>
  vi.spyOn(db, 'transaction').mockImplementationOnce(() => {
    // biome-ignore lint/suspicious/noExplicitAny: reason: Dexie's promise is a class of its own
    return Promise.reject(new DOMException('full', 'QuotaExceededError')) as any
  })

/** What a reopened tablet would read. */
async function readBack(room = ROOM): Promise<number[]> {
  const read: number[] = []
  await makeJournal(db).replay(room, (bytes) => read.push(bytes[0] ?? -1))
  return read
}

describe('the journal', () => {
  it('settles once an update is on disk, and gives it back after a restart, room by room', async () => {
    const journal = makeJournal(db)
    await Promise.all([
      journal.append(ROOM, update(1)),
      journal.append('plan/plan', update(9)),
      journal.append(ROOM, update(2)),
    ])
    expect(await readBack()).toEqual([1, 2])
    expect(await readBack('plan/plan')).toEqual([9])
    expect(journal.unsaved).toBe(0)
  })

  it('takes the next update from whoever has just been told of the last one', async () => {
    const journal = makeJournal(db)
    for (let n = 1; n <= 20; n++) await journal.append(ROOM, update(n))
    expect(await readBack()).toHaveLength(20)
  })

  it('tells the one who waits when the tables fall silent, and writes it once they answer again', async () => {
    const journal = makeJournal(db)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    // biome-ignore lint/suspicious/noExplicitAny: reason: Dexie's promise is a class of its own
    vi.spyOn(db, 'transaction').mockReturnValueOnce(new Promise(() => {}) as any)
    const told = expect(journal.append(ROOM, update(1))).rejects.toThrow('no answer')
    await vi.advanceTimersByTimeAsync(TABLES_ANSWER_MS)
    await told
    vi.useRealTimers()
    expect(journal.unsaved).toBe(1)
    await journal.append(ROOM, update(2))
    expect(await readBack()).toEqual([1, 2])
    expect(journal.unsaved).toBe(0)
  })

  it('tells the one who waits that nothing was kept, and tries again before anything newer', async () => {
    const states: { unsaved: number; isFault: boolean }[] = []
    const journal = makeJournal(db, ({ unsaved, error }) =>
      states.push({ unsaved, isFault: error !== undefined }),
    )
    failNext()
    await expect(journal.append(ROOM, update(1))).rejects.toThrow('full')
    expect(journal.unsaved).toBe(1)
    expect(await readBack()).toEqual([])
    failNext()
    await expect(journal.append(ROOM, update(2))).rejects.toThrow('full')
    await journal.append(ROOM, update(3))
    expect(await readBack()).toEqual([1, 2, 3])
    expect(states).toEqual([
      { unsaved: 1, isFault: true },
      { unsaved: 2, isFault: true },
      { unsaved: 0, isFault: false },
    ])
  })

  it('tries again when asked, with nothing new to write', async () => {
    const journal = makeJournal(db)
    expect(await journal.retry()).toBe(true)
    for (const n of [1, 2]) {
      failNext()
      await journal.append(ROOM, update(n)).catch(() => {})
    }
    failNext()
    expect(await journal.retry()).toBe(false)
    expect(journal.unsaved).toBe(2)
    expect(await journal.retry()).toBe(true)
    expect(await readBack()).toEqual([1, 2])
  })

  it('opens a dead connection anew for a single update that was left over', async () => {
    const journal = makeJournal(db)
    failNext()
    await journal.append(ROOM, update(1)).catch(() => {})
    // What a full disk leaves behind: closed for good, and Dexie does not open it by itself.
    db.close()
    expect(await journal.retry()).toBe(true)
    expect(await readBack()).toEqual([1])
  })

  it('takes a wish to try again while a write is under way', async () => {
    const journal = makeJournal(db)
    failNext()
    await journal.append(ROOM, update(1)).catch(() => {})
    failNext()
    const newer = journal.append(ROOM, update(2)).catch(() => {})
    expect(await journal.retry()).toBe(true)
    await newer
    expect(await readBack()).toEqual([1, 2])
    expect(journal.unsaved).toBe(0)
  })

  it('never confirms what a restart would not find, whichever writes fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (fails) => {
        const room = `room-${Math.abs(fails.length)}-${fails.map(Number).join('')}-${++databases}`
        const journal = makeJournal(db)
        const confirmed: number[] = []
        for (const [n, isFault] of fails.entries()) {
          if (isFault) failNext()
          await journal.append(room, update(n)).then(
            () => confirmed.push(n),
            () => {},
          )
          const kept = await readBack(room)
          for (const each of confirmed) expect(kept).toContain(each)
        }
        await journal.retry()
        expect(new Set(await readBack(room)).size).toBe(fails.length)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('sets a row aside that cannot be applied, and opens all others', async () => {
    const journal = makeJournal(db)
    await journal.append(ROOM, update(1))
    await db.journal.add({ room: ROOM, update: 'rotten' as unknown as Uint8Array })
    await journal.append(ROOM, update(3))
    const read: number[] = []
    const replay = () =>
      journal.replay(ROOM, (bytes) => {
        if (!(bytes instanceof Uint8Array)) throw new TypeError('not bytes')
        read.push(bytes[0] ?? -1)
      })
    expect(await replay()).toEqual({ rows: 3, setAside: 1 })
    expect(read).toEqual([1, 3])
    expect(await db.quarantine.toArray()).toMatchObject([{ room: ROOM, update: 'rotten' }])
    expect(await replay()).toEqual({ rows: 2, setAside: 0 })
  })

  it('gives the same document in whatever order its rows lie', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.nat(5)), { maxLength: 10 }),
        fc.nat(),
        async (writes, turn) => {
          const room = `order-${++databases}`
          const tablets = [new Y.Doc(), new Y.Doc()] as const
          const updates: Uint8Array[] = []
          for (const tablet of tablets)
            tablet.on('update', (bytes: Uint8Array) => updates.push(bytes))
          for (const [at, key] of writes)
            tablets[at === 0 ? 0 : 1].getMap('records').set(`p${key}`, key + at)
          for (const from of tablets)
            for (const to of tablets) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
          const cut = updates.length === 0 ? 0 : turn % updates.length
          const journal = makeJournal(db)
          for (const bytes of [
            ...updates.slice(cut),
            ...updates.slice(0, cut),
            ...updates.slice(0, 2),
          ])
            await journal.append(room, bytes)
          const doc = new Y.Doc()
          await journal.replay(room, (bytes) => Y.applyUpdate(doc, bytes))
          expect(doc.getMap('records').toJSON()).toEqual(tablets[0].getMap('records').toJSON())
          expect(doc.store.pendingStructs).toBeNull()
        },
      ),
      { seed: SEED, numRuns: 30 },
    )
  })

  it('is folded into a snapshot only when that was read back and holds the same', async () => {
    const journal = makeJournal(db)
    const doc = new Y.Doc()
    const waits: Promise<void>[] = []
    doc.on('update', (bytes: Uint8Array) => waits.push(journal.append(ROOM, bytes)))
    for (let n = 0; n < TRIM_AT_ROWS; n++) doc.getMap('records').set(`p${n}`, n)
    await Promise.all(waits)
    const put = vi.spyOn(db.snapshots, 'put')
    put.mockResolvedValueOnce(ROOM)
    expect(await trimJournal(db, ROOM, doc)).toBe(0)
    expect(await trimJournal(db, ROOM, doc)).toBe(TRIM_AT_ROWS)
    expect(await db.journal.count()).toBe(0)
    doc.getMap('records').set('late', true)
    await Promise.all(waits)
    const again = new Y.Doc()
    await makeJournal(db).replay(ROOM, (bytes) => Y.applyUpdate(again, bytes))
    expect(again.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
  })
})
