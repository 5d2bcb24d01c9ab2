import { courseOf } from '../agenda/course.ts'
import { MEETING_TEXTS } from '../minutes/minutes.ts'
import type { Meeting } from '../process/plan.ts'
import { FEWEST_HEADS } from './acta-room.ts'
import { type Informe2Sources, section } from './informe-2-sources.ts'
import type { ReportLabels } from './labels.ts'
import { type Block, paragraph, type ReportTable, type Section } from './report.ts'

/** One meeting after another: where, when, how many tables, heads and proposals. */
export function meetingsSection(sources: Informe2Sources, labels: ReportLabels): Section {
  const { encounters } = sources
  if (encounters.length === 0) {
    return section('meetings', labels, [paragraph(labels.informe2.noMeetings)])
  }
  return section(
    'meetings',
    labels,
    [meetingsTable(sources, labels)],
    encounters.map((meeting) => meetingSection(meeting, sources, labels)),
  )
}

function meetingsTable(sources: Informe2Sources, labels: ReportLabels): ReportTable {
  const { columns, date, informe2 } = labels
  const rows = sources.encounters.map((meeting) => {
    const { heads } = sources.courses.get(meeting.id) ?? {}
    return [
      meeting.name,
      date(meeting.date),
      meeting.venue ?? null,
      zoneName(meeting, sources) ?? null,
      meeting.tables,
      heads ?? null,
      proposalsIn(meeting, sources),
    ] as const
  })
  const sum = (at: 4 | 5 | 6) => rows.reduce((total, row) => total + (row[at] ?? 0), 0)
  return {
    kind: 'table',
    id: 'meetings',
    caption: informe2.meetingsCaption,
    columns: [
      { key: 'meeting', heading: columns.meeting },
      { key: 'date', heading: columns.date },
      { key: 'venue', heading: columns.venue },
      { key: 'zone', heading: columns.zone },
      { key: 'tables', heading: columns.tables, numeric: true },
      { key: 'heads', heading: columns.heads, numeric: true },
      { key: 'proposals', heading: columns.proposals, numeric: true },
    ],
    rows,
    total: [labels.total, null, null, null, sum(4), sum(5), sum(6)],
  }
}

function meetingSection(meeting: Meeting, sources: Informe2Sources, labels: ReportLabels): Section {
  const { informe2, date } = labels
  const { heads, state } = sources.courses.get(meeting.id) ?? {}
  const zone = zoneName(meeting, sources)
  const facts = informe2.meetingFacts({
    date: date(meeting.date),
    tables: meeting.tables,
    proposals: proposalsIn(meeting, sources),
    ...(meeting.venue === undefined ? {} : { venue: meeting.venue }),
    ...(zone === undefined ? {} : { zone }),
    ...(heads === undefined ? {} : { heads }),
    ...(meeting.connectivity === undefined
      ? {}
      : { connectivity: labels.connectivity[meeting.connectivity] }),
  })
  return {
    id: `meeting-${meeting.id}`,
    heading: meeting.name,
    blocks: [
      paragraph(facts),
      ...(state === 'closed' ? [] : [paragraph(informe2.notHeld)]),
      ...(heads === undefined && state === 'closed' ? [paragraph(informe2.headsUnknown)] : []),
      ...headsByTable(meeting, sources, labels),
      ...agendaOf(meeting, sources, labels),
      ...textsOf(meeting, sources, labels),
    ],
  }
}

/** Heads by table where each has enough of them: else one table's people could be told. */
function headsByTable(
  meeting: Meeting,
  { courses }: Informe2Sources,
  labels: ReportLabels,
): Block[] {
  const byTable = Object.entries(courses.get(meeting.id)?.headsByTable ?? {}).sort(
    ([a], [b]) => Number(a) - Number(b),
  )
  if (byTable.length === 0 || byTable.some(([, n]) => n < FEWEST_HEADS)) return []
  const { columns, informe2, table, total } = labels
  return [
    {
      kind: 'table',
      id: `heads-${meeting.id}`,
      caption: informe2.headsByTableCaption(meeting.name),
      columns: [
        { key: 'table', heading: columns.table },
        { key: 'heads', heading: columns.heads, numeric: true },
      ],
      rows: byTable.map(([n, heads]) => [table(Number(n)), heads]),
      total: [total, byTable.reduce((sum, [, heads]) => sum + heads, 0)],
    },
  ]
}

/** What was planned, and what became of each block. */
function agendaOf(
  meeting: Meeting,
  { agendas, courses }: Informe2Sources,
  labels: ReportLabels,
): Block[] {
  const isClosed = courses.get(meeting.id)?.state === 'closed'
  const agenda = agendas?.get(meeting.id)
  const { informe2 } = labels
  if (agenda === undefined || agenda.blocks.length === 0) {
    return isClosed ? [paragraph(informe2.noAgenda)] : []
  }
  const { blocks } = courseOf(agenda.blocks, agenda.presses, { now: 0 })
  return [
    {
      kind: 'table',
      id: `agenda-${meeting.id}`,
      caption: informe2.agendaCaption(meeting.name),
      columns: [
        { key: 'block', heading: informe2.columns.block },
        { key: 'planned', heading: informe2.columns.planned, numeric: true },
        { key: 'state', heading: informe2.columns.state },
      ],
      rows: blocks.map(({ block, minutes, extra, state }) => [
        block.name,
        extra > 0 ? `${minutes - extra} + ${extra}` : `${minutes}`,
        informe2.agendaStates[state],
      ]),
    },
  ]
}

/** What the minutes tell of the meeting as a whole. */
function textsOf(meeting: Meeting, { courses }: Informe2Sources, labels: ReportLabels): Block[] {
  const course = courses.get(meeting.id)
  const { informe2 } = labels
  const items = MEETING_TEXTS.flatMap((field) => {
    const text = course?.[field]?.trim()
    return text ? [`${informe2.texts[field]}: ${text}`] : []
  })
  if (items.length > 0) return items.map((text) => paragraph(text))
  return course?.state === 'closed' ? [paragraph(informe2.noIncidents)] : []
}

function proposalsIn(meeting: Meeting, { proposals }: Informe2Sources): number {
  return proposals.filter((proposal) => proposal.meeting === meeting.id).length
}

function zoneName(meeting: Meeting, { plan }: Informe2Sources): string | undefined {
  return plan.zones.find(({ id }) => id === meeting.zone)?.name ?? meeting.zone
}
