import type { ConsolidatedId, DeviceId, MeetingId, ProposalId } from '../../lib/ids.ts'
import type { Axis } from '../process/plan.ts'
import type { Birth } from '../records/record.ts'

export const ORIGINS = ['citizens', 'organisation', 'officials'] as const
export type Origin = (typeof ORIGINS)[number]

/** Most characters of a proposal's text; longer dictation is several proposals. */
export const PROPOSAL_MAX = 1_000
/** Most characters of a title (process guide §3.3). */
export const TITLE_MAX = 120

/** A proposal as it was said, in its meeting's document. `text` is never overwritten (I9). */
export interface Proposal extends Birth {
  readonly kind: 'proposal'
  readonly id: ProposalId
  readonly meeting: MeetingId
  /** 1 to the meeting's number of tables. */
  readonly table: number
  /** As said. */
  readonly text: string
  /** A later wording; the original stays in `text`. Field only. */
  readonly wording?: string
  readonly title?: string
  /** `null`: «No sé». */
  readonly axis: Axis | null
  readonly origin: Origin
  readonly author: 'table' | 'person' | 'organisation'
  /** Read back to the table and accepted. Field only. */
  readonly readBack?: boolean
  /** ISO instant by the tablet's clock: testimony only (I8). */
  readonly at: string
  readonly device: DeviceId
  /** Source label of an imported proposal («P-013»). */
  readonly label?: string
  /** Where an imported proposal came from, so that a second import knows it again. */
  readonly source?: Source
}

export const SOURCE_SYSTEMS = ['encuentro', 'decidim', 'consul', 'odk', 'table'] as const
/** Whose file a proposal came in; `table` is any other sheet with rows. */
export type SourceSystem = (typeof SOURCE_SYSTEMS)[number]

/** A proposal's place in the tool it came from. */
export interface Source {
  readonly system: SourceSystem
  /** Its id there; of a row without one, the hash of what it says. */
  readonly id: string
  /** Its page there. */
  readonly url?: string
}

/** «Es la misma: apoyarla»: another table says what a proposal already says. Births only, so supports add up. */
export interface Support extends Birth {
  readonly kind: 'support'
  readonly id: string
  readonly proposal: ProposalId
  readonly table: number
  readonly device: DeviceId
}

/** One consolidated proposal in the plan's document; its parents stay readable for ever. */
export interface Consolidated extends Birth {
  readonly kind: 'consolidated'
  readonly id: ConsolidatedId
  readonly title: string
  readonly axis: Axis | null
  readonly parents: readonly { readonly meeting: MeetingId; readonly proposal: ProposalId }[]
  /** Why these say the same. */
  readonly reason?: string
  readonly device: DeviceId
  readonly at: string
  readonly label?: string
  /** Undone: its parents have other fates. Field only. */
  readonly withdrawn?: boolean
}

/**
 * The one fate of a proposal in the plan, written as the field `fate` of the proposal's id in the
 * plan's document. No entry means pending.
 */
export type Fate =
  | { readonly fate: 'pending' }
  | { readonly fate: 'merged'; readonly into: ConsolidatedId }
  /** Kept by itself as a consolidated proposal with one parent. */
  | { readonly fate: 'alone'; readonly into: ConsolidatedId }
  | {
      readonly fate: 'referred'
      readonly to: string
      readonly reference?: string
      readonly reason?: string
    }
  | { readonly fate: 'out-of-scope'; readonly reason: string }
