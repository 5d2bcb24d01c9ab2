import * as Y from 'yjs'
import { readEntry } from './entry.ts'

/** How far an update brings each of its clients: pairs of client and clock. */
export type Holds = readonly (readonly [client: number, clock: number])[]

/** What a payload of a plan's log is. */
export interface Content {
  readonly room: string
  /** What it brings; undefined where only applying it tells. */
  readonly holds: Holds | undefined
}

/** Throws RangeError for a payload cut short. */
export function contentOf(payload: Uint8Array): Content {
  return { room: readEntry(payload).room, holds: holdsOf(payload) }
}

/**
 * What a payload of a plan's log would bring to its document; read away from the page, for it takes
 * as long as applying it.
 *
 * Returns  undefined for one that must be applied to know: it deletes, has gaps or cannot be read.
 */
export function holdsOf(payload: Uint8Array): Holds | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(readEntry(payload).update)
    if (ds.clients.size > 0) return undefined
    const clocks = new Map<number, number>()
    for (const struct of structs) {
      if (struct instanceof Y.Skip) return undefined
      const { client, clock } = struct.id
      clocks.set(client, Math.max(clocks.get(client) ?? 0, clock + struct.length))
    }
    return [...clocks]
  } catch {
    return undefined
  }
}

/** Whether a document has all of it already. */
export function isHeld(doc: Y.Doc, holds: Holds | undefined): boolean {
  return holds?.every(([client, clock]) => Y.getState(doc.store, client) >= clock) ?? false
}
