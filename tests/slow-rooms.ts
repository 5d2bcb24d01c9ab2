import { vi } from 'vitest'
import * as Y from 'yjs'
import { unpackBase } from '../sync-server/base.ts'
import { createFolding } from '../sync-server/folding.ts'
import { DEFAULT_LIMITS } from '../sync-server/limits.ts'
import { createLog } from '../sync-server/log.ts'
import type { Member } from '../sync-server/room.ts'
import { createRooms } from '../sync-server/rooms.ts'
import type { Ear, RelayStore, StoredRecord } from '../sync-server/store.ts'

/** The room of these tests. */
export const NAME = 'plan/meeting/escuela'

/** A store in memory whose every act waits for `letGo` when `isSlow`; it stands for any engine. */
export function slowStore() {
  let base: Uint8Array | undefined
  let records: StoredRecord[] = []
  let lastSeq = 0
  let ear: Ear | undefined
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
    async fold(_room, next, of) {
      control.folds++
      control.mostFoldsAtOnce = Math.max(control.mostFoldsAtOnce, ++control.foldsAtOnce)
      await pass('fold')
      base = next
      records = records.filter(({ seq }) => seq > of.lastSeq)
      control.foldsAtOnce--
      return true
    },
    follow(_room, _of, listener) {
      ear = listener
      return () => control.stopped++
    },
    isReachable: async () => true,
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
    appendElsewhere(update: Uint8Array, isHeard = true) {
      const record = { seq: ++lastSeq, updates: [update] }
      records.push(record)
      if (isHeard) ear?.hear(record)
    },
    overtake: () => ear?.overtaken(),
    text() {
      const doc = new Y.Doc()
      if (base !== undefined) Y.applyUpdate(doc, unpackBase(base).update)
      for (const { updates } of records) for (const update of updates) Y.applyUpdate(doc, update)
      return doc.getText('t').toString()
    },
  }
}

/** Rooms over a slow store, with what a test needs to hold them up. */
export function openRooms() {
  const world = slowStore()
  const onFatal = vi.fn()
  const onDurable = vi.fn()
  return {
    ...world,
    onFatal,
    onDurable,
    rooms: createRooms({
      store: world.store,
      folding: createFolding(),
      limits: DEFAULT_LIMITS,
      log: createLog('silent'),
      onDurable,
      onFatal,
    }),
  }
}

/** Somebody in the room who only counts. */
export const member = (): Member & { sent: number; startedOver: number } => ({
  sent: 0,
  startedOver: 0,
  send() {
    this.sent++
  },
  startOver() {
    this.startedOver++
  },
})

/** One update per word, all of one writer. */
export function words(count: number, length: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('t')
  for (let n = 0; n < count; n++) text.insert(text.length, String(n % 10).repeat(length))
  return updates
}
