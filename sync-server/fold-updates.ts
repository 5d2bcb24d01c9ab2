import type * as Yjs from 'yjs'
import type { Base } from './base.ts'

/**
 * Folds updates through a document, because only a document drops the content of what was deleted;
 * merging updates never does. Uses nothing but its arguments: its text is run in a thread, too
 * (`folding.ts`), with that thread's own Yjs.
 *
 * Throws   when Yjs cannot apply all of them.
 */
export function foldUpdates(Y: typeof Yjs, updates: readonly Uint8Array[]): Base {
  const doc = new Y.Doc({ gc: true })
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
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
