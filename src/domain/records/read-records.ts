import type { DeviceId, Rev } from '../../lib/ids.ts'
import type { Birth, FieldEntry, Head, Live } from './record.ts'

/** Where a field's entry stands in the flat map. */
export function entryKey(id: string, field: string, rev: Rev): string {
  return `${id}/${field}/${rev}`
}

/** Takes a key of the flat map apart: a birth's key is its id alone. `undefined` for keys of a shape we do not know. */
export function parseKey(
  key: string,
): { readonly id: string; readonly field?: string; readonly rev?: Rev } | undefined {
  // Most keys are births', and thousands are read at once.
  if (!key.includes('/')) return key === '' ? undefined : { id: key }
  const [id, field, rev, ...rest] = key.split('/')
  if (!id || field === undefined || rev === undefined || rest.length > 0) return undefined
  return { id, field, rev: rev as Rev }
}

/** Whether a value can be a birth: a plain object with a kind, the id of its key, and a version. */
export function isBirth(id: string, value: unknown): value is Birth {
  if (typeof value !== 'object' || value === null) return false
  const birth = value as Partial<Birth>
  return typeof birth.kind === 'string' && birth.id === id && typeof birth.v === 'number'
}

/** Whether a value can be a field's entry. */
export function isFieldEntry(value: unknown): value is FieldEntry {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Partial<FieldEntry>
  return 'value' in value && Array.isArray(entry.replaces) && typeof entry.device === 'string'
}

/** The entries of one field that no other entry replaces, smallest rev first: the same on every device (I4). */
export function headsOf(entries: ReadonlyMap<Rev, FieldEntry>): Head[] {
  const replaced = new Set<Rev>()
  for (const entry of entries.values()) for (const rev of entry.replaces) replaced.add(rev)
  const heads: Head[] = []
  for (const [rev, entry] of entries) {
    if (!replaced.has(rev)) heads.push({ rev, value: entry.value, device: entry.device })
  }
  return heads.sort((a, b) => (a.rev < b.rev ? -1 : 1))
}

/** Fields of a record by name, each with its entries by rev. */
export type FieldEntries = ReadonlyMap<string, ReadonlyMap<Rev, FieldEntry>>

/**
 * A record as it stands: its birth with every changed field brought up to date. A field with
 * several heads shows the first and lists all in `conflicts`.
 *
 * Expects  entries of this record only.
 * Returns  a fresh object; without a birth, only id, the changed fields and `kind: ''`.
 */
export function readRecord<B extends Birth>(
  id: string,
  birth: Birth | undefined,
  fields: FieldEntries | undefined,
): Live<B> {
  const record: Record<string, unknown> = { ...(birth ?? { kind: '', id, v: 0 }) }
  if (fields === undefined || fields.size === 0) return record as Live<B>
  const conflicts: Record<string, readonly Head[]> = {}
  const revs: Record<string, readonly Rev[]> = {}
  for (const [field, entries] of fields) {
    const heads = headsOf(entries)
    const [first] = heads
    if (first === undefined) continue
    record[field] = first.value
    revs[field] = heads.map((head) => head.rev)
    if (heads.length > 1) conflicts[field] = heads
  }
  record['revs'] = revs
  if (Object.keys(conflicts).length > 0) record['conflicts'] = conflicts
  return record as Live<B>
}

/** The entry that changes one field of a record as it is seen now: it replaces every head in view. */
export function changeField(
  record: Live<Birth> | undefined,
  value: unknown,
  field: string,
  device: DeviceId,
): FieldEntry {
  return { value, replaces: record?.revs?.[field] ?? [], device }
}
