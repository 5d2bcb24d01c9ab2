import { contentDigest } from '../../lib/hash.ts'
import { compareTexts } from '../../lib/order.ts'
import type { AgendaBlock, AgendaPress } from '../agenda/agenda.ts'
import { type AgendaCourse, courseOf } from '../agenda/course.ts'
import type { MeetingTexts, TableMinutes } from '../minutes/minutes.ts'
import type { Meeting, MeetingCourse, Plan } from '../process/plan.ts'
import type { Consolidated, Support } from '../proposals/proposal.ts'
import type { Birth, Live } from '../records/record.ts'
import { type RoomGroups, readGroups } from '../room-groups/read-groups.ts'
import type { RoomGroup, RoomProposal, RoomSplit } from '../room-groups/room-group.ts'
import type { Act, TotalsAct } from '../voting/act-records.ts'
import type { Vote } from '../voting/vote.ts'
import { type Informe2Sources, inOrder } from './informe-2-sources.ts'

/** What a meeting's own document says of it as a whole. */
export type ToldCourse = Partial<Live<Birth>> & MeetingCourse & MeetingTexts

/** Everything a meeting's acta is made of; the order inside lists means nothing. */
export interface ActaInput {
  readonly plan: Plan
  readonly meeting: Meeting
  readonly course: ToldCourse
  readonly blocks: readonly Live<AgendaBlock>[]
  readonly presses: readonly AgendaPress[]
  readonly minutes: readonly Live<TableMinutes>[]
  readonly groups: readonly Live<RoomGroup>[]
  readonly splits: readonly RoomSplit[]
  readonly proposals: readonly Live<RoomProposal>[]
  readonly supports: readonly Support[]
  /** Of the plan: a vote may have been held over them. */
  readonly consolidated: readonly Consolidated[]
  readonly votes: readonly Vote[]
  readonly acts: readonly Act[]
  readonly totalsActs: readonly TotalsAct[]
}

/** The input in reading order, with what several sections tell. */
export interface ActaSources extends ActaInput {
  readonly agenda: AgendaCourse
  readonly room: RoomGroups
  /** The same records as the second report reads them, of this meeting alone. */
  readonly told: Informe2Sources
}

/** Puts everything in reading order. */
export function actaInOrder(input: ActaInput): ActaSources {
  const { plan, meeting, course } = input
  const told = inOrder({
    plan,
    meetings: [meeting],
    courses: new Map([[meeting.id as string, course]]),
    proposals: input.proposals,
    supports: input.supports,
    consolidated: input.consolidated,
    fates: new Map(),
    votes: input.votes,
    acts: input.acts,
    totalsActs: input.totalsActs,
  })
  const proposals = told.proposals as readonly Live<RoomProposal>[]
  const groups = [...input.groups].sort(
    (a, b) => compareTexts(a.at, b.at) || compareTexts(a.id, b.id),
  )
  const splits = [...input.splits].sort((a, b) => compareTexts(a.id, b.id))
  return {
    ...input,
    proposals,
    groups,
    splits,
    blocks: [...input.blocks].sort((a, b) => compareTexts(a.id, b.id)),
    presses: [...input.presses].sort((a, b) => compareTexts(a.id, b.id)),
    minutes: [...input.minutes].sort((a, b) => a.table - b.table || compareTexts(a.id, b.id)),
    agenda: courseOf(input.blocks, input.presses, { now: 0 }),
    room: readGroups({ groups, splits, proposals }),
    // Whatever its kind, it is this meeting that is told.
    told: { ...told, encounters: [meeting] },
  }
}

/** The hash of what was told: the records in reading order. */
export function digestOfActa(sources: ActaSources): string {
  const { plan, meeting, course, blocks, presses, minutes, groups, splits, proposals } = sources
  const { supports, votes, acts, totalsActs } = sources.told
  return contentDigest({
    plan: plan.id,
    meeting,
    course,
    blocks,
    presses,
    minutes,
    groups,
    splits,
    proposals,
    supports,
    votes,
    acts,
    totalsActs,
  })
}
