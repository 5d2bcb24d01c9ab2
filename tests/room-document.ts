import * as Y from 'yjs'
import { changeField, entryKey } from '../src/domain/records/read-records.ts'
import type { Birth, Live } from '../src/domain/records/record.ts'
import type { DeviceId, Rev } from '../src/lib/ids.ts'
import { makeRecordIndex, RECORDS } from '../src/store/documents/records.ts'

/** A tablet's copy of one document of records, in memory: writes as the app does, and meets other copies. */
export class RoomDocument {
  readonly #doc = new Y.Doc()
  #written = 0
  constructor(readonly device: string) {}

  birth(record: Birth): void {
    this.#map.set(record.id, { ...record })
  }

  field(id: string, field: string, value: unknown): void {
    this.#written += 1
    const rev = `${this.device}${this.#written}` as Rev
    const seen = makeRecordIndex(this.#map).get(id)
    this.#map.set(
      entryKey(id, field, rev),
      changeField(seen, value, field, this.device as DeviceId),
    )
  }

  list<B extends Birth>(kind: B['kind']): readonly Live<B>[] {
    return makeRecordIndex(this.#map).ofKind(kind) as readonly Live<B>[]
  }

  hear(other: RoomDocument): void {
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(other.#doc))
  }

  get #map(): Y.Map<unknown> {
    return this.#doc.getMap(RECORDS)
  }
}
