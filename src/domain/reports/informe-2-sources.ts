import { contentDigest } from '../../lib/hash.ts'
import { compareTexts } from '../../lib/order.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import type { AgendaBlock, AgendaPress } from '../agenda/agenda.ts'
import {
  consolidatedWithParents,
  countFates,
  type FateCounts,
  type FatesById,
  standingOf,
  type Verdict,
  verdictOn,
  type WithParents,
} from '../merging/fates.ts'
import { countSupports } from '../merging/supports.ts'
import type { MeetingTexts } from '../minutes/minutes.ts'
import type { Meeting, MeetingCourse, Plan } from '../process/plan.ts'
import type { Consolidated, Proposal, Support } from '../proposals/proposal.ts'
import type { Live } from '../records/record.ts'
import type { Outreach } from '../strategy/outreach.ts'
import type { Act, TotalsAct } from '../voting/act-records.ts'
import type { Vote } from '../voting/vote.ts'
import type { ReportLabels } from './labels.ts'
import type { Block, Section } from './report.ts'

/** Everything the second report is made of, from all documents; the order inside lists means nothing. */
export interface Informe2Input {
  readonly plan: Plan
  readonly meetings: readonly Meeting[]
  /** What happened, by meeting id. */
  readonly courses: ReadonlyMap<string, MeetingCourse & MeetingTexts>
  readonly proposals: readonly Proposal[]
  readonly supports: readonly Support[]
  readonly consolidated: readonly Consolidated[]
  readonly fates: FatesById
  readonly votes: readonly Vote[]
  readonly acts: readonly Act[]
  readonly totalsActs: readonly TotalsAct[]
  /** What was done so that people hear of the meetings. */
  readonly outreach?: readonly Live<Outreach>[]
  /** Agendas by meeting id, as planned and as they ran. */
  readonly agendas?: ReadonlyMap<string, MeetingAgenda>
}

/** A meeting's agenda as its document holds it. */
export interface MeetingAgenda {
  readonly blocks: readonly Live<AgendaBlock>[]
  readonly presses: readonly AgendaPress[]
}

/** The input in reading order, with what several sections count. */
export interface Informe2Sources extends Informe2Input {
  /** The citizen meetings of the calendar, by date. */
  readonly encounters: readonly Meeting[]
  readonly withParents: readonly WithParents[]
  readonly counts: FateCounts
  readonly supportsOf: ReadonlyMap<string, number>
  readonly verdictOf: (proposal: Proposal) => Verdict
  readonly meetingOf: (id: string) => Meeting | undefined
  readonly consolidatedOf: (id: string) => Consolidated | undefined
}

/** A section under its heading. */
export function section(
  id: keyof ReportLabels['informe2']['headings'],
  labels: ReportLabels,
  blocks: readonly Block[],
  sections?: readonly Section[],
): Section {
  const heading = labels.informe2.headings[id]
  return sections === undefined ? { id, heading, blocks } : { id, heading, blocks, sections }
}

/** How a record is called in the report: its label from a source, else its receipt code. */
export function codeOf(record: { readonly id: string; readonly label?: string }): string {
  return record.label ?? receiptCode(record.id)
}

/** Puts everything in reading order: by date, then label, then id. */
export function inOrder(input: Informe2Input): Informe2Sources {
  const meetings = [...input.meetings].sort(
    (a, b) =>
      compareTexts(a.date, b.date) ||
      compareTexts(a.time ?? '', b.time ?? '') ||
      compareTexts(a.id, b.id),
  )
  const placeOf = new Map(meetings.map(({ id }, at) => [id, at]))
  const place = (id: string) => placeOf.get(id as Meeting['id']) ?? meetings.length
  const proposals = [...input.proposals].sort(
    (a, b) =>
      place(a.meeting) - place(b.meeting) ||
      compareTexts(a.label ?? '', b.label ?? '') ||
      a.table - b.table ||
      compareTexts(a.id, b.id),
  )
  const consolidated = [...input.consolidated].sort(
    (a, b) => compareTexts(a.label ?? '', b.label ?? '') || compareTexts(a.id, b.id),
  )
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    new Map<string, T>(things.map((thing) => [thing.id, thing]))
  const meetingById = byId(meetings)
  const consolidatedById = byId(consolidated)
  const standing = standingOf(consolidated)
  const supportsOf = countSupports(input.supports)
  return {
    ...input,
    meetings,
    proposals,
    consolidated,
    supports: [...input.supports].sort((a, b) => compareTexts(a.id, b.id)),
    votes: [...input.votes].sort((a, b) => compareTexts(a.id, b.id)),
    acts: [...input.acts].sort((a, b) => compareTexts(a.id, b.id)),
    totalsActs: [...input.totalsActs].sort(
      (a, b) => place(a.meeting) - place(b.meeting) || compareTexts(a.id, b.id),
    ),
    encounters: meetings.filter(({ type }) => type === 'citizen-meeting'),
    withParents: consolidatedWithParents(proposals, input.fates, consolidated, supportsOf),
    counts: countFates(proposals, input.fates, consolidated),
    supportsOf,
    verdictOf: ({ id }) => verdictOn(id, input.fates, standing),
    meetingOf: (id) => meetingById.get(id),
    consolidatedOf: (id) => consolidatedById.get(id),
  }
}

/** The hash of what was counted: the records in reading order, maps as sorted pairs, heads as sets. */
export function digestOf(sources: Informe2Sources): string {
  const { plan, meetings, courses, proposals, supports, consolidated, votes, acts, totalsActs } =
    sources
  const fates = [...sources.fates].map(([id, heads]) => [id, [...heads].map(contentDigest).sort()])
  return contentDigest({
    plan,
    meetings,
    courses: [...courses].sort(([a], [b]) => compareTexts(a, b)),
    proposals,
    supports,
    consolidated,
    fates: fates.sort(([a], [b]) => compareTexts(String(a), String(b))),
    votes,
    acts,
    totalsActs,
    outreach: sortedById(sources.outreach ?? []),
    agendas: [...(sources.agendas ?? [])]
      .filter(([, { blocks }]) => blocks.length > 0)
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([id, { blocks, presses }]) => [id, sortedById(blocks), sortedById(presses)]),
  })
}

function sortedById<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => compareTexts(a.id, b.id))
}
