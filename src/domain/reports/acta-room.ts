import type { BlockCourse } from '../agenda/course.ts'
import {
  agreementOf,
  isWritten,
  MEETING_TEXTS,
  TABLE_TEXTS,
  type TableMinutes,
} from '../minutes/minutes.ts'
import { attendanceTables } from './acta-attendance.ts'
import type { ActaLabels } from './acta-labels.ts'
import type { ActaSources } from './acta-sources.ts'
import type { ReportLabels } from './labels.ts'
import { type Block, type Cell, paragraph, type ReportTable, type Section } from './report.ts'

/** The words of an acta: its own, and those that all reports share. */
export interface ActaWords {
  readonly acta: ActaLabels
  readonly labels: ReportLabels
  /** An instant as the room's clock showed it. */
  readonly clock: (instant: number) => string
}

/** Fewer heads at one table would be people one knows. */
export const FEWEST_HEADS = 5

/** Where and when, as the calendar has it. */
export function factsSection({ meeting, course, plan }: ActaSources, words: ActaWords): Section {
  const { acta, labels } = words
  const zone = plan.zones.find(({ id }) => id === meeting.zone)?.name ?? meeting.zone
  const facts = acta.facts({
    date: meeting.date === '' ? labels.unknown : labels.date(meeting.date),
    tables: meeting.tables,
    ...(meeting.time !== undefined && { time: meeting.time }),
    ...(meeting.venue !== undefined && { venue: meeting.venue }),
    ...(zone !== undefined && { zone }),
  })
  return {
    id: 'facts',
    heading: acta.headings.facts,
    blocks: [paragraph(facts), ...(course.state === 'closed' ? [] : [paragraph(acta.notClosed)])],
  }
}

/** How many people, as counts alone; by table only where nobody could be told apart by it. */
export function attendanceSection(sources: ActaSources, words: ActaWords): Section {
  const { course } = sources
  const { acta, labels } = words
  const counts = (course.conflicts?.['heads'] ?? []).map(({ value }) => Number(value))
  const several = [...new Set(counts)].sort((a, b) => a - b)
  const { heads } = course
  const first =
    several.length > 1
      ? acta.headsDisputed(several.join(', '))
      : heads === undefined
        ? acta.headsUnknown
        : acta.heads(heads)
  const byTable = Object.entries(course.headsByTable ?? {}).sort(
    ([a], [b]) => Number(a) - Number(b),
  )
  // One table left out could be found by taking the others from the sum: so it is all or none.
  const isTold = byTable.every(([, n]) => n >= FEWEST_HEADS)
  const apart: Block[] =
    byTable.length === 0
      ? []
      : isTold
        ? [headsTable(byTable, { acta, labels })]
        : [paragraph(acta.tooFewByTable(FEWEST_HEADS))]
  return {
    id: 'attendance',
    heading: acta.headings.attendance,
    blocks: [
      paragraph(first),
      ...apart,
      ...attendanceTables(sources, words),
      paragraph(acta.noNames),
    ],
  }
}

function headsTable(
  byTable: readonly (readonly [string, number])[],
  { acta, labels }: Pick<ActaWords, 'acta' | 'labels'>,
): ReportTable {
  return {
    kind: 'table',
    id: 'heads-by-table',
    caption: acta.headsByTable,
    columns: [
      { key: 'table', heading: labels.columns.table },
      { key: 'heads', heading: labels.columns.heads, numeric: true },
    ],
    rows: byTable.map(([table, n]) => [labels.table(Number(table)), n]),
    total: [labels.total, byTable.reduce((sum, [, n]) => sum + n, 0)],
  }
}

/** The agenda as it ran: what was planned, and from when to when each block went. */
export function agendaSection({ agenda }: ActaSources, words: ActaWords): Section {
  const { acta, clock } = words
  const base = { id: 'agenda', heading: acta.headings.agenda }
  if (agenda.blocks.length === 0) return { ...base, blocks: [paragraph(acta.noAgenda)] }
  const time = (instant: number | undefined): Cell =>
    instant === undefined ? null : clock(instant)
  const row = ({ block, state, minutes, extra, began, ended }: BlockCourse): Cell[] => [
    block.name,
    block.lead === undefined || block.lead === '' ? null : block.lead,
    extra > 0 ? `${minutes - extra} + ${extra}` : `${minutes}`,
    acta.agendaStates[state],
    time(began),
    time(ended),
  ]
  const table: ReportTable = {
    kind: 'table',
    id: 'agenda',
    caption: acta.agendaCaption,
    columns: [
      { key: 'block', heading: acta.columns.block },
      { key: 'lead', heading: acta.columns.lead },
      { key: 'planned', heading: acta.columns.planned, numeric: true },
      { key: 'state', heading: acta.columns.state },
      { key: 'began', heading: acta.columns.began },
      { key: 'ended', heading: acta.columns.ended },
    ],
    rows: agenda.blocks.map(row),
  }
  return { ...base, blocks: [table] }
}

/** What each table wanted on record, and whether it heard and agreed. */
export function tablesSection({ minutes }: ActaSources, words: ActaWords): Section {
  const { acta, labels } = words
  const written = minutes.filter((each) => isWritten(each))
  const base = { id: 'tables', heading: acta.headings.tables }
  if (written.length === 0) return { ...base, blocks: [paragraph(acta.noTableMinutes)] }
  return {
    ...base,
    blocks: [],
    sections: written.map((each) => ({
      id: `table-${each.table}`,
      heading: labels.table(each.table),
      blocks: [
        ...TABLE_TEXTS.flatMap((field) =>
          textBlocks(each, { field, name: acta.texts[field] }, acta),
        ),
        paragraph(agreementInWords(each, acta)),
      ],
    })),
  }
}

/** What is told of the meeting as a whole. */
export function meetingSection({ course }: ActaSources, { acta }: ActaWords): Section {
  const blocks = MEETING_TEXTS.flatMap((field) =>
    textBlocks(course, { field, name: acta.meetingTexts[field] }, acta),
  )
  return {
    id: 'meeting',
    heading: acta.headings.meeting,
    blocks: blocks.length > 0 ? blocks : [paragraph(acta.nothingWritten)],
  }
}

/** One text under its name; where two tablets wrote it apart, every version. */
function textBlocks(
  record: object,
  { field, name }: { readonly field: string; readonly name: string },
  acta: ActaLabels,
): Block[] {
  const { conflicts } = record as {
    readonly conflicts?: Readonly<Record<string, readonly { readonly value: unknown }[]>>
  }
  const own = (record as Readonly<Record<string, unknown>>)[field]
  const versions = (conflicts?.[field] ?? [{ value: own }])
    .map(({ value }) => (typeof value === 'string' ? value.trim() : ''))
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
  const [first] = versions
  if (first === undefined) return []
  if (versions.length === 1) return linesOf(`${name}: ${first}`).map(paragraph)
  return [paragraph(`${name}: ${acta.versions}`), { kind: 'list', items: versions }]
}

function linesOf(text: string): string[] {
  return text.split(/\n+/u).filter((line) => line.trim() !== '')
}

function agreementInWords(minutes: TableMinutes, acta: ActaLabels): string {
  const agreement = agreementOf(minutes)
  if (agreement === 'heard') return acta.heard
  return agreement === 'changed' ? acta.changedSince : acta.notHeard
}
