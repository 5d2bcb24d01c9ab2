import type { Actor } from '../domain/actors/actor.ts'
import type { Approval, Commitment, Review } from '../domain/commitments/commitment.ts'
import { isAnswered, standingCommitments } from '../domain/commitments/make-commitment.ts'
import {
  type HandledComment,
  isAnswered as isCommentAnswered,
} from '../domain/consultation/handled.ts'
import { answerProposals, isProposalAnswered } from '../domain/consultation/proposal-answers.ts'
import { countFates, type FatesById } from '../domain/merging/fates.ts'
import type {
  Meeting,
  MeetingCourse,
  MeetingType,
  Plan,
  Publication,
} from '../domain/process/plan.ts'
import type { Consolidated, Proposal } from '../domain/proposals/proposal.ts'
import type { Birth } from '../domain/records/record.ts'
import { candidatesOf } from '../domain/selection/candidates.ts'
import type { CriteriaFreeze } from '../domain/selection/criterion.ts'
import { decisionOf } from '../domain/selection/decide.ts'
import type { Evaluation } from '../domain/selection/evaluation.ts'
import { coverageOf } from '../domain/strategy/coverage.ts'
import { announcedMeetings, type Outreach } from '../domain/strategy/outreach.ts'
import { zonesOf } from '../domain/strategy/zones.ts'
import type { MeetingId } from '../lib/ids.ts'
import type { PlanFacts } from './phase.ts'
import { readStepFacts } from './step-facts.ts'

/** The records that show how far a plan is, from all its documents. */
export interface FactSources {
  readonly plan: Plan
  readonly meetings: readonly Meeting[]
  /** By meeting id. */
  readonly courses: ReadonlyMap<string, MeetingCourse>
  readonly actors: readonly Actor[]
  /** One entry for each vote that has an act. */
  readonly countedVotes: readonly { readonly meeting: MeetingId }[]
  readonly proposals: readonly Proposal[]
  readonly fates: FatesById
  readonly consolidated: readonly Consolidated[]
  readonly publications: readonly Publication[]
  /** None by default. */
  readonly outreach?: readonly Outreach[]
  /** Selection and draft; none by default. */
  readonly criteriaFreezes?: readonly CriteriaFreeze[]
  readonly evaluations?: readonly Evaluation[]
  readonly commitments?: readonly Commitment[]
  readonly reviews?: readonly Review[]
  readonly approvals?: readonly Approval[]
  /** Comments of the consultation; none by default. */
  readonly comments?: readonly HandledComment[]
  /** Records of the steps, of every kind; none by default. */
  readonly stepRecords?: readonly Birth[]
}

/** Counts what happened in a plan. A meeting was held when it was closed. */
export function readFacts(sources: FactSources): PlanFacts {
  const { plan, meetings, courses, actors, proposals, fates, consolidated, publications } = sources
  const typeOf = new Map<string, MeetingType>(meetings.map(({ id, type }) => [id, type]))
  const cards = actors.filter((actor) => actor.withdrawn !== true)
  const zones = zonesOf(plan)
  const announced = announcedMeetings(sources.outreach ?? [])
  const placed = cards.filter(({ interest, influence }) => interest !== null && influence !== null)
  return {
    scopeSettled:
      plan.commitments !== undefined && plan.start !== undefined && plan.end !== undefined,
    meetingsPlanned: timesOf(meetings.map(({ type }) => type)),
    meetingsHeld: timesOf(
      meetings.filter(({ id }) => courses.get(id)?.state === 'closed').map(({ type }) => type),
    ),
    zones: zones.length,
    zonesCovered: zones.length - coverageOf({ zones, meetings, courses }).emptyZones.length,
    encountersAnnounced: meetings.filter(
      ({ id, type }) => type === 'citizen-meeting' && announced.has(id),
    ).length,
    votesCounted: timesOf(sources.countedVotes.flatMap(({ meeting }) => typeOf.get(meeting) ?? [])),
    actorCards: cards.length,
    actorCardsPlaced: placed.length,
    proposals: proposals.length,
    proposalsOfOfficials: proposals.filter(({ origin }) => origin === 'officials').length,
    fates: countFates(proposals, fates, consolidated),
    consolidated: consolidated.filter((one) => one.withdrawn !== true).length,
    ...selectionFacts(sources),
    ...draftFacts(sources),
    ...answerFacts(sources),
    steps: readStepFacts(plan, sources.stepRecords ?? []),
    reportsPrinted: timesOf(publications.map(({ document }) => document)),
  }
}

function selectionFacts(sources: FactSources) {
  const candidates = candidatesOf(sources.consolidated, sources.fates)
  const scored = new Set<string>(
    (sources.evaluations ?? [])
      .filter(({ scores }) => Object.keys(scores ?? {}).length > 0)
      .map(({ consolidated }) => consolidated),
  )
  const decisions = candidates.flatMap((one) => decisionOf(one).decision ?? [])
  return {
    criteriaFrozen: (sources.criteriaFreezes ?? []).length > 0,
    candidates: candidates.length,
    candidatesScored: candidates.filter(({ id }) => scored.has(id)).length,
    candidatesDecided: decisions.length,
    selected: decisions.filter(({ decision }) => decision === 'selected').length,
  }
}

function draftFacts(sources: FactSources) {
  const commitments = standingCommitments(sources.commitments ?? [])
  const reviews = sources.reviews ?? []
  const reviewed = commitments.filter(({ id }) => {
    const own = reviews.filter(({ commitment }) => commitment === id)
    return own.length > 0 && own.every(isAnswered)
  })
  return {
    commitments: commitments.length,
    commitmentsReviewed: reviewed.length,
    draftApproved: (sources.approvals ?? []).some(({ result }) => result !== 'returned'),
  }
}

function answerFacts({ proposals, fates, consolidated, comments = [] }: FactSources) {
  const byId = new Map(consolidated.map((one) => [one.id, one]))
  const answers = answerProposals(proposals, fates, consolidated, (id) => {
    const one = byId.get(id)
    return one && decisionOf(one).decision
  })
  return {
    comments: comments.length,
    commentsAnswered: comments.filter(isCommentAnswered).length,
    proposalsAnswered: answers.filter(isProposalAnswered).length,
  }
}

function timesOf<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const times: Partial<Record<K, number>> = {}
  for (const key of keys) times[key] = (times[key] ?? 0) + 1
  return times
}
