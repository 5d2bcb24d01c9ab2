import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { ClassicLevel } from 'classic-level'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { createFlushWindow } from './flush-window.ts'
import { readUpdates, writeUpdates } from './record-bytes.ts'
import { roomId } from './room-id.ts'
import type { RelayStore, StoredRecord, StoredRoom } from './store.ts'
import { watchActs } from './under-way.ts'

type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string }

interface Write {
  readonly operations: readonly Operation[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const EPOCH_KEY = 'epoch'
/** A flush costs the same whatever is in it; the first after a quiet moment waits for nothing. */
const flushWindow = createFlushWindow()
/** Nobody waits for an acknowledgement as for a neighbour's words. */
const COMMIT_WINDOWS = 5
const commitWindow = () => flushWindow() * COMMIT_WINDOWS
/** Digits of a record's number, so that keys sort as numbers do: 16^12 records. */
const SEQ_DIGITS = 12

interface LevelOptions {
  /** The folder came back from a backup: a new epoch begins. */
  readonly isRestored?: boolean
  /** Least time between the beginnings of two flushes. */
  readonly flushesApartMs?: () => number
}

type LevelStore = RelayStore & Required<Pick<RelayStore, 'entries'>>

/**
 * The embedded store: one LevelDB folder, one process. Everything that waits while a write is
 * being flushed goes into the next one (group commit), so a burst costs one flush and not many.
 *
 * Keys     `r/<room>/b` the base, `r/<room>/u/<number>` a record; `<room>` is `roomId`.
 * Throws   on opening, when another process holds the folder.
 */
export async function openLevelStore(
  folder: string,
  { isRestored = false, flushesApartMs = commitWindow }: LevelOptions = {},
): Promise<LevelStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const level = new ClassicLevel<string, Uint8Array>(folder, {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
  })
  await level.open()
  const epoch = await epochOf(level, isRestored)
  const lastSeqs = new Map<string, Promise<number>>()
  let queue: Write[] = []
  let isFlushing = false
  let lastFlushAt = Number.NEGATIVE_INFINITY
  let failure: unknown

  async function flush(): Promise<void> {
    isFlushing = true
    await new Promise(setImmediate)
    while (queue.length > 0) {
      const waitMs = lastFlushAt + flushesApartMs() - performance.now()
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
      lastFlushAt = performance.now()
      const writes = queue
      queue = []
      try {
        if (failure !== undefined) throw failure
        await level.batch(
          writes.flatMap(({ operations }) => operations),
          { sync: true },
        )
        for (const { resolve } of writes) resolve()
      } catch (error) {
        failure ??= error // after a failed flush nobody knows what is on disk: nothing more is promised
        for (const { reject } of writes) reject(error)
      }
    }
    isFlushing = false
  }

  function write(operations: readonly Operation[]): Promise<void> {
    return new Promise((resolve, reject) => {
      queue.push({ operations, resolve, reject })
      if (!isFlushing) void flush()
    })
  }

  /** Reads a room's last number once, then counts in memory; appends of a room are numbered in the order of the calls. */
  function nextSeq(room: string): Promise<number> {
    const next = (lastSeqs.get(room) ?? readRoom(room).then(({ lastSeq }) => lastSeq)).then(
      (seq) => seq + 1,
    )
    lastSeqs.set(room, next)
    next.catch(() => lastSeqs.delete(room))
    return next
  }

  async function readRoom(room: string): Promise<StoredRoom> {
    const id = roomId(room)
    const snapshot = level.snapshot() // a fold may land between the base and the records
    const records: StoredRecord[] = []
    let stored: Uint8Array | undefined
    try {
      stored = await level.get(`r/${id}/b`, { snapshot })
      const range = { gt: `r/${id}/u/`, lt: `r/${id}/u0`, snapshot }
      for await (const [key, value] of level.iterator(range)) {
        records.push({
          seq: Number.parseInt(key.slice(-SEQ_DIGITS), 16),
          updates: readUpdates(value),
        })
      }
    } finally {
      await snapshot.close()
    }
    if (stored === undefined) return { records, lastSeq: records.at(-1)?.seq ?? 0 }
    const decoder = decoding.createDecoder(stored)
    const folded = decoding.readVarUint(decoder)
    const base = decoding.readTailAsUint8Array(decoder)
    return {
      base,
      records: records.filter(({ seq }) => seq > folded),
      lastSeq: records.at(-1)?.seq ?? folded,
    }
  }

  async function append(room: string, record: Uint8Array): Promise<number> {
    const seq = await nextSeq(room)
    await write([{ type: 'put', key: recordKey(roomId(room), seq), value: record }])
    return seq
  }

  async function load(room: string): Promise<StoredRoom> {
    const stored = await readRoom(room)
    if (!lastSeqs.has(room)) lastSeqs.set(room, Promise.resolve(stored.lastSeq))
    return stored
  }

  async function fold(
    room: string,
    base: Uint8Array,
    { lastSeq: uptoSeq }: StoredRoom,
  ): Promise<boolean> {
    const id = roomId(room)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, uptoSeq)
    encoding.writeUint8Array(encoder, base)
    const operations: Operation[] = [
      { type: 'put', key: `r/${id}/b`, value: encoding.toUint8Array(encoder) },
    ]
    for await (const key of level.keys({ gt: `r/${id}/u/`, lte: recordKey(id, uptoSeq) })) {
      operations.push({ type: 'del', key })
    }
    await write(operations)
    return true
  }

  const underWay = watchActs()

  return {
    epoch,
    isShared: false,
    append: (room, updates) => underWay.watch(append(room, writeUpdates(updates))),
    load: (room) => underWay.watch(load(room)),
    fold: (room, base, of) => underWay.watch(fold(room, base, of)),
    async *entries() {
      const snapshot = level.snapshot()
      try {
        yield* level.iterator({ snapshot })
      } finally {
        await snapshot.close()
      }
    },
    // What was folded away stands in LevelDB's files until they are rewritten.
    compact: () => underWay.watch(level.compactRange('', '\uffff')),
    follow: () => () => {}, // one process holds the folder: there is nobody else to hear
    isReachable: async () => failure === undefined,
    async close() {
      await underWay.ended()
      await level.close()
    },
  }
}

async function epochOf(
  level: ClassicLevel<string, Uint8Array>,
  isRestored: boolean,
): Promise<string> {
  const stored = await level.get(EPOCH_KEY)
  if (stored !== undefined && !isRestored) return Buffer.from(stored).toString('hex')
  const fresh = randomBytes(8)
  await level.batch([{ type: 'put', key: EPOCH_KEY, value: fresh }], { sync: true })
  return fresh.toString('hex')
}

function recordKey(id: string, seq: number): string {
  return `r/${id}/u/${seq.toString(16).padStart(SEQ_DIGITS, '0')}`
}
