import type { Meeting } from '../../process/plan.ts'
import type { DocumentWords } from '../document-labels.ts'
import type { DocumentSources } from '../document-sources.ts'
import { type Block, paragraph, type ReportTable } from '../report.ts'
import { named, told } from '../step-records.ts'
import { countTable, tableOf } from './blocks.ts'

/** The meetings of some phases as a table, with what each was and how many came. */
export function meetingsTable(
  sources: DocumentSources,
  words: DocumentWords,
  phases: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8],
): Block {
  const { labels, documents } = words
  const meetings = sources.told.meetings.filter(({ phase }) => phases.includes(phase))
  if (meetings.length === 0) return paragraph(documents.nothing.meetings)
  const rows = meetings.map((meeting) => [
    meeting.date === '' ? labels.unknown : labels.date(meeting.date),
    meeting.name,
    documents.meetingTypes[meeting.type] ?? meeting.type,
    meeting.tables,
    headsOf(meeting, sources) ?? null,
  ])
  const table: ReportTable = tableOf(
    {
      id: 'process-meetings',
      caption: documents.captions.meetings,
      columns: ['date', 'name', 'type', 'table', 'people'],
      numeric: ['table', 'people'],
      rows,
      total: [
        labels.total,
        null,
        null,
        meetings.reduce((sum, { tables }) => sum + tables, 0),
        meetings.reduce((sum, meeting) => sum + (headsOf(meeting, sources) ?? 0), 0),
      ],
    },
    words,
  )
  return table
}

/** What was held so far in some phases, in one sentence, and how to read it. */
export function heldSoFar(
  sources: DocumentSources,
  { documents }: DocumentWords,
  phases?: readonly number[],
): Block[] {
  const held = sources.told.meetings.filter(
    ({ phase, id }) =>
      (phases === undefined || phases.includes(phase)) &&
      sources.courses.get(id)?.state === 'closed',
  )
  return [
    paragraph(
      documents.says.heldSoFar({
        meetings: held.length,
        heads: held.reduce((sum, meeting) => sum + (headsOf(meeting, sources) ?? 0), 0),
        tables: held.reduce((sum, { tables }) => sum + tables, 0),
      }),
    ),
    paragraph(documents.says.headsAreVisits),
  ]
}

/** What the plan covers: period, number of commitments, axes and zones. */
export function scopeBlocks({ plan }: DocumentSources, words: DocumentWords): Block[] {
  const { documents, labels } = words
  const { says, nothing } = documents
  const { start, end, commitments } = plan
  return [
    paragraph(
      start === undefined || end === undefined
        ? nothing.period
        : says.period(labels.date(start), labels.date(end)),
    ),
    ...(commitments === undefined ? [] : [paragraph(says.scope(commitments.min, commitments.max))]),
    ...(plan.axes.length === 0
      ? []
      : [paragraph(says.axesAre(plan.axes.map((axis) => labels.axes[axis] ?? axis).join('; ')))]),
    ...(plan.zones.length === 0
      ? []
      : [paragraph(says.zonesAre(plan.zones.map(({ name }) => name).join(', ')))]),
  ]
}

/** What authorities agreed to. */
export function agreementsBlock({ agreements }: DocumentSources, words: DocumentWords): Block {
  const { documents, labels } = words
  if (agreements.length === 0) return paragraph(documents.nothing.agreements)
  return tableOf(
    {
      id: 'agreements',
      caption: documents.captions.agreements,
      columns: ['authority', 'position', 'date', 'conditions'],
      rows: agreements.map((one) => {
        const date = told(one.date)
        return [
          told(one.authority),
          named(one.agreement, documents.positions),
          date === null ? null : labels.date(date),
          told(one.conditions),
        ]
      }),
    },
    words,
  )
}

/** How many of the team come from where: numbers, no names. */
export function teamBlock({ team }: DocumentSources, words: DocumentWords): Block {
  const { documents } = words
  if (team.length === 0) return paragraph(documents.nothing.team)
  const counts = new Map<string, number>()
  for (const { sector } of team) {
    const name = named(sector, documents.teamSectors) ?? words.labels.unknown
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const { captions } = documents
  return countTable({ id: 'team', caption: captions.team, column: 'sector' }, [...counts], words)
}

/** Meetings of the calendar that are still to come, from one phase on. */
export function comingMeetings(
  { told: { meetings }, courses }: DocumentSources,
  { labels }: DocumentWords,
  from: number,
): string[] {
  return meetings
    .filter(({ id, phase }) => phase >= from && courses.get(id)?.state !== 'closed')
    .map(({ name, date, venue }) =>
      labels.informe2.nextMeeting({
        name,
        date: date === '' ? labels.unknown : labels.date(date),
        ...(venue !== undefined && { venue }),
      }),
    )
}

function headsOf(meeting: Meeting, { courses }: DocumentSources): number | undefined {
  return courses.get(meeting.id)?.heads
}
