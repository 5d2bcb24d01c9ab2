import type { DecodedTable } from '../src/domain/exchange/import-columns.ts'
import {
  type ImportPreview,
  importWrites,
  previewImport,
} from '../src/domain/exchange/import-preview.ts'
import { type ImportPlace, readSheet } from '../src/domain/exchange/import-rows.ts'
import type { Axis } from '../src/domain/process/plan.ts'
import type { Proposal } from '../src/domain/proposals/proposal.ts'
import type { DeviceId, MeetingId } from '../src/lib/ids.ts'

/** A meeting of three tables into which a sheet is imported. */
export const PLACE: ImportPlace = {
  meeting: { id: 'escuela' as MeetingId, name: 'Encuentro La Loma', tables: 3 },
  otherMeetings: [{ name: 'Encuentro del Centro' }],
  table: 1,
  language: 'es',
  axes: new Map<string, Axis | null>([
    ['acceso a la informacion publica', 'AIP'],
    ['sin eje', null],
  ]),
  origins: new Map([
    ['ciudadania', 'citizens'],
    ['organizacion', 'organisation'],
  ]),
}

export const STAMP = { at: '2026-05-02T10:00:00.000Z', device: 'D1' as DeviceId }

/** A sheet of these lines, the headings first. */
export function sheet(...lines: readonly (readonly string[])[]): DecodedTable {
  const [headings = [], ...rows] = lines
  return { name: 'hoja', headings, rows: rows.map((cells, at) => ({ row: at + 2, cells })) }
}

/** The preview of a sheet that is read at all. */
export function preview(
  table: DecodedTable,
  proposals: readonly Proposal[] = [],
  place: ImportPlace = PLACE,
): ImportPreview {
  const reading = readSheet(table, place)
  if (!reading.ok) throw new Error(reading.refusal)
  return previewImport(reading.rows, proposals)
}

/** The meeting's proposals after an import, as its document would hold them. */
export function imported(
  table: DecodedTable,
  proposals: readonly Proposal[] = [],
  place: ImportPlace = PLACE,
): Proposal[] {
  const writes = importWrites(preview(table, proposals, place), place, STAMP)
  if (!writes.ok) throw new Error(writes.refusal)
  const { births, changes } = writes.value
  return [...proposals, ...births].map((proposal) => {
    const own = changes.filter(({ id }) => id === proposal.id)
    return { ...proposal, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) }
  })
}
