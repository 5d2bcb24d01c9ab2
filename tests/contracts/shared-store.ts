import { expect, it, vi } from 'vitest'
import type { RelayStore, StoredRecord } from '../../sync-server/store.ts'
import { bytes, listener, patient, ROOM, valuesOf } from './store-cast.ts'

interface Opened {
  readonly store: RelayStore
  close(): Promise<void>
}

/** What several processes on the same data promise each other. */
export function processesShareRooms(fresh: () => Promise<{ open(): Promise<Opened> }>): void {
  async function two() {
    const data = await fresh()
    const [here, there] = [await data.open(), await data.open()]
    expect(here.store.isShared).toBe(true)
    expect(here.store.epoch).toBe(there.store.epoch)
    return { here: here.store, there: there.store }
  }
  const heardBy = ({ heard }: { heard: StoredRecord[] }) =>
    heard.flatMap(({ updates }) => updates.map((each) => [...each]))

  it('each hears what the other appends, in order and once, also what came between loading and following', async () => {
    const { here, there } = await two()
    await there.append(ROOM, [bytes(1)])
    const of = await here.load(ROOM)
    await there.append(ROOM, [bytes(2), bytes(2, 2)])
    await there.append(`${ROOM}/other`, [bytes(99)])
    const ear = listener()
    const seqs = [3, 4, 5].map((value) => there.append(ROOM, [bytes(value)]))
    here.follow(ROOM, of, ear)
    const late = [6, 7, 8].map((value) => there.append(ROOM, [bytes(value)]))
    await here.append(ROOM, [bytes(50)])
    const told = await Promise.all([...seqs, ...late])
    await vi.waitFor(() => expect(ear.heard.at(-1)?.seq).toBe(told.at(-1)), patient)
    expect(heardBy(ear)).toEqual([[2], [2, 2], [3], [4], [5], [6], [7], [8]])
    expect(ear.heard.slice(1).map(({ seq }) => seq)).toEqual(told)
    expect(ear.timesOvertaken).toBe(0)
  })

  it('a record in many parts is heard whole, even when following begins in the middle of it', async () => {
    const { here, there } = await two()
    const big = new Uint8Array(4 * 1024 * 1024).map((_, at) => (at * 13) ^ (at >> 7))
    const appending = there.append(ROOM, [big])
    const ear = listener()
    here.follow(ROOM, await here.load(ROOM), ear)
    const seq = await appending
    await there.append(ROOM, [bytes(1)])
    await vi.waitFor(() => expect(ear.heard.at(-1)?.updates[0]).toEqual(bytes(1)), patient)
    for (const record of ear.heard.slice(0, -1)) {
      expect(record.seq).toBe(seq)
      expect(Buffer.compare(record.updates[0] ?? bytes(), big)).toBe(0)
    }
    expect(ear.heard.length).toBeLessThanOrEqual(2)
  }, 60_000)

  it('of two that fold at once one is refused, and its base harms nothing', async () => {
    const { here, there } = await two()
    await here.append(ROOM, [bytes(1)])
    const [one, other] = [await here.load(ROOM), await there.load(ROOM)]
    const big = new Uint8Array(1024 * 1024)
    const outcomes = await Promise.all([
      here.fold(ROOM, big.fill(7), one),
      there.fold(ROOM, new Uint8Array(big.length).fill(8), other),
    ])
    expect([...outcomes].sort()).toEqual([false, true])
    const winner = outcomes[0] ? 7 : 8
    for (const store of [here, there]) {
      const { base, records } = await store.load(ROOM)
      expect([base?.length, base?.every((each) => each === winner)]).toEqual([big.length, true])
      expect(records).toEqual([])
    }
  }, 60_000)

  it('a fold of what another has folded since is refused and changes nothing', async () => {
    const { here, there } = await two()
    await here.append(ROOM, [bytes(1)])
    const old = await here.load(ROOM)
    await there.append(ROOM, [bytes(2)])
    expect(await there.fold(ROOM, bytes(1, 2), await there.load(ROOM))).toBe(true)
    await there.append(ROOM, [bytes(3)])
    expect(await here.fold(ROOM, bytes(1), old)).toBe(false)
    const room = await here.load(ROOM)
    expect([...(room.base ?? [])]).toEqual([1, 2])
    expect(valuesOf(room)).toEqual([[3]])
  })

  it('a follower is not disturbed by a fold of what it has heard, and told when it missed what was folded', async () => {
    const { here, there } = await two()
    const early = await here.load(ROOM)
    const ear = listener()
    here.follow(ROOM, early, ear)
    await there.append(ROOM, [bytes(1)])
    await vi.waitFor(() => expect(heardBy(ear)).toEqual([[1]]), patient)
    expect(await there.fold(ROOM, bytes(1), await there.load(ROOM))).toBe(true)
    await there.append(ROOM, [bytes(2)])
    await vi.waitFor(() => expect(heardBy(ear)).toEqual([[1], [2]]), patient)
    expect(ear.timesOvertaken).toBe(0)
    const late = listener()
    here.follow(ROOM, early, late) // as from long ago: what it missed is in the base alone
    await vi.waitFor(() => expect(late.timesOvertaken).toBe(1), patient)
    await there.append(ROOM, [bytes(3)])
    await vi.waitFor(() => expect(heardBy(ear)).toEqual([[1], [2], [3]]), patient)
    expect(late.heard).toEqual([])
  })

  it('appends of both stand in one order that both read', async () => {
    const { here, there } = await two()
    await Promise.all(
      [here, there].map((store, at) =>
        Promise.all(Array.from({ length: 40 }, (_, n) => store.append(ROOM, [bytes(at, n)]))),
      ),
    )
    const read = valuesOf(await here.load(ROOM))
    expect(valuesOf(await there.load(ROOM))).toEqual(read)
    for (const at of [0, 1])
      expect(read.filter(([from]) => from === at)).toEqual(
        Array.from({ length: 40 }, (_, n) => [at, n]),
      )
  })
}
