import { canonicalJson, sha256Hex } from '../../lib/hash.ts'
import type { DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { captureProposal, titleOf } from '../proposals/capture.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { ImportPlace, ReadRow, RowReading } from './import-rows.ts'

/** The fields that a second import may change. The text as said is never one of them (I9). */
const CHANGEABLE = ['wording', 'title', 'axis', 'origin', 'table'] as const
export type ChangeableField = (typeof CHANGEABLE)[number]

export interface FieldChange {
  readonly field: ChangeableField
  readonly from: string | number | null
  readonly to: string | number | null
}

/** What a row would do. */
export type RowOutcome =
  | { readonly kind: 'new'; readonly row: ReadRow }
  | {
      readonly kind: 'updated'
      readonly row: ReadRow
      readonly proposal: Proposal
      readonly changes: readonly FieldChange[]
    }
  | { readonly kind: 'same'; readonly row: number }
  | Exclude<RowReading, { readonly kind: 'read' }>

/** Every row of a sheet in exactly one heap (I5). */
export interface ImportPreview {
  readonly outcomes: readonly RowOutcome[]
  readonly counts: Readonly<Record<RowOutcome['kind'], number>>
  /** All or nothing: one row at fault holds back all, and so does a sheet that would change nothing. */
  readonly mayApply: boolean
}

/**
 * Compares what a sheet says with what the meeting has.
 *
 * A row is known again by its source's id, or, in a sheet of ours, by the record's own. What the
 * sheet is silent on stays; a text that differs from the one as said becomes a later wording.
 *
 * Expects  `proposals`: those of the meeting.
 */
export function previewImport(
  readings: readonly RowReading[],
  proposals: readonly Proposal[],
): ImportPreview {
  const bySource = new Map(
    proposals.flatMap((one) =>
      one.source === undefined ? [] : [[sourceKey(one.source), one] as const],
    ),
  )
  const byId = new Map<string, Proposal>(proposals.map((one) => [one.id, one]))
  const taken = new Set<string>()
  const outcomes = readings.map((reading): RowOutcome => {
    if (reading.kind !== 'read') return reading
    const { row } = reading
    const { system, id } = row.source
    const key = sourceKey(row.source)
    const known = bySource.get(key) ?? (system === 'encuentro' ? byId.get(id) : undefined)
    // A second row that says just the same adds nothing.
    if (taken.has(key)) return { kind: 'same', row: row.row }
    taken.add(key)
    if (known === undefined) return { kind: 'new', row }
    const changes = changesOf(known, row)
    return changes.length === 0
      ? { kind: 'same', row: row.row }
      : { kind: 'updated', row, proposal: known, changes }
  })
  const counts = { new: 0, updated: 0, same: 0, elsewhere: 0, error: 0 }
  for (const { kind } of outcomes) counts[kind] += 1
  return { outcomes, counts, mayApply: counts.error === 0 && counts.new + counts.updated > 0 }
}

/** What an import writes in the meeting's document, all of it in one go. */
export interface ImportWrites {
  readonly births: readonly Proposal[]
  readonly changes: readonly {
    readonly id: ProposalId
    readonly field: ChangeableField
    readonly value: string | number | null
  }[]
}

/**
 * What the rows of a preview come to as records, through the same door as capture.
 *
 * Two tablets that import the same row give birth to the same record: its id is a hash of the
 * meeting, the source and what the row says.
 */
export function importWrites(
  preview: ImportPreview,
  place: ImportPlace,
  stamp: { readonly at: string; readonly device: DeviceId },
): Result<ImportWrites, 'import-with-errors'> {
  if (preview.counts.error > 0) return refused('import-with-errors')
  const births: Proposal[] = []
  const changes: ImportWrites['changes'][number][] = []
  for (const outcome of preview.outcomes) {
    if (outcome.kind === 'updated') {
      const { id } = outcome.proposal
      for (const { field, to } of outcome.changes) changes.push({ id, field, value: to })
    }
    if (outcome.kind !== 'new') continue
    const { row } = outcome
    const captured = captureProposal(
      {
        meeting: place.meeting.id,
        tables: Math.max(place.meeting.tables, place.table),
        table: row.table ?? place.table,
        text: row.text,
        axis: row.axis ?? null,
        origin: row.origin ?? 'citizens',
        ...(row.title !== undefined && { title: row.title }),
      },
      { id: importedId(place.meeting.id, row), ...stamp },
    )
    if (!captured.ok) return refused('import-with-errors', `${row.row} ${captured.detail ?? ''}`)
    births.push({ ...captured.value, source: row.source })
    if (row.wording !== undefined && row.wording !== row.text) {
      changes.push({ id: captured.value.id, field: 'wording', value: row.wording })
    }
  }
  return done({ births, changes })
}

function importedId(meeting: MeetingId, { row: _place, ...said }: ReadRow): ProposalId {
  const content = canonicalJson([meeting, said])
  return sha256Hex(`encuentro/importada/1\n${content}`).slice(0, 24) as ProposalId
}

function sourceKey({ system, id }: ReadRow['source']): string {
  return `${system}\n${id}`
}

function changesOf(known: Proposal, row: ReadRow): FieldChange[] {
  const now = {
    wording: known.wording ?? known.text,
    title: titleOf(known),
    axis: known.axis,
    origin: known.origin,
    table: known.table,
  }
  const next: Partial<Record<ChangeableField, string | number | null>> = {
    ...(row.title !== undefined && { title: row.title }),
    ...(row.axis !== undefined && { axis: row.axis }),
    ...(row.origin !== undefined && { origin: row.origin }),
    ...(row.table !== undefined && { table: row.table }),
  }
  // As said when it came in: what people here have reworded since then is theirs.
  const words = row.wording ?? row.text
  if (words !== known.text) next.wording = words
  return CHANGEABLE.flatMap((field) => {
    const to = next[field]
    const from = now[field]
    return to === undefined || to === from ? [] : [{ field, from, to }]
  })
}
