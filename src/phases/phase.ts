import type { FateCounts } from '../domain/merging/fates.ts'
import type { PhaseId, ProgressFact, StepId, StepState } from '../domain/process/phases.ts'
import type { MeetingType, PhaseNumber, Publication } from '../domain/process/plan.ts'
import type { StepFacts } from './step-facts.ts'

/** What has happened in a plan, counted from its records; nothing of it is stored (I7). */
export interface PlanFacts {
  /** The number of commitments and the period are settled. */
  readonly scopeSettled: boolean
  /** Entries of the calendar. */
  readonly meetingsPlanned: Partial<Readonly<Record<MeetingType, number>>>
  /** Those that were closed. */
  readonly meetingsHeld: Partial<Readonly<Record<MeetingType, number>>>
  /** Zones of the plan, and those of them to which a citizen meeting goes. */
  readonly zones: number
  readonly zonesCovered: number
  /** Citizen meetings that people were told of. */
  readonly encountersAnnounced: number
  /** Votes with an act, single ballots or totals, by the type of their meeting. */
  readonly votesCounted: Partial<Readonly<Record<MeetingType, number>>>
  readonly actorCards: number
  /** Cards with both levels. */
  readonly actorCardsPlaced: number
  readonly proposals: number
  readonly proposalsOfOfficials: number
  readonly fates: FateCounts
  readonly consolidated: number
  /** Criteria and rule were frozen. */
  readonly criteriaFrozen: boolean
  /** Consolidated proposals put to the selection; those that some table scored, decided on, and selected. */
  readonly candidates: number
  readonly candidatesScored: number
  readonly candidatesDecided: number
  readonly selected: number
  /** Commitments in the plan, and those whose reviews are all answered, at least one each. */
  readonly commitments: number
  readonly commitmentsReviewed: number
  /** A body approved the draft, with changes or without. */
  readonly draftApproved: boolean
  /** Comments of the consultation, and those with a decision and its reason. */
  readonly comments: number
  readonly commentsAnswered: number
  readonly proposalsAnswered: number
  /** What the records of the steps show. */
  readonly steps: StepFacts
  readonly reportsPrinted: Partial<Readonly<Record<Publication['document'], number>>>
}

/** A number that shows how far a step is. */
export interface Progress {
  readonly fact: ProgressFact
  readonly count: number
  /** How many are expected; absent: one is enough. */
  readonly of?: number
}

/** A step of the score, and what in the records shows how far it is. */
export interface Step {
  readonly id: StepId
  readonly key: string
  readonly shows: (facts: PlanFacts) => Progress
}

/** One of the eight phases: a thin score over the nouns. It may demand results; it owns no data. */
export interface Phase {
  readonly number: PhaseNumber
  readonly id: PhaseId
  readonly steps: readonly Step[]
}

export interface StepProgress {
  readonly id: StepId
  readonly key: string
  readonly state: StepState
  readonly progress: Progress
}

/**
 * How far a phase is, step by step, derived from what was recorded.
 *
 * Returns  `shown` when the expected number is there, `partly` when some of it is, `missing` when
 *          nothing is.
 */
export function progressOf(phase: Phase, facts: PlanFacts): StepProgress[] {
  return phase.steps.map(({ id, key, shows }) => {
    const progress = shows(facts)
    return { id, key, state: stateOf(progress), progress }
  })
}

function stateOf({ count, of }: Progress): StepState {
  if (count === 0) return 'missing'
  return count >= (of ?? 1) ? 'shown' : 'partly'
}

/** How many of several things are there. */
export function bothOf(fact: ProgressFact, ...there: readonly boolean[]): Progress {
  return { fact, count: there.filter(Boolean).length, of: there.length }
}

/** A count of what is expected, or just a count while nothing is: an empty plan has nothing to show. */
export function outOf(fact: ProgressFact, count: number, of: number): Progress {
  return of === 0 ? { fact, count } : { fact, count, of }
}
