import { type EngineMessage, HEADER } from './engine-message.ts'

/** The engine refuses messages over a megabyte unless told otherwise; headers count. */
const PART_BYTES = 512 * 1024
/**
 * Parts that wait for longer than this have a dead writer. Far more than `REWRITE_MS`, after which a
 * living one no longer trusts them.
 */
export const ABANDONED_MS = 60 * 60_000
/** A writer that needed longer than this for a record of several parts writes it again. */
export const REWRITE_MS = 10 * 60_000
/** Names of wholes that are remembered, by room, to tell those that were stored twice. */
const NAMES_KEPT = 128

/** Bytes in pieces that the engine takes; one at least. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += PART_BYTES)
    parts.push(bytes.subarray(at, at + PART_BYTES))
  return parts
}

/** A record or a base, all of whose parts have been read. */
export interface Whole {
  /** Number of the part that completed it. */
  readonly seq: number
  readonly data: Uint8Array
  readonly header: (name: string) => string
}

/**
 * Puts parts together as they stand in the stream, where those of several writers may be mixed.
 * What lacks a part is never given out; what was stored twice is given out once.
 */
export interface Assembler {
  add(message: EngineMessage): Whole | undefined
  /** Number of the first part that still waits for others, unless its writer is dead. */
  firstWaiting(nowMs: number): number | undefined
}

interface Waiting {
  readonly firstSeq: number
  readonly sinceMs: number
  readonly parts: Map<number, Uint8Array>
}

export function createAssembler(): Assembler {
  const waiting = new Map<string, Waiting>()
  const given = new Set<string>()

  function forgetAbandoned(nowMs: number): void {
    for (const [name, { sinceMs }] of waiting)
      if (nowMs - sinceMs > ABANDONED_MS) waiting.delete(name)
  }

  function giveOut(name: string, whole: Whole): Whole {
    waiting.delete(name)
    const [oldest] = given
    if (given.size >= NAMES_KEPT && oldest !== undefined) given.delete(oldest)
    given.add(name)
    return whole
  }

  return {
    add({ seq, atMs, header, data }) {
      forgetAbandoned(atMs)
      const name = header(HEADER.whole)
      const [part, count] = header(HEADER.part).split('/').map(Number)
      if (name === '' || part === undefined || count === undefined)
        throw new Error(`message ${seq} is none of ours`)
      if (given.has(name)) return undefined
      const known = waiting.get(name) ?? { firstSeq: seq, sinceMs: atMs, parts: new Map() }
      known.parts.set(part, data)
      waiting.set(name, known)
      if (known.parts.size < count) return undefined
      const parts = [...known.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes)
      return giveOut(name, { seq, header, data: count === 1 ? data : Buffer.concat(parts) })
    },
    firstWaiting(nowMs) {
      forgetAbandoned(nowMs)
      const firsts = [...waiting.values()].map(({ firstSeq }) => firstSeq)
      return firsts.length === 0 ? undefined : Math.min(...firsts)
    },
  }
}
