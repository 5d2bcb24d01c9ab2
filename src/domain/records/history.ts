import type { DeviceId, Rev } from '../../lib/ids.ts'
import type { FieldEntries } from './read-records.ts'
import type { Birth, FieldEntry } from './record.ts'

/** One change of one field, with what stood there before. */
export interface FieldChange {
  readonly field: string
  /** What whoever changed it had in view: several values where they settled a conflict. */
  readonly before: readonly unknown[]
  readonly after: unknown
  readonly device: DeviceId
  /** The entry that this change is. */
  readonly rev: Rev
}

/**
 * What was changed of a record since its birth, field by field; in each, what came later stands
 * later. No clock is asked: an entry comes after those that it replaces (I8).
 */
export function changesOf(
  birth: Birth | undefined,
  fields: FieldEntries | undefined,
): readonly FieldChange[] {
  return [...(fields ?? [])].flatMap(([field, entries]) => {
    const depths = new Map<Rev, number>()
    return [...entries]
      .map(([rev, entry]) => ({ rev, entry, depth: depthOf(rev, entries, depths) }))
      .sort((a, b) => a.depth - b.depth || (a.rev < b.rev ? -1 : 1))
      .map(({ rev, entry }) => ({
        field,
        rev,
        before: valuesBefore(entry, entries, birth, field),
        after: entry.value,
        device: entry.device,
      }))
  })
}

function valuesBefore(
  entry: FieldEntry,
  entries: ReadonlyMap<Rev, FieldEntry>,
  birth: Birth | undefined,
  field: string,
): readonly unknown[] {
  if (entry.replaces.length > 0) {
    return entry.replaces.flatMap((rev) => {
      const replaced = entries.get(rev)
      return replaced === undefined ? [] : [replaced.value]
    })
  }
  const born = (birth as unknown as Readonly<Record<string, unknown>> | undefined)?.[field]
  return born === undefined ? [] : [born]
}

/** How many changes lie under one; a forged ring of entries ends where it began. */
function depthOf(
  rev: Rev,
  entries: ReadonlyMap<Rev, FieldEntry>,
  depths: Map<Rev, number>,
): number {
  const known = depths.get(rev)
  if (known !== undefined) return known
  depths.set(rev, 0)
  const under = (entries.get(rev)?.replaces ?? []).map((each) => depthOf(each, entries, depths) + 1)
  const depth = Math.max(0, ...under)
  depths.set(rev, depth)
  return depth
}
