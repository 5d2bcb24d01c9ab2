import { foldText } from '../../lib/fold.ts'
import { canonicalJson, sha256Hex } from '../../lib/hash.ts'
import type { Axis, Meeting } from '../process/plan.ts'
import { AXES } from '../process/plan.ts'
import { shortTitle } from '../proposals/capture.ts'
import {
  ORIGINS,
  type Origin,
  PROPOSAL_MAX,
  type Source,
  type SourceSystem,
  TITLE_MAX,
} from '../proposals/proposal.ts'
import {
  type DecodedRow,
  type DecodedTable,
  type ImportField,
  type RecognisedColumns,
  recogniseColumns,
} from './import-columns.ts'

/** What is known where a sheet is read: the meeting it goes into, and words that people use for codes. */
export interface ImportPlace {
  readonly meeting: Pick<Meeting, 'id' | 'name' | 'tables'>
  /** The plan's other meetings: their rows are not imported here. */
  readonly otherMeetings: readonly Pick<Meeting, 'name'>[]
  /** The table of rows that name none. */
  readonly table: number
  readonly language: string
  /** Folded words and what they mean; codes are known without. */
  readonly axes: ReadonlyMap<string, Axis | null>
  readonly origins: ReadonlyMap<string, Origin>
}

export type RowFault =
  | 'empty'
  | 'too-long'
  | 'unknown-table'
  | 'unknown-axis'
  | 'unknown-origin'
  | 'too-many-cells'
  | 'repeated'

/** What one row says, ready to be compared with what is here. Fields that the row is silent on are absent. */
export interface ReadRow {
  readonly row: number
  readonly source: Source
  readonly text: string
  readonly wording?: string
  readonly title?: string
  readonly axis?: Axis | null
  readonly origin?: Origin
  readonly table?: number
}

export type RowReading =
  | { readonly kind: 'read'; readonly row: ReadRow }
  | { readonly kind: 'elsewhere'; readonly row: number; readonly meeting: string }
  | {
      readonly kind: 'error'
      readonly row: number
      readonly field: ImportField | 'row'
      readonly fault: RowFault
      /** What stands there, shortened. */
      readonly value: string
    }

export type SheetReading =
  | { readonly ok: true; readonly columns: RecognisedColumns; readonly rows: readonly RowReading[] }
  | { readonly ok: false; readonly refusal: 'no-text-column'; readonly headings: readonly string[] }

/** Reads a sheet row by row. A sheet in which no column says what was proposed is refused whole. */
export function readSheet(table: DecodedTable, place: ImportPlace): SheetReading {
  const columns = recogniseColumns(table.headings, place.language)
  const { at, system } = columns
  if (at.text === undefined && at.title === undefined) {
    return { ok: false, refusal: 'no-text-column', headings: table.headings }
  }
  const others = new Set(place.otherMeetings.map(({ name }) => foldText(name).trim()))
  others.delete(foldText(place.meeting.name).trim())
  const seen = new Map<string, ReadRow>()
  const rows = table.rows.map((row): RowReading => {
    const reading = readRow(row, { columns, place, others, width: table.headings.length, system })
    if (reading.kind !== 'read') return reading
    const { id } = reading.row.source
    const known = seen.get(id)
    seen.set(id, reading.row)
    if (known === undefined || sayTheSame(known, reading.row)) return reading
    return { kind: 'error', row: row.row, field: 'id', fault: 'repeated', value: shorten(id) }
  })
  return { ok: true, columns, rows }
}

interface RowContext {
  readonly columns: RecognisedColumns
  readonly place: ImportPlace
  readonly others: ReadonlySet<string>
  readonly width: number
  readonly system: SourceSystem
}

function readRow({ row, cells }: DecodedRow, context: RowContext): RowReading {
  const { columns, place, others, system } = context
  const error = (field: ImportField | 'row', fault: RowFault, value: string): RowReading => ({
    kind: 'error',
    row,
    field,
    fault,
    value: shorten(value),
  })
  const cell = (field: ImportField) => {
    const at = columns.at[field]
    return at === undefined ? '' : clean(cells[at] ?? '', system)
  }
  const beyond = cells.slice(context.width).find((one) => one.trim() !== '')
  if (beyond !== undefined) return error('row', 'too-many-cells', beyond)
  const meeting = cell('meeting')
  if (others.has(foldText(meeting))) return { kind: 'elsewhere', row, meeting }

  const body = cell('text')
  const given = cell('title')
  // A title that is longer than a card has room for is not cut: it opens the text.
  const isLong = lengthOf(given) > TITLE_MAX
  const text = body === '' ? given : isLong ? `${given}. ${body}` : body
  const title = isLong || body === '' ? '' : given
  if (text === '') return error('text', 'empty', '')
  if (lengthOf(text) > PROPOSAL_MAX) return error('text', 'too-long', text)
  const wording = cell('wording')
  if (lengthOf(wording) > PROPOSAL_MAX) return error('wording', 'too-long', wording)

  const said = { table: cell('table'), axis: cell('axis'), origin: cell('origin') }
  const table = said.table === '' ? undefined : tableOf(said.table)
  if (table !== undefined && !(table >= 1 && table <= place.meeting.tables)) {
    return error('table', 'unknown-table', said.table)
  }
  const axis = said.axis === '' ? undefined : axisOf(said.axis, place)
  if (said.axis !== '' && axis === undefined) return error('axis', 'unknown-axis', said.axis)
  const origin = said.origin === '' ? undefined : originOf(said.origin, place)
  if (said.origin !== '' && origin === undefined) {
    return error('origin', 'unknown-origin', said.origin)
  }
  const url = cell('url')
  const id = cell('id')
  return {
    kind: 'read',
    row: {
      row,
      source: {
        system,
        id: id === '' ? contentId([text, table ?? place.table]) : id.slice(0, 200),
        ...(/^https?:\/\/\S+$/.test(url) && { url }),
      },
      text,
      ...(wording !== '' && { wording }),
      ...(title !== '' && { title }),
      ...(axis !== undefined && { axis }),
      ...(origin !== undefined && { origin }),
      ...(table !== undefined && { table }),
    },
  }
}

/** Ids of rows without one are made of what they say: a second import of the same row is the same. */
function contentId(said: readonly unknown[]): string {
  return sha256Hex(`encuentro/fila/1\n${canonicalJson(said)}`).slice(0, 24)
}

function sayTheSame({ row: _a, ...one }: ReadRow, { row: _b, ...other }: ReadRow): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

/** «3», «Mesa 3», «3.0»; `NaN` for anything else. */
function tableOf(text: string): number {
  const [, digits] = /^\D{0,20}?(\d{1,4})(?:[.,]0+)?$/.exec(text) ?? []
  return digits === undefined ? Number.NaN : Number(digits)
}

function axisOf(text: string, { axes }: ImportPlace): Axis | null | undefined {
  const code = AXES.find((one) => one === text.toUpperCase())
  return code ?? axes.get(foldText(text))
}

function originOf(text: string, { origins }: ImportPlace): Origin | undefined {
  return ORIGINS.find((one) => one === text.toLowerCase()) ?? origins.get(foldText(text))
}

/** Decidim and CONSUL write their texts as HTML; what others write is left as it is. */
const HTML_SYSTEMS: readonly SourceSystem[] = ['decidim', 'consul']

function clean(cell: string, system: SourceSystem): string {
  // The apostrophe that our own export puts before what a spreadsheet would run.
  const plain = cell.replace(/^'(?=[=+\-@\t\r])/, '')
  return (HTML_SYSTEMS.includes(system) ? withoutTags(plain) : plain)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^>]*>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

function lengthOf(text: string): number {
  return [...text].length
}

function shorten(text: string): string {
  return shortTitle(text, 60)
}
