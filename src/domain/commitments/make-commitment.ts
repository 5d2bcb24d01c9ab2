import type { ConsolidatedId, DeviceId, ProposalId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Axis } from '../process/plan.ts'
import type { Consolidated } from '../proposals/proposal.ts'
import type { Approval, Commitment, Milestone, Progress, Review } from './commitment.ts'

export const COMMITMENT_TITLE_MAX = 160
export const COMMITMENT_TEXT_MAX = 2_000

export type CommitmentRefusal = 'empty-title' | 'too-long'

/** A new commitment begins with its title, its axis and where it comes from; all else is written later. */
export function makeCommitment(
  input: {
    readonly title: string
    readonly axis: Axis
    readonly from: readonly ConsolidatedId[]
    readonly origins: readonly ProposalId[]
    readonly number: number
    readonly start?: string | undefined
    readonly end?: string | undefined
  },
  stamp: { readonly id: string; readonly device: DeviceId },
): Result<Commitment, CommitmentRefusal> {
  const title = tidied(input.title)
  if (title === '') return refused('empty-title', 'title')
  if ([...title].length > COMMITMENT_TITLE_MAX) return refused('too-long', 'title')
  return done({
    kind: 'commitment',
    v: 1,
    ...stamp,
    number: input.number,
    title,
    axis: input.axis,
    from: [...input.from],
    origins: [...new Set(input.origins)],
    ...(input.start === undefined ? {} : { start: input.start }),
    ...(input.end === undefined ? {} : { end: input.end }),
  })
}

/** The sentences behind consolidated proposals: what a commitment that comes from them starts with. */
export function originsOf(from: readonly Pick<Consolidated, 'parents'>[]): ProposalId[] {
  return [...new Set(from.flatMap(({ parents }) => parents.map(({ proposal }) => proposal)))]
}

/** The commitments that are in the plan, by number; equal numbers by id. */
export function standingCommitments<C extends Commitment>(commitments: Iterable<C>): C[] {
  return [...commitments]
    .filter(({ withdrawn }) => withdrawn === undefined || withdrawn === '')
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
}

/** The number of the next commitment: numbers that were printed are not given twice. */
export function nextNumber(commitments: readonly Pick<Commitment, 'number'>[]): number {
  return Math.max(0, ...commitments.map(({ number }) => number)) + 1
}

export type MilestoneRefusal =
  | 'empty-description'
  | 'empty-responsible'
  | 'too-long'
  | 'date-malformed'
  | 'dates-reversed'

export type MilestoneInput = Omit<Milestone, 'kind' | 'id' | 'v' | 'withdrawn' | 'label'>

/** A milestone. One outside the commitment's period is asked about, not refused. */
export function makeMilestone(
  input: MilestoneInput,
  id: string,
): Result<Milestone, MilestoneRefusal> {
  const description = tidied(input.description)
  const responsible = tidied(input.responsible)
  const verification = tidied(input.verification ?? '')
  if (description === '') return refused('empty-description', 'description')
  if (responsible === '') return refused('empty-responsible', 'responsible')
  if ([description, responsible, verification].some((text) => [...text].length > 500)) {
    return refused('too-long')
  }
  if (!isDay(input.end)) return refused('date-malformed', 'end')
  if (input.start !== undefined && !isDay(input.start)) return refused('date-malformed', 'start')
  if (input.start !== undefined && input.start > input.end) {
    return refused('dates-reversed', 'start')
  }
  return done({
    kind: 'milestone',
    id,
    v: 1,
    commitment: input.commitment,
    description,
    ...(input.start === undefined ? {} : { start: input.start }),
    end: input.end,
    responsible,
    ...(verification === '' ? {} : { verification }),
  })
}

/** The milestones of a commitment that stand, in the order of their ends. */
export function milestonesOf<M extends Milestone>(
  milestones: Iterable<M>,
  commitment: string,
): M[] {
  return [...milestones]
    .filter((one) => one.commitment === commitment && one.withdrawn !== true)
    .sort((a, b) => (a.end === b.end ? (a.id < b.id ? -1 : 1) : a.end < b.end ? -1 : 1))
}

export type ReviewRefusal = 'empty-unit' | 'empty-observation' | 'too-long' | 'date-malformed'

/** What a counterpart says of a commitment. */
export function makeReview(
  input: Omit<Review, 'kind' | 'id' | 'v' | 'answer' | 'state'>,
  id: string,
): Result<Review, ReviewRefusal> {
  const unit = tidied(input.unit)
  const observation = input.observation.trim()
  const proposedText = input.proposedText?.trim() ?? ''
  if (unit === '') return refused('empty-unit', 'unit')
  if (observation === '') return refused('empty-observation', 'observation')
  if ([unit, observation, proposedText].some((text) => [...text].length > COMMITMENT_TEXT_MAX)) {
    return refused('too-long')
  }
  if (!isDay(input.date)) return refused('date-malformed', 'date')
  const { proposedText: _typed, ...rest } = input
  return done({
    ...rest,
    kind: 'review',
    id,
    v: 1,
    unit,
    observation,
    ...(proposedText === '' ? {} : { proposedText }),
  })
}

/** A review waits until it has an answer and a state: rejecting needs its reason. */
export function isAnswered({ answer, state }: Pick<Review, 'answer' | 'state'>): boolean {
  return state !== undefined && state !== 'open' && (answer ?? '').trim() !== ''
}

export type ApprovalRefusal = 'empty-body' | 'too-long' | 'date-malformed'

/** Step 5.3: a body's decision on the draft. */
export function makeApproval(
  input: Omit<Approval, 'kind' | 'id' | 'v'>,
  id: string,
): Result<Approval, ApprovalRefusal> {
  const body = tidied(input.body)
  const remarks = input.remarks?.trim() ?? ''
  const record = tidied(input.record ?? '')
  if (body === '') return refused('empty-body', 'body')
  if ([body, remarks, record].some((text) => [...text].length > COMMITMENT_TEXT_MAX)) {
    return refused('too-long')
  }
  if (!isDay(input.date)) return refused('date-malformed', 'date')
  return done({
    kind: 'approval',
    id,
    v: 1,
    body,
    date: input.date,
    result: input.result,
    ...(remarks === '' ? {} : { remarks }),
    ...(input.sources === undefined ? {} : { sources: input.sources }),
    ...(input.versions === undefined ? {} : { versions: input.versions }),
    ...(record === '' ? {} : { record }),
  })
}

export type ProgressRefusal = 'empty-told' | 'too-long' | 'date-malformed'

/** How far a commitment or a milestone is on a day. */
export function makeProgress(
  input: Omit<Progress, 'kind' | 'id' | 'v'>,
  id: string,
): Result<Progress, ProgressRefusal> {
  const told = input.told.trim()
  const evidence = tidied(input.evidence ?? '')
  if (told === '') return refused('empty-told', 'told')
  if ([told, evidence].some((text) => [...text].length > COMMITMENT_TEXT_MAX)) {
    return refused('too-long')
  }
  if (!isDay(input.date)) return refused('date-malformed', 'date')
  return done({
    kind: 'progress',
    id,
    v: 1,
    commitment: input.commitment,
    ...(input.milestone === undefined ? {} : { milestone: input.milestone }),
    date: input.date,
    level: input.level,
    told,
    ...(evidence === '' ? {} : { evidence }),
  })
}

/** The newest word on a commitment as a whole, or on one milestone; of one day the greater id holds on every tablet. */
export function latestProgress(
  progress: Iterable<Progress>,
  of: { readonly commitment: string; readonly milestone?: string | undefined },
): Progress | undefined {
  let latest: Progress | undefined
  for (const one of progress) {
    if (one.commitment !== of.commitment || one.milestone !== of.milestone) continue
    const isLater =
      latest === undefined ||
      one.date > latest.date ||
      (one.date === latest.date && one.id > latest.id)
    if (isLater) latest = one
  }
  return latest
}

/** A calendar day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function tidied(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
