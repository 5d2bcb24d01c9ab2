import type { ConsolidatedId, DeviceId, MeetingId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

export const AGREEMENTS = ['consensus', 'majority', 'none'] as const
export type Agreement = (typeof AGREEMENTS)[number]

/** What one table gives one consolidated proposal, in its meeting's document (step 4.2). Its id is made of both. */
export interface Evaluation extends Birth {
  readonly kind: 'evaluation'
  readonly id: string
  readonly meeting: MeetingId
  readonly table: number
  readonly consolidated: ConsolidatedId
  /** The freeze it follows. */
  readonly freeze: string
  /** Whole points by criterion id. A field, so that two tablets that differ are seen to. */
  readonly scores?: Readonly<Record<string, number>>
  /** Arguments for and against, what is not known, how it was agreed. Fields. */
  readonly inFavour?: string
  readonly against?: string
  readonly missing?: string
  readonly agreement?: Agreement
  readonly device: DeviceId
}

export const DECISIONS = ['selected', 'reserve', 'not-selected', 'referred', 'merged'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** Step 4.3: the field `decision` of a consolidated proposal's id in the plan document. */
export interface Decision {
  readonly decision: DecisionKind
  /** In plain words; required for every one not selected. */
  readonly reason: string
}

/** A public lot that settled a place among equals, recorded with who saw it. */
export interface TieLot extends Birth {
  readonly kind: 'tie-lot'
  readonly id: string
  /** Those that were equal. */
  readonly between: readonly ConsolidatedId[]
  /** The same, in the order that the lot gave. */
  readonly order: readonly ConsolidatedId[]
  /** How it was drawn and who saw it: roles, never names of private persons. */
  readonly told: string
  readonly device: DeviceId
  readonly at: string
}
