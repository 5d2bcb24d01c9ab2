import type { Meeting } from '../process/plan.ts'
import { AUDIENCES, goalOf, knownCodes } from '../strategy/meeting-strategy.ts'
import { type Informe2Sources, section } from './informe-2-sources.ts'
import type { ReportLabels } from './labels.ts'
import { type Block, type Cell, paragraph, type Section } from './report.ts'

/** Whom the meetings were for and how people heard of them; hopes beside what came. */
export function strategySection(sources: Informe2Sources, labels: ReportLabels): Section {
  const { informe2 } = labels
  const planned = sources.encounters.filter(isPlanned)
  const actions = (sources.outreach ?? []).filter(({ withdrawn }) => withdrawn !== true)
  return section('strategy', labels, [
    paragraph(informe2.planned(sources.encounters.length)),
    ...(planned.length === 0 && actions.length === 0 ? [paragraph(informe2.noStrategy)] : []),
    ...(planned.length === 0 ? [] : [plannedTable(sources, labels)]),
    ...(actions.length === 0
      ? [paragraph(informe2.noOutreach)]
      : outreachBlocks(actions, sources, labels)),
  ])
}

function isPlanned({ audiences, workMethod, capacity, goalsByZone }: Meeting): boolean {
  return [audiences, workMethod, capacity, goalsByZone].some((each) => each !== undefined)
}

function plannedTable({ encounters, courses }: Informe2Sources, labels: ReportLabels): Block {
  const { informe2, columns } = labels
  return {
    kind: 'table',
    id: 'strategy',
    caption: informe2.strategyCaption,
    columns: [
      { key: 'meeting', heading: columns.meeting },
      { key: 'audiences', heading: informe2.columns.audiences },
      { key: 'method', heading: columns.method },
      { key: 'goal', heading: informe2.columns.goal, numeric: true },
      { key: 'heads', heading: columns.heads, numeric: true },
    ],
    rows: encounters.map((meeting): Cell[] => [
      meeting.name,
      knownCodes(meeting.audiences, AUDIENCES)
        .map((code) => informe2.audiences[code])
        .join(', ') || null,
      meeting.workMethod === undefined ? null : informe2.workMethods[meeting.workMethod],
      goalIn(meeting),
      courses.get(meeting.id)?.heads ?? null,
    ]),
  }
}

/** The sum of the goals by zone; by gender or age would count the same people again. */
function goalIn({ goalsByZone }: Meeting): Cell {
  const goals = Object.keys(goalsByZone ?? {}).flatMap((zone) => goalOf(goalsByZone, zone) ?? [])
  return goals.length === 0 ? null : goals.reduce((sum, goal) => sum + goal, 0)
}

function outreachBlocks(
  actions: NonNullable<Informe2Sources['outreach']>,
  { meetingOf }: Informe2Sources,
  labels: ReportLabels,
): Block[] {
  const { informe2, columns } = labels
  const inOrder = [...actions].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  )
  const invited = new Set(inOrder.flatMap((one) => one.invited ?? []))
  return [
    {
      kind: 'table',
      id: 'outreach',
      caption: informe2.outreachCaption,
      columns: [
        { key: 'date', heading: columns.date },
        { key: 'meeting', heading: columns.meeting },
        { key: 'channel', heading: informe2.columns.channel },
        { key: 'piece', heading: informe2.columns.piece },
        { key: 'reach', heading: informe2.columns.reach, numeric: true },
      ],
      rows: inOrder.map(({ date, meeting, channel, piece, reach }): Cell[] => [
        labels.date(date),
        meetingOf(meeting)?.name ?? labels.unknown,
        informe2.channels[channel] ?? channel,
        piece === '' ? null : piece,
        reach ?? null,
      ]),
    },
    ...(invited.size === 0 ? [] : [paragraph(informe2.invited([...invited].sort().join(', ')))]),
  ]
}
