import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
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

/**
 * Folds what the store holds through a document, because only a document drops the content of
 * what was deleted; merging updates never does.
 *
 * Throws   when Yjs cannot apply all of it: the records must then stay as they are.
 */
export function foldStored({ base, records }: StoredRoom): Base {
  const doc = new Y.Doc({ gc: true })
  try {
    doc.transact(() => {
      if (base !== undefined) Y.applyUpdate(doc, unpackBase(base).update)
      for (const { updates } of records) for (const update of updates) Y.applyUpdate(doc, update)
    })
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
      throw new Error('a stored update waits for another that is not there')
    }
    const update = Y.encodeStateAsUpdate(doc)
    const stateVector = Y.encodeStateVector(doc)
    return { stateVector, deletions: Y.diffUpdate(update, stateVector), update }
  } finally {
    doc.destroy()
  }
}
