import { afterEach, describe, expect, it } from 'vitest'
import type { RelayStore } from '../../sync-server/store.ts'

/** A store under test. `open` again on the same data must give back what was kept. */
export interface StoreUnderTest {
  readonly name: string
  /** Opens the store over fresh data. */
  fresh(): Promise<{ open(): Promise<RelayStore>; remove(): Promise<void> }>
}

const ROOM = 'plan/meeting/escuela'
const bytes = (...values: number[]) => new Uint8Array(values)

/** What every store of the relay promises; an engine is in when all of this holds for it. */
export function storeKeepsItsPromises(underTest: StoreUnderTest): void {
  describe(`${underTest.name} as a store of the relay`, () => {
    let cleanUp: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const act of cleanUp.reverse()) await act()
      cleanUp = []
    })

    async function fresh() {
      const data = await underTest.fresh()
      cleanUp.push(() => data.remove())
      return {
        async open() {
          const store = await data.open()
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

    const updatesOf = async (store: RelayStore, room = ROOM) =>
      (await store.load(room)).records.flatMap(({ updates }) => updates.map((each) => [...each]))

    it('a room nobody wrote to is empty', async () => {
      const { store } = await (await fresh()).open()
      expect(await store.load(ROOM)).toMatchObject({ records: [], lastSeq: 0 })
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
      expect(await updatesOf(store)).toEqual([[1], [2, 2], [3], []])
      expect((await store.load(ROOM)).lastSeq).toBe(seqs[2])
      expect(await store.append(ROOM, [bytes(4)])).toBeGreaterThan(seqs[2] ?? 0)
    })

    it('rooms do not see each other, whatever their names begin with', async () => {
      const { store } = await (await fresh()).open()
      const names = [ROOM, `${ROOM}/u`, `${ROOM}0`, 'plan', '']
      await Promise.all(names.map((name, at) => store.append(name, [bytes(at)])))
      for (const [at, name] of names.entries()) expect(await updatesOf(store, name)).toEqual([[at]])
    })

    it('a fold replaces the base and the records up to its number, and nothing later', async () => {
      const data = await fresh()
      const first = await data.open()
      await first.store.append(ROOM, [bytes(1)])
      const upto = await first.store.append(ROOM, [bytes(2)])
      await first.store.append(ROOM, [bytes(3)])
      await first.store.fold(ROOM, bytes(9, 9), upto)
      await first.close()
      const { store } = await data.open()
      const room = await store.load(ROOM)
      expect([...(room.base ?? [])]).toEqual([9, 9])
      expect(await updatesOf(store)).toEqual([[3]])
    })

    it('records appended while a fold is under way survive it', async () => {
      const { store } = await (await fresh()).open()
      const upto = await store.append(ROOM, [bytes(1)])
      const folds = store.fold(ROOM, bytes(9), upto)
      const appends = [2, 3, 4].map((value) => store.append(ROOM, [bytes(value)]))
      await Promise.all([folds, ...appends])
      expect(await updatesOf(store)).toEqual([[2], [3], [4]])
    })

    it('numbers go on after everything was folded, so that a later fold cannot take a new record for an old one', async () => {
      const data = await fresh()
      const first = await data.open()
      const upto = await first.store.append(ROOM, [bytes(1)])
      await first.store.fold(ROOM, bytes(9), upto)
      await first.close()
      const { store } = await data.open()
      expect((await store.load(ROOM)).lastSeq).toBe(upto)
      expect(await store.append(ROOM, [bytes(2)])).toBeGreaterThan(upto)
      expect(await updatesOf(store)).toEqual([[2]])
    })

    it('the epoch stays when the store is opened again, and is another for other data', async () => {
      const data = await fresh()
      const first = await data.open()
      const { epoch } = first.store
      await first.close()
      expect((await data.open()).store.epoch).toBe(epoch)
      expect((await (await fresh()).open()).store.epoch).not.toBe(epoch)
    })

    it('nobody hears their own records, and following can be stopped', async () => {
      const { store } = await (await fresh()).open()
      const heard: number[] = []
      const stop = store.follow(ROOM, 0, ({ seq }) => heard.push(seq))
      await store.append(ROOM, [bytes(1)])
      stop()
      await store.append(ROOM, [bytes(2)])
      expect(heard).toEqual([])
    })

    it('close waits for what is under way', async () => {
      const data = await fresh()
      const first = await data.open()
      const kept = first.store.append(ROOM, [bytes(7)])
      await kept
      const late = first.store.append(ROOM, [bytes(8)])
      await Promise.resolve()
      await Promise.all([late, first.close()])
      expect(await updatesOf((await data.open()).store)).toEqual([[7], [8]])
    })
  })
}
