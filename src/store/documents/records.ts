import type * as Y from 'yjs'
import { changesOf, type FieldChange } from '../../domain/records/history.ts'
import { isBirth, isFieldEntry, parseKey, readRecord } from '../../domain/records/read-records.ts'
import type { Birth, FieldEntry, Live } from '../../domain/records/record.ts'
import type { Rev } from '../../lib/ids.ts'

/** Name of the one flat map of a record document. */
export const RECORDS = 'records'

/** The records of a document, read from its flat map and kept up to date by key. */
export interface RecordIndex {
  get(id: string): Live<Birth> | undefined
  /** Records of a kind in order of arrival; `''` lists records born in another document. */
  ofKind(kind: string): readonly Live<Birth>[]
  /** What was changed of one record since its birth. */
  changes(id: string): readonly FieldChange[]
  /** Entries whose shape this version does not know: kept in the document, counted here. */
  readonly unknown: number
  /** Highest schema version of any birth (I9): newer than ours means that this app may only read. */
  readonly newest: number
  /** Reads the keys again and returns the kinds that they concern. */
  refresh(keys: Iterable<string>): Set<string>
}

/** Reads the whole map once; afterwards only changed keys are read again. */
export function makeRecordIndex(map: Y.Map<unknown>): RecordIndex {
  const births = new Map<string, Birth>()
  const fields = new Map<string, Map<string, Map<Rev, FieldEntry>>>()
  const live = new Map<string, Live<Birth>>()
  const kinds = new Map<string, Map<string, true>>()
  const lists = new Map<string, readonly Live<Birth>[]>()
  const dropped = new Set<string>()
  let unknown = 0
  let newest = 0

  function take(key: string): string | undefined {
    const value = map.get(key)
    const parsed = parseKey(key)
    if (value === undefined && parsed?.field === undefined && parsed !== undefined) {
      drop(parsed.id)
      return parsed.id
    }
    if (parsed === undefined) {
      unknown++
      return undefined
    }
    const { id, field, rev } = parsed
    if (field === undefined || rev === undefined) {
      // Only ever copied from, by `readRecord`: Solid must never touch Yjs' own objects (guide/client.md §4).
      if (!isBirth(id, value)) unknown++
      else {
        births.set(id, value)
        newest = Math.max(newest, value.v)
      }
    } else if (isFieldEntry(value)) {
      const byField = fields.get(id) ?? new Map<string, Map<Rev, FieldEntry>>()
      const byRev = byField.get(field) ?? new Map<Rev, FieldEntry>()
      byRev.set(rev, value)
      byField.set(field, byRev)
      fields.set(id, byField)
    } else unknown++
    return id
  }

  /** Only an erasure takes a birth away; what else is known of it stays under its id. */
  function drop(id: string): void {
    const kind = births.get(id)?.kind
    births.delete(id)
    if (kind === undefined) return
    kinds.get(kind)?.delete(id)
    lists.delete(kind)
    dropped.add(kind)
  }

  function file(id: string): string {
    const kind = births.get(id)?.kind ?? ''
    live.delete(id)
    if (kind !== '') kinds.get('')?.delete(id)
    const ids = kinds.get(kind) ?? new Map<string, true>()
    ids.set(id, true)
    kinds.set(kind, ids)
    lists.delete(kind)
    lists.delete('')
    return kind
  }

  function refresh(keys: Iterable<string>): Set<string> {
    const touched = new Set<string>()
    for (const key of keys) {
      const id = take(key)
      if (id !== undefined) touched.add(id)
    }
    const changed = new Set<string>(dropped)
    dropped.clear()
    for (const id of touched) changed.add(file(id))
    return changed
  }

  refresh(map.keys())

  function get(id: string): Live<Birth> | undefined {
    const known = live.get(id)
    if (known) return known
    if (!births.has(id) && !fields.has(id)) return undefined
    const record = readRecord(id, births.get(id), fields.get(id))
    live.set(id, record)
    return record
  }

  return {
    get,
    changes: (id) => changesOf(births.get(id), fields.get(id)),
    ofKind(kind) {
      const known = lists.get(kind)
      if (known) return known
      const list: Live<Birth>[] = []
      for (const id of kinds.get(kind)?.keys() ?? []) {
        const record = get(id)
        if (record) list.push(record)
      }
      lists.set(kind, list)
      return list
    },
    get unknown() {
      return unknown
    },
    get newest() {
      return newest
    },
    refresh,
  }
}
