import { batch, createSignal, type Signal } from 'solid-js'
import type { FieldChange } from '../domain/records/history.ts'
import { changeField, entryKey } from '../domain/records/read-records.ts'
import type { Birth, Live } from '../domain/records/record.ts'
import { type DeviceId, type FillRandom, newId, type Rev } from '../lib/ids.ts'
import type { StoredDocument } from './documents/open-document.ts'
import { LOCAL } from './documents/open-document.ts'
import { makeRecordIndex, RECORDS } from './documents/records.ts'

/** Writes births and changed fields into one document, all in one transaction. */
export interface Pen {
  /** Gives birth to a record. Throws RangeError when the id exists: births are immutable. */
  birth(record: Birth): void
  /** Changes one field of a record, in the light of every value of it in view. */
  field(id: string, field: string, value: unknown): void
}

/**
 * A document as Solid sees it: lists by kind that change only when one of their records did.
 * Reading inside a memo or JSX subscribes; records are fresh objects, so `<For>` keeps the rows of
 * those that did not change.
 */
export interface RecordsView {
  readonly room: string
  /** Records of a kind, in order of arrival. */
  list<B extends Birth>(kind: B['kind']): readonly Live<B>[]
  /** One record, or what is known of one born elsewhere. */
  get<B extends Birth>(id: string): Live<B> | undefined
  /** What was changed of one record since its birth. */
  changes(id: string): readonly FieldChange[]
  /** Settles when the change is in the journal (I2); rejects when it is not on disk. */
  write(change: (pen: Pen) => void): Promise<void>
  /** Entries whose shape this version does not know. */
  readonly unknown: number
  /** Highest schema version met in the document. */
  readonly newest: number
  dispose(): void
}

/** The highest version of record that this app knows how to write. A document with a newer one opens read-only. */
export const SCHEMA_VERSION = 2

export interface ViewOptions {
  readonly device: DeviceId
  readonly random: FillRandom
  /** Runs its argument once, soon: an animation frame in the app, so that a burst paints once. */
  readonly soon: (run: () => void) => void
  /** Why nothing may be written now, if so: another tab holds the pen, or this role has none here. */
  readonly barred?: () => WriteRefusal | undefined
}

/** Why a document cannot be written from here. */
export type WriteRefusal = 'other-tab' | 'newer-version' | 'no-pen'

/** Thrown by `write` when the document may only be read. */
export class WriteRefused extends Error {
  constructor(readonly refusal: WriteRefusal) {
    super(refusal)
    this.name = 'WriteRefused'
  }
}

/** Makes the view of an open document. Local changes show at once, remote ones once per frame. */
export function createRecordsView(stored: StoredDocument, options: ViewOptions): RecordsView {
  const map = stored.doc.getMap<unknown>(RECORDS)
  const index = makeRecordIndex(map)
  const signals = new Map<string, Signal<number>>()
  let pending = new Set<string>()
  let asked = false

  const signalOf = (kind: string) => {
    const known = signals.get(kind)
    if (known) return known
    const made = createSignal(0)
    signals.set(kind, made)
    return made
  }
  const show = () => {
    asked = false
    const keys = pending
    pending = new Set()
    const kinds = index.refresh(keys)
    batch(() => {
      for (const kind of kinds) signalOf(kind)[1]((n) => n + 1)
      signalOf('*')[1]((n) => n + 1)
    })
  }
  const observe = (event: { keysChanged: Set<string> }, transaction: { origin: unknown }) => {
    for (const key of event.keysChanged) pending.add(key)
    if (transaction.origin === LOCAL) show()
    else if (!asked) {
      asked = true
      options.soon(show)
    }
  }
  // biome-ignore lint/suspicious/noExplicitAny: reason: Yjs types keysChanged as Set<any>
  map.observe(observe as any)

  return {
    room: stored.room,
    list<B extends Birth>(kind: B['kind']) {
      signalOf(kind)[0]()
      return index.ofKind(kind) as readonly Live<B>[]
    },
    get<B extends Birth>(id: string) {
      signalOf('*')[0]()
      return index.get(id) as Live<B> | undefined
    },
    changes(id: string) {
      signalOf('*')[0]()
      return index.changes(id)
    },
    async write(change) {
      const refusal = index.newest > SCHEMA_VERSION ? 'newer-version' : options.barred?.()
      if (refusal) throw new WriteRefused(refusal)
      // Whoever writes sees all that the document has, and not what the last frame showed of it.
      if (pending.size > 0) show()
      return stored.write(() => {
        change({
          birth(record) {
            if (map.has(record.id)) throw new RangeError(`record ${record.id} exists`)
            map.set(record.id, { ...record })
          },
          field(id, field, value) {
            const rev = newId<Rev>(options.random)
            map.set(
              entryKey(id, field, rev),
              changeField(index.get(id), value, field, options.device),
            )
          },
        })
      })
    },
    get unknown() {
      return index.unknown
    },
    get newest() {
      signalOf('*')[0]()
      return index.newest
    },
    dispose() {
      // biome-ignore lint/suspicious/noExplicitAny: reason: see observe above
      map.unobserve(observe as any)
    },
  }
}
