import type { ConsolidatedId, DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import type { Axis } from '../process/plan.ts'
import type { Birth } from '../records/record.ts'

/** Values of open government a commitment serves (process guide §5.1). */
export const OPEN_VALUES = ['transparency', 'participation', 'accountability'] as const
export type OpenValue = (typeof OPEN_VALUES)[number]

export const SMART_PARTS = [
  'specific',
  'measurable',
  'achievable',
  'relevant',
  'timeBound',
] as const
export type SmartPart = (typeof SMART_PARTS)[number]

/** A commitment in the plan document. All but its birth are fields, so that two pens never overwrite each other. */
export interface Commitment extends Birth {
  readonly kind: 'commitment'
  readonly id: string
  /** 1, 2, 3… as the plan prints them. */
  readonly number: number
  readonly title: string
  readonly axis: Axis
  /** The consolidated proposals it comes from. */
  readonly from: readonly ConsolidatedId[]
  /** The sentences it comes from; lineage goes through these. */
  readonly origins: readonly ProposalId[]
  readonly problem?: string
  readonly description?: string
  /** How it contributes to solve the problem. */
  readonly contribution?: string
  readonly values?: readonly OpenValue[]
  /** A unit, never a private person. */
  readonly responsible?: string
  readonly others?: string
  readonly indicator?: string
  readonly baseline?: string
  readonly target?: string
  readonly verification?: string
  readonly budget?: string
  readonly relation?: string
  /** ISO dates. */
  readonly start?: string
  readonly end?: string
  readonly smart?: Readonly<Partial<Record<SmartPart, string>>>
  readonly risks?: string
  /** Taken out of the plan, with a reason. Field only. */
  readonly withdrawn?: string
  readonly device: DeviceId
  readonly label?: string
}

export interface Milestone extends Birth {
  readonly kind: 'milestone'
  readonly id: string
  readonly commitment: string
  readonly description: string
  /** ISO dates; the start may be open. */
  readonly start?: string
  readonly end: string
  readonly responsible: string
  readonly verification?: string
  readonly withdrawn?: boolean
  readonly label?: string
}

export const REVIEW_TYPES = ['legal', 'budget', 'technical', 'deadline', 'wording'] as const
export type ReviewType = (typeof REVIEW_TYPES)[number]

/** What a counterpart says of one commitment (step 5.2), in the plan document. */
export interface Review extends Birth {
  readonly kind: 'review'
  readonly id: string
  readonly commitment: string
  readonly unit: string
  readonly observation: string
  readonly type: ReviewType
  readonly proposedText?: string
  /** ISO date. */
  readonly date: string
  readonly meeting?: MeetingId
  /** The version of the sheet that was read; absent in reviews of before versions were marked. */
  readonly version?: string
  /** Fields. */
  readonly answer?: string
  readonly state?: 'open' | 'accepted' | 'rejected'
}

/** Step 5.3: who approved what, and when. */
export interface Approval extends Birth {
  readonly kind: 'approval'
  readonly id: string
  readonly body: string
  readonly date: string
  readonly result: 'approved' | 'approved-with-changes' | 'returned'
  readonly remarks?: string
  /** Hash of the draft that was approved. */
  readonly sources?: string
  /** The versions of the sheets that were before whoever decided. */
  readonly versions?: readonly string[]
  readonly record?: string
}

/** OGP's five levels of completion. */
export const PROGRESS_LEVELS = [
  'not-started',
  'limited',
  'substantial',
  'complete',
  'withdrawn',
] as const
export type ProgressLevel = (typeof PROGRESS_LEVELS)[number]

/** How far a commitment is on a day; the latest date holds. */
export interface Progress extends Birth {
  readonly kind: 'progress'
  readonly id: string
  readonly commitment: string
  readonly milestone?: string
  readonly date: string
  readonly level: ProgressLevel
  readonly told: string
  readonly evidence?: string
}
