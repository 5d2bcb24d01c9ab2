import { afterEach, describe, expect, it } from 'vitest'
import type { RelayStore, StoredRoom } from '../../sync-server/store.ts'
import { processesShareRooms } from './shared-store.ts'
import { bytes, listener, ROOM, valuesOf } from './store-cast.ts'

/** Data on which a store is opened; opened again, the store must give back what was kept. */
export interface DataUnderTest {
  open(more?: { readonly isRestored: boolean }): Promise<RelayStore>
  /** Spoils what the closed store kept, or puts it out of reach. */
  makeUnreadable(room: string): Promise<void>
  remove(): Promise<void>
}

export interface StoreUnderTest {
  readonly name: string
  /** Whether several processes open the same data at once. */
  readonly isShared: boolean
  fresh(): Promise<DataUnderTest>
}

/** What every store of the relay promises; an engine is in when all of this holds for it. */
export function storeKeepsItsPromises(underTest: StoreUnderTest): void {
  describe(`${underTest.name} as a store of the relay`, () => {
    let cleanUp: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const act of cleanUp.reverse()) await act()
      cleanUp = []
    }, 60_000)

    async function fresh() {
      const data = await underTest.fresh()
      cleanUp.push(() => data.remove())
      return {
        makeUnreadable: data.makeUnreadable,
        async open(more?: { readonly isRestored: boolean }) {
          const store = await data.open(more)
          let isOpen = true
          const close = async () => {
            if (isOpen) await store.close()
            isOpen = false
          }
          cleanUp.push(close)
          return { store, close }
        },
      }
    }

    it('a room nobody wrote to is empty', async () => {
      const { store } = await (await fresh()).open()
      expect(await store.load(ROOM)).toMatchObject({ records: [], lastSeq: 0 })
      expect(await store.isReachable()).toBe(true)
    })

    it('what was appended is loaded in the order of the calls, also after opening again', async () => {
      const data = await fresh()
      const first = await data.open()
      const seqs = await Promise.all([
        first.store.append(ROOM, [bytes(1), bytes(2, 2)]),
        first.store.append(ROOM, [bytes(3)]),
        first.store.append(ROOM, [bytes()]),
      ])
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
      expect(new Set(seqs).size).toBe(3)
      await first.close()
      const { store } = await data.open()
      const room = await store.load(ROOM)
      expect(valuesOf(room)).toEqual([[1], [2, 2], [3], []])
      expect(room.records.map(({ seq }) => seq)).toEqual(seqs)
      expect(room.lastSeq).toBe(seqs[2])
      expect(await store.append(ROOM, [bytes(4)])).toBeGreaterThan(seqs[2] ?? 0)
    })

    it('many appends to many rooms at once keep the order of each room and the numbers they were told', async () => {
      const { store } = await (await fresh()).open()
      const rooms = [0, 1, 2, 3].map((n) => `${ROOM}-${n}`)
      const told = await Promise.all(
        rooms.map((room) =>
          Promise.all(
            Array.from({ length: 60 }, (_, n) => store.append(room, [bytes(n), bytes(n, n)])),
          ),
        ),
      )
      for (const [at, room] of rooms.entries()) {
        const loaded = await store.load(room)
        expect(loaded.records.map(({ seq }) => seq)).toEqual(told[at])
        expect(valuesOf(loaded)).toEqual(Array.from({ length: 60 }, (_, n) => [[n], [n, n]]).flat())
      }
    })

    it('a record of sixteen megabytes comes back byte by byte, in its place', async () => {
      const { store } = await (await fresh()).open()
      const big = new Uint8Array(16 * 1024 * 1024).map((_, at) => (at * 31) ^ (at >> 11))
      const seqs = await Promise.all([
        store.append(ROOM, [bytes(1)]),
        store.append(ROOM, [bytes(2), big, bytes(3)]),
        store.append(ROOM, [bytes(4)]),
      ])
      const { records, lastSeq } = await store.load(ROOM)
      expect(records.map(({ seq }) => seq)).toEqual(seqs)
      expect(lastSeq).toBe(seqs[2])
      expect(records.map(({ updates }) => updates.length)).toEqual([1, 3, 1])
      expect(Buffer.compare(records[1]?.updates[1] ?? bytes(), big)).toBe(0)
    }, 60_000)

    it('rooms do not see each other, whatever their names begin with', async () => {
      const { store } = await (await fresh()).open()
      const names = [ROOM, `${ROOM}/u`, `${ROOM}0`, 'plan', '']
      await Promise.all(names.map((name, at) => store.append(name, [bytes(at)])))
      for (const [at, name] of names.entries())
        expect(valuesOf(await store.load(name))).toEqual([[at]])
    })

    it('a fold replaces what was loaded, and nothing later', async () => {
      const data = await fresh()
      const first = await data.open()
      await first.store.append(ROOM, [bytes(1)])
      await first.store.append(ROOM, [bytes(2)])
      const of = await first.store.load(ROOM)
      await first.store.append(ROOM, [bytes(3)])
      expect(await first.store.fold(ROOM, bytes(9, 9), of)).toBe(true)
      await first.close()
      const { store } = await data.open()
      const room = await store.load(ROOM)
      expect([...(room.base ?? [])]).toEqual([9, 9])
      expect(valuesOf(room)).toEqual([[3]])
    })

    it('a big base comes back byte by byte, and the next one takes its place', async () => {
      const { store } = await (await fresh()).open()
      const big = new Uint8Array(3 * 1024 * 1024).map((_, at) => (at * 17) ^ (at >> 9))
      await store.append(ROOM, [bytes(1)])
      expect(await store.fold(ROOM, big, await store.load(ROOM))).toBe(true)
      await store.append(ROOM, [bytes(2)])
      const second = await store.load(ROOM)
      expect(Buffer.compare(second.base ?? bytes(), big)).toBe(0)
      expect(valuesOf(second)).toEqual([[2]])
      expect(await store.fold(ROOM, bytes(8), second)).toBe(true)
      const third = await store.load(ROOM)
      expect([[...(third.base ?? [])], third.records]).toEqual([[8], []])
    })

    it('records appended while a fold is under way survive it', async () => {
      const { store } = await (await fresh()).open()
      await store.append(ROOM, [bytes(1)])
      const folds = store.fold(ROOM, bytes(9), await store.load(ROOM))
      const appends = [2, 3, 4].map((value) => store.append(ROOM, [bytes(value)]))
      await Promise.all([folds, ...appends])
      expect(valuesOf(await store.load(ROOM))).toEqual([[2], [3], [4]])
    })

    it('a room that is loaded while it is written and folded is whole each time', async () => {
      const { store } = await (await fresh()).open()
      const written: number[] = []
      let isWriting = true
      const writing = (async () => {
        for (let n = 0; n < 200; n++) {
          await store.append(ROOM, [bytes(n)])
          written.push(n)
        }
        isWriting = false
      })()
      const contentOf = (room: StoredRoom) => [...(room.base ?? []), ...valuesOf(room).flat()]
      const folding = (async () => {
        while (isWriting) {
          const of = await store.load(ROOM)
          await store.fold(ROOM, new Uint8Array(contentOf(of)), of)
        }
      })()
      let loads = 0
      while (isWriting) {
        const before = written.length
        const content = contentOf(await store.load(ROOM))
        expect(content.length).toBeGreaterThanOrEqual(before)
        expect(content).toEqual(content.map((_, n) => n))
        loads++
      }
      await Promise.all([writing, folding])
      expect(loads).toBeGreaterThan(1)
      expect(contentOf(await store.load(ROOM))).toHaveLength(200)
    }, 60_000)

    it('numbers go on after everything was folded, so that a later fold cannot take a new record for an old one', async () => {
      const data = await fresh()
      const first = await data.open()
      const upto = await first.store.append(ROOM, [bytes(1)])
      await first.store.fold(ROOM, bytes(9), await first.store.load(ROOM))
      await first.close()
      const { store } = await data.open()
      expect((await store.load(ROOM)).lastSeq).toBe(upto)
      expect(await store.append(ROOM, [bytes(2)])).toBeGreaterThan(upto)
      expect(valuesOf(await store.load(ROOM))).toEqual([[2]])
    })

    it('the epoch stays when the store is opened again, and is another for other data and for restored data', async () => {
      const data = await fresh()
      const first = await data.open()
      const { epoch } = first.store
      await first.close()
      const again = await data.open()
      expect(again.store.epoch).toBe(epoch)
      await again.close()
      const restored = await data.open({ isRestored: true })
      expect(restored.store.epoch).not.toBe(epoch)
      await restored.close()
      expect((await data.open()).store.epoch).toBe(restored.store.epoch)
      expect((await (await fresh()).open()).store.epoch).not.toBe(epoch)
    })

    it('what cannot be read is never mistaken for an empty room', async () => {
      const data = await fresh()
      const { store, close } = await data.open()
      await store.append(ROOM, [bytes(1, 2, 3)])
      if (!underTest.isShared) await close()
      await data.makeUnreadable(ROOM)
      const reading = underTest.isShared
        ? store.load(ROOM)
        : data.open().then((again) => again.store.load(ROOM))
      await expect(reading).rejects.toThrow()
    }, 60_000)

    it('nobody hears their own records, and following can be stopped', async () => {
      const { store } = await (await fresh()).open()
      const ear = listener()
      const stop = store.follow(ROOM, await store.load(ROOM), ear)
      await store.append(ROOM, [bytes(1)])
      stop()
      await store.append(ROOM, [bytes(2)])
      expect(ear.heard).toEqual([])
    })

    it('close waits for what is under way', async () => {
      const data = await fresh()
      const first = await data.open()
      const kept = first.store.append(ROOM, [bytes(7)])
      await kept
      const late = first.store.append(ROOM, [bytes(8)])
      await Promise.resolve()
      await Promise.all([late, first.close()])
      expect(valuesOf(await (await data.open()).store.load(ROOM))).toEqual([[7], [8]])
    })

    if (underTest.isShared) processesShareRooms(fresh)
  })
}
