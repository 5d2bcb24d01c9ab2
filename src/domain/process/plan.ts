import type { DeviceId, MeetingId, PlanId } from '../../lib/ids.ts'
import type { PublicGroups } from '../people/count-arrivals.ts'
import type { Birth } from '../records/record.ts'
import type { DocumentId } from '../reports/document-ids.ts'
import type { SelectionRule } from '../selection/criterion.ts'
import type { MeetingStrategy } from '../strategy/meeting-strategy.ts'

/** The four strategic axes of open government; codes as in the field's material. */
export const AXES = ['AIP', 'PCA', 'IPR', 'FCI'] as const
export type Axis = (typeof AXES)[number]

export interface Zone {
  readonly id: string
  readonly name: string
}

/** The plan itself; one per plan document, its id is the plan's. */
export interface Plan extends Birth {
  readonly kind: 'plan'
  readonly id: PlanId
  readonly name: string
  readonly municipality: string
  readonly zones: readonly Zone[]
  readonly axes: readonly Axis[]
  /** ISO dates `YYYY-MM-DD` of the plan's implementation. */
  readonly start?: string
  readonly end?: string
  readonly commitments?: { readonly min: number; readonly max: number }
  /** The selection rule as it is being agreed; what counts is the one that was frozen. Field only. */
  readonly selectionRule?: SelectionRule
  /** What else the scope settles (step 1.3), each a field; the form is `planScope`. */
  readonly axisRule?: string
  readonly decisionRules?: string
  /** Whether votes bind or advise. */
  readonly voteEffect?: 'binding' | 'advisory'
  readonly draftApprover?: string
  readonly processBudget?: number
  /** How many proposals are kept in reserve. */
  readonly reserve?: number
  readonly language: 'es' | 'en' | 'pt'
  /** The worked example, whose key everybody has: relays take it on localhost only. */
  readonly example?: true
}

export const MEETING_TYPES = [
  'presentation',
  'induction',
  'actor-map',
  'internal-workshop',
  'citizen-meeting',
  'criteria',
  'prioritisation',
  'review',
  'approval',
  'consultation-assembly',
  'launch',
] as const
export type MeetingType = (typeof MEETING_TYPES)[number]

/** 1 to 8, as in `src/phases`. */
export type PhaseNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** An entry of the plan's calendar, in the plan document. What happened in it stands in the meeting's own document. */
export interface Meeting extends Birth, MeetingStrategy {
  readonly kind: 'meeting'
  readonly id: MeetingId
  readonly phase: PhaseNumber
  readonly type: MeetingType
  readonly name: string
  /** ISO date. */
  readonly date: string
  /** `HH:MM`, local. */
  readonly time?: string
  readonly minutes?: number
  readonly zone?: string
  readonly venue?: string
  /** How many tables, 1 or more. */
  readonly tables: number
  readonly connectivity?: 'good' | 'weak' | 'none'
  /** Source label of an imported meeting («R07»). */
  readonly label?: string
}

/**
 * What a meeting's own document says of the meeting as a whole: its id is the meeting's, and it
 * has no birth there, only fields, so that two tablets never give birth to it twice.
 */
export interface MeetingCourse {
  /** Heads counted in the room. */
  readonly heads?: number
  /** Heads by table number. */
  readonly headsByTable?: Readonly<Record<string, number>>
  readonly state?: 'planned' | 'open' | 'closed'
  /** Who came, in groups that may be told; written when the team took the count from the arrivals. */
  readonly attendance?: Attendance
  /** Whether paper cards may be photographed; off until somebody says so. */
  readonly photos?: boolean
}

/** Groups of those present, the small ones together. */
export interface Attendance {
  readonly zones: PublicGroups
  readonly genders: PublicGroups
  readonly ages: PublicGroups
}

/** Something printed or published: the plan's trace that a document came out, with the hash of its sources. */
export interface Publication extends Birth {
  readonly kind: 'publication'
  /** One of the seven, or the zip that holds them all. */
  readonly document: DocumentId | 'repositorio'
  readonly sources: string
  readonly device: DeviceId
  /** ISO instant: testimony only (I8). */
  readonly at: string
}
