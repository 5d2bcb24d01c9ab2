import type * as Y from 'yjs'
import { contentDigest } from '../../lib/hash.ts'
import { payloadOfBatch } from './batches.ts'
import { RECORDS } from './records.ts'

/**
 * The content of documents as one hash (DESIGN §2): SHA-256 of the RFC 8785 JSON of
 * `{room: {map: sorted [key, value], text: string}}` over the rooms that hold anything, with the
 * sorted photo hashes under `photos`. Signatures, instants of export and Yjs bytes are left out, so
 * any order of merging gives the same hash.
 */
export function contentHash(
  rooms: ReadonlyMap<string, Y.Doc>,
  photos: readonly string[] = [],
): string {
  const content: Record<string, unknown> = { photos: [...photos].sort() }
  for (const [room, doc] of rooms) {
    const roots = contentOf(doc)
    if (Object.keys(roots).length > 0) content[room] = roots
  }
  return contentDigest(content)
}

function contentOf(doc: Y.Doc): Record<string, unknown> {
  const roots: Record<string, unknown> = {}
  // A root is untyped until someone asks for it: a map has keyed entries, a text has none.
  for (const [name, type] of doc.share) {
    if (type._map.size > 0) {
      const entries = [...doc.getMap<unknown>(name)].map(
        ([key, value]) => [key, plain(name, value)] as const,
      )
      if (entries.length > 0) roots[name] = entries.sort(([a], [b]) => (a < b ? -1 : 1))
    } else if (type._length > 0) roots[name] = doc.getText(name).toString()
  }
  return roots
}

function plain(root: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return payloadOfBatch(value)
  if (root !== RECORDS || typeof value !== 'object' || value === null) return value
  const { signature: _outside, ...body } = value as Record<string, unknown>
  return body
}

/** How many records of each kind a document holds, ballots of batches under `ballot`. */
export function countRecords(doc: Y.Doc): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (kind: string, n = 1) => {
    counts[kind] = (counts[kind] ?? 0) + n
  }
  for (const [key, value] of doc.getMap<unknown>(RECORDS)) {
    const kind = (value as { kind?: unknown } | null)?.kind
    if (!key.includes('/') && typeof kind === 'string') add(kind)
  }
  for (const value of doc.getMap<unknown>('batches').values()) {
    const n = value instanceof Uint8Array ? (payloadOfBatch(value) as { n?: unknown } | null)?.n : 0
    add('ballot', typeof n === 'number' ? n : 0)
  }
  return counts
}
