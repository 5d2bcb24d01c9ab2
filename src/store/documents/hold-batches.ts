import type * as Y from 'yjs'
import type { BatchHash } from '../../lib/ids.ts'
import type { Room } from '../../protocol/rooms.ts'
import { BATCHES, readBatch } from './batches.ts'
import type { StoredDocument } from './open-document.ts'

/**
 * Puts a batch back that somebody deleted or wrote over, as whoever holds it may (voting guide §2.2,
 * T7): a document knows no pens inside it, and one honest tablet that saw the batch is enough.
 *
 * Expects  a tablet that may write this box. A value is put back only when it is a verified batch
 *          and what stands there now is not, so that two holders agree and never answer each other.
 * Returns  how to let go.
 */
export function holdBatches(
  document: Pick<StoredDocument, 'doc' | 'write'>,
  room: Room & { kind: 'box' },
): () => void {
  const batches = document.doc.getMap<unknown>(BATCHES)
  const isGood = async (hash: BatchHash, value: unknown) => {
    const found = await readBatch(hash, value, room)
    return found.batch !== undefined && found.refusal === undefined
  }
  const putBack = async (hash: BatchHash, before: unknown) => {
    if (!(await isGood(hash, before)) || (await isGood(hash, batches.get(hash)))) return
    // A tablet that cannot write now still counts what it has; another holder may.
    await document.write(() => batches.set(hash, before)).catch(() => {})
  }
  const watch = ({ changes }: Y.YMapEvent<unknown>) => {
    for (const [hash, { action, oldValue }] of changes.keys) {
      if (action !== 'add' && oldValue instanceof Uint8Array) {
        void putBack(hash as BatchHash, oldValue)
      }
    }
  }
  batches.observe(watch)
  return () => batches.unobserve(watch)
}
