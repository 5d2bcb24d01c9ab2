import { type Accessor, createResource } from 'solid-js'
import type { Actor, Relation } from '../domain/actors/actor.ts'
import type {
  Approval,
  Commitment,
  Milestone,
  Progress,
  Review,
} from '../domain/commitments/commitment.ts'
import type {
  Comment,
  CommentHandling,
  ConsultationPlan,
  Contribution,
  WebPublication,
} from '../domain/consultation/comment.ts'
import {
  type Erased,
  type Erasure,
  erasedBy,
  withoutErased,
} from '../domain/consultation/erased.ts'
import { type HandledComment, readComments } from '../domain/consultation/handled.ts'
import { type FateRecord, type FatesById, fatesFrom } from '../domain/merging/fates.ts'
import type { Meeting, MeetingCourse, Plan, Publication } from '../domain/process/plan.ts'
import type { Consolidated, Proposal, Support } from '../domain/proposals/proposal.ts'
import type { Birth, Live } from '../domain/records/record.ts'
import type { CriteriaFreeze, Criterion } from '../domain/selection/criterion.ts'
import type { Evaluation, TieLot } from '../domain/selection/evaluation.ts'
import { STEP_DEFINITIONS } from '../domain/steps/index.ts'
import type { Outreach } from '../domain/strategy/outreach.ts'
import type { Act, TotalsAct } from '../domain/voting/act-records.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { MeetingId } from '../lib/ids.ts'
import type { PlanPlace } from './context.ts'
import type { OpenRoom } from './plan-session.ts'

/** One meeting as this device has it: its calendar entry and its two documents. */
export interface MeetingContent {
  readonly entry: Meeting
  readonly course: OpenRoom
  /** Votes and acts; absent where nobody asked for them. */
  readonly paper?: OpenRoom
}

/** Everything of a plan that this device may read, across its meetings; every list is reactive. */
export interface PlanContent {
  plan(): Plan | undefined
  meetings(): readonly Meeting[]
  proposals(): readonly Proposal[]
  supports(): readonly Support[]
  actors(): readonly Actor[]
  relations(): readonly Relation[]
  votes(): readonly Vote[]
  acts(): readonly Act[]
  totalsActs(): readonly TotalsAct[]
  consolidated(): readonly Consolidated[]
  publications(): readonly Publication[]
  outreach(): readonly Outreach[]
  criteria(): readonly Live<Criterion>[]
  criteriaFreezes(): readonly CriteriaFreeze[]
  /** What the tables gave, from the meetings. */
  evaluations(): readonly Live<Evaluation>[]
  tieLots(): readonly TieLot[]
  commitments(): readonly Live<Commitment>[]
  milestones(): readonly Live<Milestone>[]
  reviews(): readonly Live<Review>[]
  approvals(): readonly Approval[]
  progress(): readonly Progress[]
  /** Comments of every meeting and of the public pages, with what the plan says of each. */
  comments(): readonly HandledComment[]
  /** Comments that were erased: nothing is left of them but this. */
  erased(): readonly Erased[]
  consultations(): readonly Live<ConsultationPlan>[]
  webPublications(): readonly WebPublication[]
  /** Records of the steps, of every kind. */
  stepRecords(): readonly Live<Birth>[]
  fates(): FatesById
  courses(): ReadonlyMap<string, MeetingCourse>
  /** Meetings of the calendar whose documents this device may not read. */
  closedMeetings(): readonly Meeting[]
  readonly opened: ReadonlyMap<MeetingId, MeetingContent>
  /** What the public pages brought; absent where this device may not read it. */
  readonly inbox?: OpenRoom
}

/** What was said at the tables of a plan, without the votes. */
export type PlanSayings = Omit<PlanContent, 'votes' | 'acts' | 'totalsActs'>

/**
 * Opens every meeting of the plan that this device may read and joins their records. Meetings that
 * enter the calendar later are opened as they come.
 *
 * Returns  `undefined` until the documents are open.
 */
export function createPlanContent(place: PlanPlace): Accessor<PlanContent | undefined> {
  return openContent(place, true)
}

/** The same without the documents of votes: half as many to open. */
export function createPlanSayings(place: PlanPlace): Accessor<PlanSayings | undefined> {
  return openContent(place, false)
}

function openContent(place: PlanPlace, papers: boolean): Accessor<PlanContent | undefined> {
  const { session, room } = place
  const opened = new Map<MeetingId, MeetingContent>()
  let inbox: OpenRoom | undefined
  const readable = (id: MeetingId) =>
    session.grant({ kind: 'meeting', plan: session.plan, meeting: id }) !== 'none'
  const [content] = createResource(
    () => room.records.list<Meeting>('meeting'),
    async (entries) => {
      await Promise.all(
        entries
          .filter(({ id }) => readable(id) && !opened.has(id))
          .map(async (entry) => {
            const at = { plan: session.plan, meeting: entry.id }
            const [course, paper] = await Promise.all([
              session.open({ kind: 'meeting', ...at }),
              papers ? session.open({ kind: 'paper', ...at }) : undefined,
            ])
            opened.set(entry.id, { entry, course, ...(paper === undefined ? {} : { paper }) })
          }),
      )
      inbox ??= await openInbox(session)
      return contentOf(place, opened, readable, inbox)
    },
  )
  // The latest one while another is on its way: a new meeting must not blank the screen.
  return () => content.latest
}

/** What the public pages brought; only coordinators may read it. */
function openInbox(session: PlanPlace['session']): Promise<OpenRoom | undefined> {
  const room = { kind: 'inbox', plan: session.plan } as const
  return session.grant(room) === 'none' ? Promise.resolve(undefined) : session.open(room)
}

type HandlingRecord = CommentHandling & { readonly conflicts?: object }

function contentOf(
  { room }: PlanPlace,
  opened: Map<MeetingId, MeetingContent>,
  readable: (id: MeetingId) => boolean,
  inbox: OpenRoom | undefined,
): PlanContent {
  const all = [...opened.values()]
  const fromCourses = <
    B extends Proposal | Support | Actor | Relation | Evaluation | Comment | Contribution,
  >(
    kind: B['kind'],
  ) => all.flatMap(({ course }) => course.records.list<B>(kind))
  const fromInbox = <B extends Comment | Contribution>(kind: B['kind']) =>
    inbox?.records.list<B>(kind) ?? []
  const fromPapers = <B extends Vote | Act | TotalsAct>(kind: B['kind']) =>
    all.flatMap(({ paper }) => paper?.records.list<B>(kind) ?? [])
  const meetings = () => room.records.list<Meeting>('meeting')
  const erased = () => erasedBy(room.records.list<Erasure>('erasure'))
  const heard = <B extends Comment | Contribution>(kind: B['kind']) =>
    withoutErased([...fromCourses<B>(kind), ...fromInbox<B>(kind)], erased())
  return {
    plan: () => room.records.list<Plan>('plan')[0],
    meetings,
    proposals: () => fromCourses<Proposal>('proposal'),
    supports: () => fromCourses<Support>('support'),
    actors: () => fromCourses<Actor>('actor'),
    relations: () => fromCourses<Relation>('relation'),
    votes: () => fromPapers<Vote>('vote'),
    acts: () => fromPapers<Act>('act'),
    totalsActs: () => fromPapers<TotalsAct>('totals-act'),
    consolidated: () => room.records.list<Consolidated>('consolidated'),
    publications: () => room.records.list<Publication>('publication'),
    outreach: () => room.records.list<Outreach>('outreach'),
    criteria: () => room.records.list<Criterion>('criterion'),
    criteriaFreezes: () => room.records.list<CriteriaFreeze>('criteria-freeze'),
    evaluations: () => fromCourses<Evaluation>('evaluation'),
    tieLots: () => room.records.list<TieLot>('tie-lot'),
    commitments: () => room.records.list<Commitment>('commitment'),
    milestones: () => room.records.list<Milestone>('milestone'),
    reviews: () => room.records.list<Review>('review'),
    approvals: () => room.records.list<Approval>('approval'),
    progress: () => room.records.list<Progress>('progress'),
    comments: () =>
      readComments(
        heard<Comment>('comment'),
        heard<Contribution>('contribution'),
        (id) => room.records.get(id) as HandlingRecord | undefined,
      ),
    erased: () => [...erased().values()],
    consultations: () => room.records.list<ConsultationPlan>('consultation'),
    webPublications: () => room.records.list<WebPublication>('web-publication'),
    stepRecords: () => STEP_DEFINITIONS.flatMap(({ kind }) => room.records.list(kind)),
    fates: () => fatesFrom(room.records.list('') as unknown as FateRecord[]),
    courses: () =>
      new Map(
        all.map(({ entry, course }) => [
          entry.id as string,
          (course.records.get(entry.id) ?? {}) as MeetingCourse,
        ]),
      ),
    closedMeetings: () => meetings().filter(({ id }) => !readable(id)),
    opened,
    ...(inbox === undefined ? {} : { inbox }),
  }
}
