import type { Exact } from '../../lib/rational.ts'
import type {
  Approval,
  Commitment,
  Milestone,
  Progress,
  Review,
} from '../commitments/commitment.ts'
import type { CommitmentVersion } from '../commitments/version.ts'
import type { CommentAnswer, ConsultationPlan } from '../consultation/comment.ts'
import type { HandledComment } from '../consultation/handled.ts'
import type { Meeting, Publication } from '../process/plan.ts'
import type { Consolidated, Fate, Proposal } from '../proposals/proposal.ts'
import type { RoomGroup } from '../room-groups/room-group.ts'
import type { Decision, DecisionKind, TieLot } from '../selection/evaluation.ts'
import type { RankRow } from '../selection/rank.ts'
import type { MethodId } from '../voting/method-rules.ts'
import type { ChangeVersions } from './change-versions.ts'

export const LINE_NODES = ['proposal', 'consolidated', 'commitment', 'comment'] as const
export type LineNodeKind = (typeof LINE_NODES)[number]

/** A place on a line of life where somebody may stand and look both ways. */
export interface LineNode {
  readonly kind: LineNodeKind
  readonly id: string
}

/** A fate that takes a proposal out of the plan's agenda. */
export type SetApartFate = Extract<Fate, { readonly fate: 'referred' | 'out-of-scope' }>

/** What somebody still has to settle before a line goes on. */
export type Awaited =
  /** Nobody gave the proposal a fate, or two tablets gave different ones. */
  | 'fate'
  | 'fate-clash'
  | 'decision'
  | 'decision-clash'
  /** Selected, and in no commitment yet. */
  | 'commitment'
  | 'answer'
  | 'answer-clash'
  | 'progress'

/** One thing that happened on the way, with the records that tell it; `kind` names what. */
export type LineStep =
  | {
      readonly kind: 'said'
      readonly id: string
      /** Six characters by which whoever said it finds it. */
      readonly code: string
      /** Absent when its meeting has not reached this device. */
      readonly proposal?: Proposal
      readonly meeting?: Meeting
      /** Other tables that backed it. */
      readonly supports: number
    }
  | {
      readonly kind: 'edited'
      readonly id: string
      readonly field: 'wording' | 'title'
      /** What stood there; nothing where nothing did. */
      readonly before: readonly string[]
      readonly after: string
    }
  | {
      readonly kind: 'voted'
      /** The proposal or consolidated proposal that was voted on. */
      readonly id: string
      readonly meeting?: Meeting
      readonly method: MethodId
      readonly question?: string
      /** Where the number comes from; `none`: not counted where this device can see it. */
      readonly count: 'signed' | 'paper' | 'unsigned' | 'disputed' | 'none'
      /** Absent where it is not known, or would tell who voted what in a small room. */
      readonly total?: Exact
      /** 1 first; equals share a place. Absent where the method has no such order. */
      readonly place?: number
      readonly options: number
    }
  | {
      readonly kind: 'grouped'
      readonly id: string
      readonly group: RoomGroup
      /** How many of its room are in it with this one. */
      readonly others: number
    }
  | {
      readonly kind: 'joined'
      readonly consolidated: Consolidated
      /** Those that were put together, in their words where this device has them; one: it was kept by itself. */
      readonly parents: readonly { readonly id: string; readonly text?: string }[]
    }
  | { readonly kind: 'set-apart'; readonly id: string; readonly fate: SetApartFate }
  | {
      readonly kind: 'scored'
      readonly id: string
      readonly row: RankRow
      readonly candidates: number
      /** Names of criteria on which the tables were far apart. */
      readonly apart: readonly string[]
    }
  | {
      readonly kind: 'drawn'
      readonly id: string
      readonly lot: TieLot
      readonly place: number
    }
  | {
      readonly kind: 'decided'
      readonly id: string
      readonly decision: Decision
      /** Decisions that stood before this one, the oldest first. */
      readonly earlier: readonly Decision[]
      /** Who decides what in this plan, as its scope says; never a person. */
      readonly rules?: string
    }
  | {
      readonly kind: 'committed'
      readonly commitment: Commitment
      /** Words of the sentences that the sheet still says. */
      readonly words: readonly string[]
    }
  | { readonly kind: 'versioned'; readonly version: CommitmentVersion; readonly label: string }
  | {
      readonly kind: 'reviewed'
      readonly review: Review
      /** Label of the version that was read, where the review names it. */
      readonly version?: string
    }
  | { readonly kind: 'approved'; readonly approval: Approval }
  | { readonly kind: 'consulted'; readonly consultation: ConsultationPlan }
  | { readonly kind: 'commented'; readonly handled: HandledComment }
  | {
      readonly kind: 'answered'
      readonly handled: HandledComment
      readonly answer: CommentAnswer
      /** Where the words that it changed stand. */
      readonly versions: ChangeVersions
    }
  | { readonly kind: 'published'; readonly publication: Publication }
  | { readonly kind: 'advanced'; readonly progress: Progress; readonly milestone?: Milestone }
  | { readonly kind: 'withdrawn'; readonly commitment: Commitment; readonly reason: string }
  | { readonly kind: 'waiting'; readonly for: Awaited; readonly id: string }

/** What became of a proposal: exactly one of these, always. */
export type ProposalEnding =
  | { readonly kind: 'committed'; readonly commitments: readonly Commitment[] }
  | { readonly kind: 'withdrawn'; readonly commitments: readonly Commitment[] }
  | { readonly kind: 'set-apart'; readonly fate: SetApartFate }
  | {
      readonly kind: 'left-out'
      readonly decision: Exclude<DecisionKind, 'selected'>
      readonly reason: string
    }
  | { readonly kind: 'waiting'; readonly for: Awaited }

/** What became of a comment: exactly one of these, always. */
export type CommentEnding =
  | { readonly kind: 'answered'; readonly answer: CommentAnswer }
  | { readonly kind: 'waiting'; readonly for: 'answer' | 'answer-clash' }
