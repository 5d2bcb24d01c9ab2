import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { packBase, unpackBase } from './base.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { createLog } from './log.ts'
import type { Member } from './room.ts'
import { createRooms } from './rooms.ts'
import type { RelayStore, StoredRecord } from './store.ts'
import { frameUpdate } from './wire.ts'

const NAME = 'plan/meeting/escuela'

/** A store in memory whose every act waits for `letGo` when `isSlow`; it stands for any engine. */
function slowStore() {
  let base: Uint8Array | undefined
  let records: StoredRecord[] = []
  let lastSeq = 0
  let hear: ((record: StoredRecord) => void) | undefined
  const held: { act: string; go: () => void }[] = []
  const control = {
    isSlow: false,
    loads: 0,
    folds: 0,
    foldsAtOnce: 0,
    mostFoldsAtOnce: 0,
    stopped: 0,
  }
  const pass = (act: string) =>
    control.isSlow
      ? new Promise<void>((resolve) => held.push({ act, go: resolve }))
      : Promise.resolve()
  const store: RelayStore = {
    epoch: 'e',
    isShared: true,
    async append(_room, updates) {
      await pass('append')
      records.push({ seq: ++lastSeq, updates })
      return lastSeq
    },
    async load() {
      control.loads++
      await pass('load')
      return { base, records: [...records], lastSeq }
    },
    async fold(_room, next, uptoSeq) {
      control.folds++
      control.mostFoldsAtOnce = Math.max(control.mostFoldsAtOnce, ++control.foldsAtOnce)
      await pass('fold')
      base = next
      records = records.filter(({ seq }) => seq > uptoSeq)
      control.foldsAtOnce--
    },
    follow(_room, _after, listener) {
      hear = listener
      return () => control.stopped++
    },
    close: async () => {},
  }
  return {
    store,
    control,
    isHeld: (act: string) => held.some((each) => each.act === act),
    letGo(act: string) {
      const at = held.findIndex((each) => each.act === act)
      if (at < 0) throw new Error(`nothing waits to ${act}`)
      held.splice(at, 1)[0]?.go()
    },
    appendElsewhere(update: Uint8Array) {
      const record = { seq: ++lastSeq, updates: [update] }
      records.push(record)
      hear?.(record)
    },
    text() {
      const doc = new Y.Doc()
      if (base !== undefined) Y.applyUpdate(doc, unpackBase(base).update)
      for (const { updates } of records) for (const update of updates) Y.applyUpdate(doc, update)
      return doc.getText('t').toString()
    },
  }
}

function openRooms() {
  const world = slowStore()
  const onFatal = vi.fn()
  const onDurable = vi.fn()
  return {
    ...world,
    onFatal,
    onDurable,
    rooms: createRooms({
      store: world.store,
      limits: DEFAULT_LIMITS,
      log: createLog('silent'),
      onDurable,
      onFatal,
    }),
  }
}

const member = (): Member & { sent: number } => ({
  sent: 0,
  send() {
    this.sent++
  },
  startOver: () => {},
})

/** One update per word, all of one writer. */
function words(count: number, length: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('t')
  for (let n = 0; n < count; n++) text.insert(text.length, String(n % 10).repeat(length))
  return updates
}

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
    first.take(member(), frameUpdate(words(1, 5)[0] as Uint8Array))
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
    room.take(member(), frameUpdate(words(1, 5)[0] as Uint8Array))
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
    for (const update of early) room.take(member(), frameUpdate(update))
    await room.written()
    await vi.waitFor(() => expect(control.folds).toBe(1))
    await room.written()
    control.isSlow = true
    for (const update of late) room.take(member(), frameUpdate(update))
    await vi.waitFor(() => expect(isHeld('append')).toBe(true))
    letGo('append')
    await vi.waitFor(() => expect(isHeld('load')).toBe(true))
    void room.fold(true)
    void room.fold(true)
    letGo('load')
    await vi.waitFor(() => expect(isHeld('fold')).toBe(true))
    const [meanwhile] = words(1, 3)
    room.take(member(), frameUpdate(meanwhile as Uint8Array))
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
    for (const update of words(40, 2_000)) room.take(member(), frameUpdate(update))
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
  room.take(member(), frameUpdate(words(1, 5)[0] as Uint8Array))
  expect(here.sent).toBe(0)
  expect(Y.decodeStateVector(room.settledState()).size).toBe(1)
  expect(here.sent).toBe(1)
})

it('what another process appends reaches the members here and counts as on disk', async () => {
  const { rooms, appendElsewhere } = openRooms()
  const room = await rooms.enter(NAME)
  const here = member()
  room.join(here)
  const before = room.durableFrame()
  appendElsewhere(words(1, 5)[0] as Uint8Array)
  await vi.waitFor(() => expect(here.sent).toBe(1))
  expect(room.durableFrame().equals(before)).toBe(false)
})

it('a store that fails to write is told once, and nothing is acknowledged after it', async () => {
  const { rooms, store, onFatal } = openRooms()
  const room = await rooms.enter(NAME)
  const before = room.durableFrame()
  vi.spyOn(store, 'append').mockRejectedValue(new Error('disk full'))
  for (const update of words(3, 5)) room.take(member(), frameUpdate(update))
  await vi.waitFor(() => expect(onFatal).toHaveBeenCalledOnce())
  expect(room.durableFrame().equals(before)).toBe(true)
})

it('tells how long the first update of each write had waited for the disk', async () => {
  const { rooms, control, isHeld, letGo, onDurable } = openRooms()
  const room = await rooms.enter(NAME)
  control.isSlow = true
  const [first, second, third] = words(3, 5)
  const at = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  room.take(member(), frameUpdate(first as Uint8Array))
  await vi.waitFor(() => expect(isHeld('append')).toBe(true))
  at.mockReturnValue(1_200)
  room.take(member(), frameUpdate(second as Uint8Array))
  at.mockReturnValue(1_300)
  room.take(member(), frameUpdate(third as Uint8Array))
  letGo('append')
  await vi.waitFor(() => expect(isHeld('append')).toBe(true))
  at.mockReturnValue(1_700)
  letGo('append')
  await vi.waitFor(() => expect(onDurable).toHaveBeenCalledTimes(2))
  at.mockRestore()
  expect(onDurable.mock.calls).toEqual([[300], [500]])
})
