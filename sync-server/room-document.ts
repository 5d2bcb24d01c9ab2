import * as Y from 'yjs'
import type { Base } from './base.ts'
import { type ByteRow, createByteRow, keepPieces, type Pieces, piecesOf } from './byte-row.ts'
import { createClockRanges } from './clock-ranges.ts'
import {
  type ClockId,
  firstMissing,
  type InspectedUpdate,
  inspectUpdate,
  type UpdateRefusal,
} from './inspect-update.ts'
import type { StoredRecord, StoredRoom } from './store.ts'
import { createTailParts } from './tail-parts.ts'

/** Below this a tail is never worth folding; above, once it outgrows a quarter of the base. */
const FOLD_BYTES = 64 * 1024
/** Answers kept for clients that come back with the same state, as after a restart of the relay. */
const CACHED_ANSWERS = 8

/** Updates that were taken together and are not on disk yet. */
export interface SealedBatch {
  /** Views of their bytes. */
  updates(): readonly Uint8Array[]
  /** Where each client stands after them. */
  readonly ends: ReadonlyMap<number, number>
  /** They are on disk, as the record with this number. */
  written(seq: number): void
}

export type Judgement =
  | { readonly kind: 'taken' }
  | { readonly kind: 'known' }
  | { readonly kind: 'waits'; readonly missing: ClockId }
  | { readonly kind: 'refused'; readonly refusal: UpdateRefusal }

type TellJudgement = (judgement: Judgement, update: Uint8Array) => void

/**
 * A room's document as bytes: a base and a short tail, never a resident Y.Doc. `known` is the state
 * vector of both together. Only what Yjs could integrate is taken, so the vector never claims
 * anything over a gap; what comes too early `waits` with whoever brought it.
 */
export interface RoomDocument {
  readonly known: ReadonlyMap<number, number>
  /** Judges an update and, when it brings anything new, adds a copy of it to the tail. */
  take(update: Uint8Array): Judgement
  /** What was taken since the last call, to be written as one record; nothing when that is nothing. */
  seal(): SealedBatch | undefined
  /**
   * Judges the updates of a record that is on disk, and tells of each; what is new is added to the
   * tail. Returns where each client stands after what was new.
   */
  takeRecord(record: StoredRecord, tell: TellJudgement): ReadonlyMap<number, number>
  hasClock(id: ClockId): boolean
  /** Updates that together give a client with this state all it lacks; small ones last, at least one. */
  answer(stateVector: Uint8Array): Uint8Array[]
  replaceBase(base: Base, uptoSeq: number): void
  /** Updates in the tail. */
  tailLength(): number
  tailBytes(): number
  isFoldDue(): boolean
}

/** Throws when a stored record does not decode or lacks its predecessor: the room must then stay shut. */
export function openRoomDocument(stored: StoredRoom, base: Base | undefined): RoomDocument {
  const known = new Map<number, number>()
  const deleted = createClockRanges()
  const answers = new Map<string, Uint8Array>()
  let tail: TailBatch[] = []
  let fresh = createFreshBatch()
  const parts = createTailParts()
  let baseKnown = new Map<number, number>()

  if (base !== undefined) {
    adoptBase(base)
    for (const [client, clock] of baseKnown) known.set(client, clock)
    const deletions = inspectUpdate(base.deletions)
    if (!deletions.ok) throw new Error(`the base's deletions are ${deletions.refusal}`)
    remember(deletions.value)
  }
  for (const record of stored.records) {
    takeRecord(record, ({ kind }) => {
      if (kind !== 'taken' && kind !== 'known') throw new Error(`record ${record.seq} is ${kind}`)
    })
  }

  function takeInto(batch: FreshBatch, update: Uint8Array): Judgement {
    const inspected = inspectUpdate(update)
    if (!inspected.ok) return { kind: 'refused', refusal: inspected.refusal }
    if (isKnown(inspected.value)) return KNOWN
    const missing = firstMissing(inspected.value, known)
    if (missing !== undefined) return { kind: 'waits', missing }
    for (const { client, end } of inspected.value.runs) {
      raise(known, client, end)
      raise(batch.ends, client, end)
    }
    remember(inspected.value)
    batch.row.add(update.length).set(update)
    return TAKEN
  }

  function seal(): SealedBatch | undefined {
    if (fresh.row.count() === 0) return undefined
    const batch: TailBatch = { pieces: keepPieces(fresh.row.take()), seq: undefined }
    const { ends } = fresh
    fresh = { row: fresh.row, ends: new Map() }
    tail.push(batch)
    return {
      updates: () => piecesOf(batch.pieces),
      ends,
      written(seq) {
        batch.seq = seq
      },
    }
  }

  function takeRecord({ seq, updates }: StoredRecord, tell: TellJudgement): FreshBatch['ends'] {
    const { row, ends } = createFreshBatch()
    for (const update of updates) tell(takeInto({ row, ends }, update), update)
    if (row.count() === 0) return ends
    tail.push({ pieces: keepPieces(row.take()), seq })
    if (fresh.row.count() > 0) parts.clear() // some of these may be in it, and now come later
    return ends
  }

  function isKnown({ runs, deletions }: InspectedUpdate): boolean {
    for (const { client, end } of runs) if (end > (known.get(client) ?? 0)) return false
    return deletions.every(({ client, from, to }) => deleted.covers(client, from, to))
  }

  function remember({ deletions }: InspectedUpdate): void {
    for (const { client, from, to } of deletions) deleted.add(client, from, to)
  }

  function adoptBase(next: Base): void {
    base = next
    baseKnown = Y.decodeStateVector(next.stateVector)
    answers.clear()
  }

  function tailLength(): number {
    return tail.reduce((sum, { pieces }) => sum + pieces.ends.length, fresh.row.count())
  }

  function tailBytes(): number {
    return tail.reduce((sum, { pieces }) => sum + pieces.memory.length, fresh.row.size())
  }

  /** Only somebody who asks needs the tail in parts. */
  function lackedOfTail(theirs: ReadonlyMap<number, number>, stateVector: Uint8Array) {
    if (parts.count() < tailLength()) {
      const all = [...tail.flatMap(({ pieces }) => piecesOf(pieces)), ...piecesOf(fresh.row.peek())]
      for (const update of all.slice(parts.count())) parts.add(update)
    }
    return parts.lackedBy(theirs, stateVector)
  }

  function answerFromBase(from: Base, theirs: ReadonlyMap<number, number>): Uint8Array {
    if (theirs.size === 0) return from.update
    const common = new Map<number, number>()
    let lacksNothing = true
    for (const [client, clock] of baseKnown) {
      const has = Math.min(theirs.get(client) ?? 0, clock)
      if (has > 0) common.set(client, has)
      if (has < clock) lacksNothing = false
    }
    if (lacksNothing) return from.deletions
    const stateVector = Y.encodeStateVector(common)
    const key = Buffer.from(stateVector).toString('latin1')
    const cached = answers.get(key) ?? Y.diffUpdate(from.update, stateVector)
    if (answers.size >= CACHED_ANSWERS) answers.clear()
    answers.set(key, cached)
    return cached
  }

  return {
    known,
    take: (update) => takeInto(fresh, update),
    seal,
    takeRecord,
    hasClock: ({ client, clock }) => clock < (known.get(client) ?? 0),
    answer(stateVector) {
      const theirs = Y.decodeStateVector(stateVector)
      const fromBase = base === undefined ? [] : [answerFromBase(base, theirs)]
      const lacked = [...fromBase, ...lackedOfTail(theirs, stateVector)]
      return lacked.length > 0 ? lacked : [NOTHING]
    },
    replaceBase(next, uptoSeq) {
      adoptBase(next)
      tail = tail.filter(({ seq }) => seq === undefined || seq > uptoSeq)
      parts.clear()
    },
    tailLength,
    tailBytes,
    isFoldDue: () => tailBytes() > Math.max(FOLD_BYTES, (base?.update.length ?? 0) / 4),
  }
}

const TAKEN: Judgement = { kind: 'taken' }
const KNOWN: Judgement = { kind: 'known' }

interface FreshBatch {
  readonly row: ByteRow
  readonly ends: Map<number, number>
}

/** Updates since the last fold that were taken together. */
interface TailBatch {
  readonly pieces: Pieces
  /** Number of their record once it is on disk. */
  seq: number | undefined
}

function createFreshBatch(): FreshBatch {
  return { row: createByteRow(), ends: new Map() }
}

function raise(clocks: Map<number, number>, client: number, end: number): void {
  if (end > (clocks.get(client) ?? 0)) clocks.set(client, end)
}

/** The update that changes nothing. */
const NOTHING = new Uint8Array([0, 0])
