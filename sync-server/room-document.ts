import * as Y from 'yjs'
import type { Base } from './base.ts'
import { createClockRanges } from './clock-ranges.ts'
import {
  type ClientRun,
  type ClockId,
  firstMissing,
  type InspectedUpdate,
  inspectUpdate,
  type UpdateRefusal,
} from './inspect-update.ts'
import type { StoredRoom } from './store.ts'

/** Below this a tail is never worth folding; above, once it outgrows a quarter of the base. */
const FOLD_BYTES = 64 * 1024
/** Answers kept for clients that come back with the same state, as after a restart of the relay. */
const CACHED_ANSWERS = 8

export type ClientEnd = Pick<ClientRun, 'client' | 'end'>

/** An update since the last fold; `seq` is its record's number once it is on disk. */
export interface TailEntry {
  readonly update: Uint8Array
  /** Where each client stands after it. */
  readonly ends: readonly ClientEnd[]
  seq?: number
}

export type Judgement =
  | { readonly kind: 'taken'; readonly entry: TailEntry }
  | { readonly kind: 'known' }
  | { readonly kind: 'waits'; readonly missing: ClockId }
  | { readonly kind: 'refused'; readonly refusal: UpdateRefusal }

/**
 * A room's document as bytes: a base and a short tail, never a resident Y.Doc. `known` is the state
 * vector of both together. Only what Yjs could integrate is taken, so the vector never claims
 * anything over a gap; what comes too early `waits` with whoever brought it.
 */
export interface RoomDocument {
  readonly known: ReadonlyMap<number, number>
  /** Judges an update and, when it brings anything new, adds it to the tail. Keeps the bytes: hand over a copy. */
  take(update: Uint8Array): Judgement
  hasClock(id: ClockId): boolean
  /** Updates that together give a client with this state all it lacks; small ones last, at least one. */
  answer(stateVector: Uint8Array): Uint8Array[]
  replaceBase(base: Base, uptoSeq: number): void
  tailLength(): number
  tailBytes(): number
  isFoldDue(): boolean
}

/** Throws when a stored record does not decode or lacks its predecessor: the room must then stay shut. */
export function openRoomDocument(stored: StoredRoom, base: Base | undefined): RoomDocument {
  const known = new Map<number, number>()
  const deleted = createClockRanges()
  const answers = new Map<string, Uint8Array>()
  let tail: TailEntry[] = []
  let tailBytes = 0
  let merged: { readonly update: Uint8Array; readonly of: number } | undefined
  let baseKnown = new Map<number, number>()

  if (base !== undefined) {
    adoptBase(base)
    for (const [client, clock] of baseKnown) known.set(client, clock)
    const deletions = inspectUpdate(base.deletions)
    if (!deletions.ok) throw new Error(`the base's deletions are ${deletions.refusal}`)
    remember(deletions.value)
  }
  for (const { seq, updates } of stored.records) {
    for (const update of updates) {
      const judgement = take(update)
      if (judgement.kind === 'taken') judgement.entry.seq = seq
      else if (judgement.kind !== 'known') throw new Error(`record ${seq} is ${judgement.kind}`)
    }
  }

  function take(update: Uint8Array): Judgement {
    const inspected = inspectUpdate(update)
    if (!inspected.ok) return { kind: 'refused', refusal: inspected.refusal }
    if (isKnown(inspected.value)) return { kind: 'known' }
    const missing = firstMissing(inspected.value, known)
    if (missing !== undefined) return { kind: 'waits', missing }
    const ends = inspected.value.runs.map(({ client, end }) => ({ client, end }))
    for (const { client, end } of ends) known.set(client, Math.max(known.get(client) ?? 0, end))
    remember(inspected.value)
    const entry: TailEntry = { update, ends }
    tail.push(entry)
    tailBytes += update.length
    return { kind: 'taken', entry }
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

  /** Merging the whole tail for each joiner would cost the square of its length. */
  function mergedTail(): Uint8Array | undefined {
    if (tail.length > 0 && merged?.of !== tail.length) {
      const fresh = tail.slice(merged?.of ?? 0).map(({ update }) => update)
      const update = Y.mergeUpdates(merged === undefined ? fresh : [merged.update, ...fresh])
      merged = { update, of: tail.length }
    }
    return merged?.update
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
    take,
    hasClock: ({ client, clock }) => clock < (known.get(client) ?? 0),
    answer(stateVector) {
      const theirs = Y.decodeStateVector(stateVector)
      const last = mergedTail()
      const fromTail =
        last === undefined ? [] : [theirs.size === 0 ? last : Y.diffUpdate(last, stateVector)]
      const fromBase = base === undefined ? [] : [answerFromBase(base, theirs)]
      const parts = [...fromBase, ...fromTail]
      return parts.length > 0 ? parts : [NOTHING]
    },
    replaceBase(next, uptoSeq) {
      adoptBase(next)
      tail = tail.filter(({ seq }) => seq === undefined || seq > uptoSeq)
      tailBytes = tail.reduce((sum, { update }) => sum + update.length, 0)
      merged = undefined
    },
    tailLength: () => tail.length,
    tailBytes: () => tailBytes,
    isFoldDue: () => tailBytes > Math.max(FOLD_BYTES, (base?.update.length ?? 0) / 4),
  }
}

/** The update that changes nothing. */
const NOTHING = new Uint8Array([0, 0])
