import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { member, NAME, openRooms, words } from '../tests/slow-rooms.ts'
import { packBase } from './base.ts'

describe('a room', () => {
  it('is one, however many come in while it is being read', async () => {
    const { rooms, control, letGo } = openRooms()
    control.isSlow = true
    const entering = [rooms.enter(NAME), rooms.enter(NAME)]
    letGo('load')
    const [first, second] = await Promise.all(entering)
    expect(first).toBe(second)
    expect(control.loads).toBe(1)
  })

  it('is not put away under a newcomer who comes while the last one leaves', async () => {
    const { rooms, control, isHeld, letGo } = openRooms()
    const first = await rooms.enter(NAME)
    control.isSlow = true
    first.take(member(), words(1, 5)[0] as Uint8Array)
    await vi.waitFor(() => expect(isHeld('append')).toBe(true))
    rooms.leave(NAME)
    expect(await rooms.enter(NAME)).toBe(first)
    letGo('append')
    await first.written()
    expect(rooms.count()).toBe(1)
    rooms.leave(NAME)
    await vi.waitFor(() => expect(rooms.count()).toBe(0))
    expect(control.stopped).toBe(1)
  })

  it('stays until what was brought is written', async () => {
    const { rooms, control, isHeld, letGo, text } = openRooms()
    const room = await rooms.enter(NAME)
    control.isSlow = true
    room.take(member(), words(1, 5)[0] as Uint8Array)
    rooms.leave(NAME)
    await vi.waitFor(() => expect(isHeld('append')).toBe(true))
    expect(rooms.count()).toBe(1)
    letGo('append')
    await vi.waitFor(() => expect(rooms.count()).toBe(0))
    expect(text()).toBe('00000')
  })

  it('can be tried again after it could not be read', async () => {
    const { rooms, store } = openRooms()
    const load = vi.spyOn(store, 'load').mockRejectedValueOnce(new Error('bad sector'))
    await expect(rooms.enter(NAME)).rejects.toThrow('bad sector')
    expect(rooms.count()).toBe(0)
    expect((await rooms.enter(NAME)).name).toBe(NAME)
    expect(load).toHaveBeenCalledTimes(2)
  })
})

describe('a fold', () => {
  it('comes when the tail outgrows its share, one at a time, and loses nothing that is written meanwhile', async () => {
    const { rooms, control, text, isHeld, letGo } = openRooms()
    const room = await rooms.enter(NAME)
    const [early, late] = [words(40, 2_000), words(40, 2_000)]
    for (const update of early) room.take(member(), update)
    await room.written()
    await vi.waitFor(() => expect(control.folds).toBe(1))
    await room.written()
    control.isSlow = true
    for (const update of late) room.take(member(), update)
    await vi.waitFor(() => expect(isHeld('append')).toBe(true))
    letGo('append')
    await vi.waitFor(() => expect(isHeld('load')).toBe(true))
    void room.fold(true)
    void room.fold(true)
    letGo('load')
    await vi.waitFor(() => expect(isHeld('fold')).toBe(true))
    const [meanwhile] = words(1, 3)
    room.take(member(), meanwhile as Uint8Array)
    await vi.waitFor(() => expect(isHeld('append')).toBe(true))
    letGo('append')
    letGo('fold')
    await room.written()
    expect(control).toMatchObject({ folds: 2, mostFoldsAtOnce: 1 })
    expect(text()).toHaveLength(160_003)
    const doc = new Y.Doc()
    expect(Buffer.concat(room.answer(new Uint8Array([0]))).length).toBeGreaterThan(160_000)
    expect(doc.store.pendingStructs).toBeNull()
  })

  it('that fails to decode leaves the records as they are', async () => {
    const { rooms, store, control } = openRooms()
    const room = await rooms.enter(NAME)
    for (const update of words(40, 2_000)) room.take(member(), update)
    vi.spyOn(store, 'load').mockResolvedValue({
      base: packBase({
        stateVector: new Uint8Array([0]),
        deletions: new Uint8Array([0, 0]),
        update: new Uint8Array([9]),
      }),
      records: [],
      lastSeq: 9,
    })
    await room.written()
    await room.fold(true)
    expect(control.folds).toBe(0)
  })
})

it('claims no settled state before everyone has been sent what it covers', async () => {
  const { rooms } = openRooms()
  const room = await rooms.enter(NAME)
  const here = member()
  room.join(here)
  room.take(member(), words(1, 5)[0] as Uint8Array)
  expect(here.sent).toBe(0)
  expect(Y.decodeStateVector(room.settledState()).size).toBe(1)
  expect(here.sent).toBe(1)
})

it('a store that fails to write is told once, and nothing is acknowledged after it', async () => {
  const { rooms, store, onFatal } = openRooms()
  const room = await rooms.enter(NAME)
  const before = room.durableFrame()
  vi.spyOn(store, 'append').mockRejectedValue(new Error('disk full'))
  for (const update of words(3, 5)) room.take(member(), update)
  await vi.waitFor(() => expect(onFatal).toHaveBeenCalledOnce())
  expect(room.durableFrame().equals(before)).toBe(true)
})

it('tells how long the first update of each write had waited for the disk', async () => {
  const { rooms, control, isHeld, letGo, onDurable } = openRooms()
  const room = await rooms.enter(NAME)
  control.isSlow = true
  const [first, second, third] = words(3, 5)
  const at = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  room.take(member(), first as Uint8Array)
  await vi.waitFor(() => expect(isHeld('append')).toBe(true))
  at.mockReturnValue(1_200)
  room.take(member(), second as Uint8Array)
  at.mockReturnValue(1_300)
  room.take(member(), third as Uint8Array)
  letGo('append')
  await vi.waitFor(() => expect(isHeld('append')).toBe(true))
  at.mockReturnValue(1_700)
  letGo('append')
  await vi.waitFor(() => expect(onDurable).toHaveBeenCalledTimes(2))
  at.mockRestore()
  expect(onDurable.mock.calls).toEqual([[300], [500]])
})
