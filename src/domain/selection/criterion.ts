import type { DeviceId, MeetingId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

/** Who gives the points of a criterion (process guide §4.1). */
export const SCORERS = ['technical', 'citizens', 'mixed'] as const
export type Scorer = (typeof SCORERS)[number]

/** A criterion of step 4.1, in the plan document. */
export interface Criterion extends Birth {
  readonly kind: 'criterion'
  readonly id: string
  readonly name: string
  /** What a table asks itself before it gives points. */
  readonly question: string
  /** Whole points, both ends included. */
  readonly scale: { readonly min: number; readonly max: number }
  /** What each level means, the lowest first; as many as the scale has, or none. */
  readonly levels?: readonly string[]
  /** Percent of the criteria's part, at most two decimals; those of one freeze sum to 100. */
  readonly weight: number
  /** Below this mean a proposal cannot be selected. */
  readonly threshold?: number
  readonly scoredBy: Scorer
  /** The meeting where it was agreed. */
  readonly agreedIn?: MeetingId
  /** Place among the criteria, 1 first. */
  readonly place: number
  /** Taken back; it stays in history. Field only. */
  readonly withdrawn?: boolean
  /** Source label of an imported criterion («vt»). */
  readonly label?: string
}

/** How criteria and votes become one index, and what the index decides. */
export interface SelectionRule {
  /** Percent of the index; both sum to 100. Without votes the criteria count whole. */
  readonly criteriaShare: number
  readonly votesShare: number
  /** Least selected of each axis of the plan. */
  readonly perAxis: number
  readonly selected: { readonly min: number; readonly max: number }
  /** Places kept in reserve after those selected. */
  readonly reserve: number
}

/** Criteria and rule as they were agreed, before anything is scored; a later one needs a reason. */
export interface CriteriaFreeze extends Birth {
  readonly kind: 'criteria-freeze'
  readonly id: string
  readonly criteria: readonly Criterion[]
  readonly rule: SelectionRule
  /** SHA-256 of criteria and rule (RFC 8785 JSON). */
  readonly hash: string
  /** Why they changed after an earlier freeze. */
  readonly reason?: string
  /** The freeze before. */
  readonly follows?: string
  readonly device: DeviceId
  /** ISO instant: testimony only (I8). */
  readonly at: string
}
