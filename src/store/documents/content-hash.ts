import type * as Y from 'yjs'
import { contentDigest } from '../../lib/hash.ts'
import { BATCHES, payloadOfBatch } from './batches.ts'
import { RECORDS } from './records.ts'

/**
 * The content of documents as one hash (DESIGN §2): SHA-256 of the RFC 8785 JSON of
 * `{room: {map: sorted [key, value], text: string}}` over the rooms that hold anything, with the
 * sorted hashes of the photos that go with them under `photos`. Signatures, instants of export and Yjs bytes are left out, so
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
        ([key, value]) => [wellFormed(key), plain(name, value)] as const,
      )
      if (entries.length > 0) roots[name] = entries.sort(([a], [b]) => (a < b ? -1 : 1))
    } else if (type._length > 0) roots[name] = wellFormed(doc.getText(name).toString())
  }
  return roots
}

/** A value as it is hashed: a record without its signature, a batch without its envelope. */
function plain(root: string, value: unknown): unknown {
  const body = jsonOf(value instanceof Uint8Array ? payloadOfBatch(value) : value, DEPTH_MAX)
  if (root !== RECORDS || typeof body !== 'object' || body === null) return body
  const { signature: _outside, ...rest } = body as Record<string, unknown>
  return rest
}

/** Our own records nest four deep. */
const DEPTH_MAX = 64

/**
 * The nearest JSON value, so that hashing never throws, whatever a pen may have put in a document:
 * half a surrogate pair becomes U+FFFD, as in Yjs' own encoding, and what JSON cannot hold `null`.
 */
function jsonOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null || depth === 0) return null
  if (Array.isArray(value)) return value.map((inner) => jsonOf(inner, depth - 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [wellFormed(key), jsonOf(inner, depth - 1)]),
  )
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** How many records of each kind a document holds, ballots of batches under `ballot`. */
export function countRecords(doc: Y.Doc): Record<string, number> {
  // Without a prototype: a kind may be called «constructor».
  const counts: Record<string, number> = Object.create(null)
  const add = (kind: string, n = 1) => {
    counts[kind] = (counts[kind] ?? 0) + n
  }
  for (const [key, value] of doc.getMap<unknown>(RECORDS)) {
    const kind = (value as { kind?: unknown } | null)?.kind
    if (!key.includes('/') && typeof kind === 'string') add(kind)
  }
  for (const value of doc.getMap<unknown>(BATCHES).values()) {
    const n = value instanceof Uint8Array ? (payloadOfBatch(value) as { n?: unknown } | null)?.n : 0
    add('ballot', typeof n === 'number' ? n : 0)
  }
  return counts
}
