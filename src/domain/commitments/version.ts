import type { DeviceId, Rev } from '../../lib/ids.ts'
import { compareTexts } from '../../lib/order.ts'
import type { FieldChange } from '../records/history.ts'
import type { Birth, Live } from '../records/record.ts'
import type { Commitment, Milestone } from './commitment.ts'
import { milestonesOf } from './make-commitment.ts'

/** The fields of a sheet that a version fixes, in the order of the sheet. */
export const VERSION_FIELDS = [
  'title',
  'problem',
  'description',
  'contribution',
  'responsible',
  'others',
  'indicator',
  'baseline',
  'target',
  'verification',
  'start',
  'end',
  'budget',
  'relation',
  'risks',
] as const satisfies readonly (keyof Commitment)[]
export type VersionField = (typeof VERSION_FIELDS)[number]

const MILESTONE_FIELDS = ['description', 'start', 'end', 'responsible', 'verification'] as const

export const VERSION_CAUSES = ['review', 'approval', 'marked'] as const
/** Why a version was marked: to send it to a counterpart, at an approval, or because somebody wished so. */
export type VersionCause = (typeof VERSION_CAUSES)[number]

/** Per field that was changed since its record's birth, the entries that stood. */
type Heads = Readonly<Record<string, readonly Rev[]>>

/**
 * A commitment's sheet as it stood once (step 5.2), in the plan document: it names the heads of its
 * fields and holds no text, so that a version can say nothing that the sheet did not say.
 */
export interface CommitmentVersion extends Birth {
  readonly kind: 'commitment-version'
  readonly id: string
  readonly commitment: string
  /** 1, 2, 3… within its commitment. */
  readonly number: number
  readonly heads: Heads
  /** The milestones that stood, each with its own heads. */
  readonly milestones: readonly { readonly id: string; readonly heads: Heads }[]
  readonly cause: VersionCause
  /** ISO date, as whoever marked it wrote it down. */
  readonly date: string
  readonly device: DeviceId
}

/** Marks the sheet as it stands now. Expects every milestone of the plan; a new id without `/`. */
export function markVersion(
  sheet: {
    readonly commitment: Live<Commitment>
    readonly milestones: readonly Live<Milestone>[]
    readonly versions: readonly CommitmentVersion[]
  },
  stamp: {
    readonly id: string
    readonly device: DeviceId
    readonly date: string
    readonly cause: VersionCause
  },
): CommitmentVersion {
  const { commitment, milestones, versions } = sheet
  const own = versions.filter((one) => one.commitment === commitment.id)
  return {
    kind: 'commitment-version',
    v: 1,
    ...stamp,
    commitment: commitment.id,
    number: Math.max(0, ...own.map(({ number }) => number)) + 1,
    heads: headsIn(commitment, VERSION_FIELDS),
    milestones: milestonesOf(milestones, commitment.id).map((one) => ({
      id: one.id,
      heads: headsIn(one, MILESTONE_FIELDS),
    })),
  }
}

/** The versions of a commitment by number, each with what it is called: two tablets apart may both have marked a 2. */
export function versionsOf(
  versions: readonly CommitmentVersion[],
  commitment: string,
): readonly { readonly version: CommitmentVersion; readonly label: string }[] {
  const own = versions
    .filter((one) => one.commitment === commitment)
    .sort((a, b) => a.number - b.number || compareTexts(a.id, b.id))
  return own.map((version) => {
    const same = own.filter(({ number }) => number === version.number)
    const letter = same.length < 2 ? '' : String.fromCharCode(97 + same.indexOf(version))
    return { version, label: `${version.number}${letter}` }
  })
}

/** Whether the sheet is still what a version fixed. */
export function isCurrent(
  version: CommitmentVersion,
  commitment: Live<Commitment>,
  milestones: readonly Live<Milestone>[],
): boolean {
  const now = milestonesOf(milestones, commitment.id)
  return (
    sameHeads(version.heads, headsIn(commitment, VERSION_FIELDS)) &&
    version.milestones.length === now.length &&
    version.milestones.every(({ id, heads }) => {
      const one = now.find((each) => each.id === id)
      return one !== undefined && sameHeads(heads, headsIn(one, MILESTONE_FIELDS))
    })
  )
}

/** A sheet's texts at one moment. */
export interface SheetText {
  /** Empty where nothing was written; several values where two tablets disagreed. */
  readonly fields: Readonly<Record<VersionField, string>>
  readonly milestones: readonly { readonly id: string; readonly text: string }[]
}

/** How records are read when a version's text is put together again. */
export interface SheetHistory {
  readonly commitment: Live<Commitment>
  readonly milestones: readonly Live<Milestone>[]
  readonly changesOf: (id: string) => readonly FieldChange[]
}

/** What a version said, word by word. */
export function textOfVersion(version: CommitmentVersion, history: SheetHistory): SheetText {
  const { commitment, milestones, changesOf } = history
  const readField = (record: Live<Birth>, heads: Heads, field: string) =>
    valueAt(record, changesOf(record.id), { field, heads: heads[field] ?? [] })
  return {
    fields: fieldsBy((field) => readField(commitment, version.heads, field)),
    milestones: version.milestones.flatMap(({ id, heads }) => {
      const one = milestones.find((each) => each.id === id)
      if (one === undefined) return []
      return [{ id, text: tell(MILESTONE_FIELDS.map((field) => readField(one, heads, field))) }]
    }),
  }
}

/** What the sheet says now. */
export function textOfSheet(
  commitment: Live<Commitment>,
  milestones: readonly Live<Milestone>[],
): SheetText {
  return {
    fields: fieldsBy((field) => [commitment[field] ?? '']),
    milestones: milestonesOf(milestones, commitment.id).map((one) => ({
      id: one.id,
      text: tell(MILESTONE_FIELDS.map((field) => [one[field] ?? ''])),
    })),
  }
}

function fieldsBy(read: (field: VersionField) => readonly unknown[]): SheetText['fields'] {
  return Object.fromEntries(
    VERSION_FIELDS.map((field) => [field, read(field).filter(isText).join(' / ')]),
  ) as Record<VersionField, string>
}

function tell(values: readonly (readonly unknown[])[]): string {
  return values
    .map((each) => each.filter(isText).join(' / '))
    .filter((text) => text !== '')
    .join(' · ')
}

/** The values that stood when a field's heads were these; without heads, what its record was born with. */
function valueAt(
  record: Live<Birth>,
  changes: readonly FieldChange[],
  at: { readonly field: string; readonly heads: readonly Rev[] },
): readonly unknown[] {
  const own = changes.filter(({ field }) => field === at.field)
  if (at.heads.length > 0) {
    return own.filter(({ rev }) => at.heads.includes(rev)).map(({ after }) => after)
  }
  const [first] = own
  if (first !== undefined) return first.before
  return [(record as unknown as Readonly<Record<string, unknown>>)[at.field]]
}

function headsIn(record: Live<Birth>, fields: readonly string[]): Heads {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const heads = record.revs?.[field]
      return heads === undefined ? [] : [[field, [...heads]]]
    }),
  )
}

function sameHeads(a: Heads, b: Heads): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...fields].every((field) => (a[field] ?? []).join() === (b[field] ?? []).join())
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
