import type * as Y from 'yjs'
import { decodeStateVector, encodeStateVector } from 'yjs'
import { parseKey } from '../domain/records/read-records.ts'

/**
 * Where a record is now: derived from the journal, the relay's acknowledgement and what other
 * devices proved to hold, never stored (I7). «Sent» is not «there».
 */
export interface Whereabouts {
  /** In this device's journal, on disk. */
  readonly here: boolean
  /** Names of other devices that proved to hold it. */
  readonly devices: readonly string[]
  /** On the relay's disk. */
  readonly relay: boolean
}

/** State vectors by place, as `client → clock` (exclusive). */
export interface Holdings {
  readonly unsaved: boolean
  readonly relay: Uint8Array | undefined
  /** Hashes of photos on the relay's disk. */
  readonly relayPhotos?: readonly string[] | undefined
  readonly devices: readonly {
    readonly name: string
    readonly stateVector: Uint8Array
    /** Hashes of photos that it holds. */
    readonly photos?: readonly string[] | undefined
  }[]
}

/** Of a room's photos whose bytes are on this device, the hash by the record's id. */
export type HeldPhotos = ReadonlyMap<string, string>

const NO_PHOTOS: HeldPhotos = new Map()

/**
 * Where every record of a map is, by record id. A photo is where both its record and its bytes are.
 */
export function whereabouts(
  map: Y.Map<unknown>,
  holdings: Holdings,
  photos: HeldPhotos = NO_PHOTOS,
): Map<string, Whereabouts> {
  const relay = holdings.relay && decodeStateVector(holdings.relay)
  const devices = holdings.devices.map(({ name, stateVector }) => ({
    name,
    sv: decodeStateVector(stateVector),
  }))
  const found = new Map<string, Whereabouts>()
  for (const [key, item] of map._map) {
    const id = parseKey(key)?.id
    if (id === undefined || item.deleted) continue
    const { client, clock } = item.id
    const before = found.get(id)
    const holds = (sv: Map<number, number>) => (sv.get(client) ?? 0) > clock
    found.set(id, {
      here: !holdings.unsaved,
      devices: devices
        .filter(({ name, sv }) => holds(sv) && (before?.devices.includes(name) ?? true))
        .map(({ name }) => name),
      relay: (before?.relay ?? true) && relay !== undefined && holds(relay),
    })
  }
  for (const [id, hash] of photos) {
    const place = found.get(id)
    if (place === undefined) continue
    const withBytes = holdings.devices.filter((each) => each.photos?.includes(hash))
    found.set(id, {
      here: place.here,
      devices: place.devices.filter((name) => withBytes.some((each) => each.name === name)),
      relay: place.relay && (holdings.relayPhotos?.includes(hash) ?? false),
    })
  }
  return found
}

/**
 * Both state vectors in one: what a device proved once it still holds, so an older proof that is
 * read later takes nothing back.
 */
export function joinStateVectors(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = decodeStateVector(one)
  for (const [client, clock] of decodeStateVector(other)) {
    joined.set(client, Math.max(clock, joined.get(client) ?? 0))
  }
  return encodeStateVector(joined)
}

/** Whether bytes can be read as a state vector: others would stop whoever asks where things are. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    decodeStateVector(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether a state vector covers everything a document holds. */
export function covers(stateVector: Uint8Array | undefined, doc: Y.Doc): boolean {
  if (stateVector === undefined) return doc.store.clients.size === 0
  const held = decodeStateVector(stateVector)
  for (const [client, structs] of doc.store.clients) {
    const last = structs[structs.length - 1]
    if (last && (held.get(client) ?? 0) < last.id.clock + last.length) return false
  }
  return true
}
