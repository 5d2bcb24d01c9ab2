import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { foldUpdates } from './fold-updates.ts'
import type { StoredRoom } from './store.ts'

/**
 * A room's history folded into one update, with what is needed to answer from it without
 * decoding it: its state vector, and the update that holds its deletions alone, which is all
 * that a client with the same state lacks.
 */
export interface Base {
  readonly stateVector: Uint8Array
  readonly deletions: Uint8Array
  readonly update: Uint8Array
}

export function packBase(base: Base): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of [base.stateVector, base.deletions, base.update])
    encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

/** Throws on truncated bytes. */
export function unpackBase(bytes: Uint8Array): Base {
  const decoder = decoding.createDecoder(bytes)
  const read = () => decoding.readVarUint8Array(decoder)
  return { stateVector: read(), deletions: read(), update: read() }
}

/** All that is kept of a room, in the order in which it came. */
export function updatesOf({ base, records }: StoredRoom): Uint8Array[] {
  const first = base === undefined ? [] : [unpackBase(base).update]
  return [...first, ...records.flatMap(({ updates }) => updates)]
}

/**
 * Folds what the store holds.
 *
 * Throws   when Yjs cannot apply all of it: the records must then stay as they are.
 */
export function foldStored(stored: StoredRoom): Base {
  return foldUpdates(Y, updatesOf(stored))
}
