import type { DeviceId, Rev } from '../../lib/ids.ts'

/**
 * The shape of every record in a shared document (DESIGN §2).
 *
 * A record's **birth** is one immutable plain value in the document's flat map `records`, under its
 * id. A later change of one field is an **entry** of its own under `<id>/<field>/<rev>`; nothing is
 * overwritten or deleted. The **heads** of a field are the entries that no other entry replaces:
 * none: the birth's value holds; one: its value; several: two tablets changed the same field
 * while apart, and a person chooses (a conflict, shown as one).
 *
 * An entry may concern a record whose birth stands in another document (a proposal's fate is written
 * in the plan, its birth in the meeting): `readRecords` then returns its fields without a birth.
 */
export interface Birth {
  readonly kind: string
  readonly id: string
  /** Version of this kind's schema; readers keep what they do not know (I9). */
  readonly v: number
}

/** Value under `<id>/<field>/<rev>`. */
export interface FieldEntry {
  readonly value: unknown
  /** The revisions that this change had before its eyes. */
  readonly replaces: readonly Rev[]
  readonly device: DeviceId
}

/** One of several values of a field between which a person must choose. */
export interface Head {
  readonly rev: Rev
  readonly value: unknown
  readonly device: DeviceId
}

/** A record as read: the birth with its fields brought up to date, and what is in conflict. */
export type Live<B extends Birth> = B & {
  /** Per field in conflict, its heads, smallest rev first. The field itself shows the first head. */
  readonly conflicts?: Readonly<Record<string, readonly Head[]>>
  /** Per changed field, the current revs: what the next change of it replaces. */
  readonly revs?: Readonly<Record<string, readonly Rev[]>>
}
