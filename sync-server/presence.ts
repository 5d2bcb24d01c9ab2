import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { done, type Result, refused } from '../src/lib/result.ts'
import { FRAME } from '../src/protocol/frames.ts'
import type { Limits } from './limits.ts'

/** Clients whose last clock is remembered, to tell an echo from news. */
const CLOCKS_KEPT = 10_000
export type PresenceRefusal = 'presence-malformed' | 'presence-crowded'

interface Entry {
  readonly client: number
  readonly clock: number
  /** JSON; `null` when the client left. */
  readonly state: string
}

interface Shown extends Entry {
  readonly owner: object
}

/**
 * Who is in the room now (y-protocols awareness): relayed, never stored, gone with its connection.
 * A client's entry belongs to the connection that showed it first. Stock clients send back what
 * they were told about others; such echoes, and entries older than what is known, are dropped.
 */
export interface Presence {
  /** Takes the payload of an awareness message; returns the message for the others, if there is any news. */
  take(owner: object, payload: Uint8Array): Result<Uint8Array | undefined, PresenceRefusal>
  /** Forgets a connection's clients; returns the message that tells the others. */
  drop(owner: object): Uint8Array | undefined
  /** The message with everyone, for whoever comes in or asks. */
  everyone(): Uint8Array | undefined
}

export function createPresence({
  clientsPerConnection,
}: Pick<Limits, 'clientsPerConnection'>): Presence {
  const shown = new Map<number, Shown>()
  const lastClocks = new Map<number, number>()

  return {
    take(owner, payload) {
      const entries = readEntries(payload)
      if (entries === undefined) return refused('presence-malformed')
      const news: Entry[] = []
      for (const entry of entries) {
        const current = shown.get(entry.client)
        if (current !== undefined && current.owner !== owner) continue
        const hasLeft = entry.state === 'null'
        const last = lastClocks.get(entry.client)
        const leavesNow = hasLeft && current !== undefined && entry.clock === last
        if (last !== undefined && entry.clock <= last && !leavesNow) continue
        if (current === undefined) {
          if (hasLeft) continue
          if (countOf(owner) >= clientsPerConnection) return refused('presence-crowded')
        }
        if (hasLeft) shown.delete(entry.client)
        else shown.set(entry.client, { ...entry, owner })
        if (lastClocks.size >= CLOCKS_KEPT) lastClocks.clear()
        lastClocks.set(entry.client, entry.clock)
        news.push(entry)
      }
      return done(writeEntries(news))
    },
    drop(owner) {
      const gone = [...shown.values()].filter((entry) => entry.owner === owner)
      for (const { client } of gone) shown.delete(client)
      return writeEntries(gone.map(({ client, clock }) => ({ client, clock, state: 'null' })))
    },
    everyone: () => writeEntries([...shown.values()]),
  }

  function countOf(owner: object): number {
    let count = 0
    for (const entry of shown.values()) if (entry.owner === owner) count++
    return count
  }
}

function readEntries(payload: Uint8Array): Entry[] | undefined {
  try {
    const decoder = decoding.createDecoder(payload)
    const entries: Entry[] = []
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state = decoding.readVarString(decoder)
      JSON.parse(state) // every receiver will, and would throw
      entries.push({ client, clock, state })
    }
    return entries
  } catch {
    return undefined
  }
}

function writeEntries(entries: readonly Entry[]): Uint8Array | undefined {
  if (entries.length === 0) return undefined
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}
