import { entryKey } from '../domain/records/read-records.ts'
import type { FieldEntry } from '../domain/records/record.ts'
import type { DeviceId, Rev } from '../lib/ids.ts'
import { exampleId } from './lookup.ts'
import type { ExampleRoom } from './translate.ts'

/**
 * What stands in the flat map of one of the example's documents, by key: births under their ids,
 * fields under revs that are hashes of what they change. Chance would make every load a change of
 * its own, and two tablets with the example would then dispute each field.
 */
export function entriesOf(room: ExampleRoom, device: DeviceId): Map<string, unknown> {
  const entries = new Map<string, unknown>(room.births.map((birth) => [birth.id, { ...birth }]))
  for (const { id, field, value } of room.fields) {
    const rev = exampleId<Rev>(`rev/${id}/${field}`)
    entries.set(entryKey(id, field, rev), { value, replaces: [], device } satisfies FieldEntry)
  }
  return entries
}
