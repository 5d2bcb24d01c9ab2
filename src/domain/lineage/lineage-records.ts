import type {
  Approval,
  Commitment,
  Milestone,
  Progress,
  Review,
} from '../commitments/commitment.ts'
import type { CommitmentVersion } from '../commitments/version.ts'
import type { ConsultationPlan } from '../consultation/comment.ts'
import type { HandledComment } from '../consultation/handled.ts'
import type { FatesById } from '../merging/fates.ts'
import type { Meeting, Plan, Publication } from '../process/plan.ts'
import type { Consolidated, Proposal, Support } from '../proposals/proposal.ts'
import type { FieldChange } from '../records/history.ts'
import type { Live } from '../records/record.ts'
import type { RoomGroup } from '../room-groups/room-group.ts'
import type { CriteriaFreeze } from '../selection/criterion.ts'
import type { Evaluation, TieLot } from '../selection/evaluation.ts'
import type { Act, TotalsAct } from '../voting/act-records.ts'
import type { Tally } from '../voting/tally-result.ts'
import type { Vote } from '../voting/vote.ts'

/** Everything a line of life is read from; the order inside lists means nothing. */
export interface LineageRecords {
  readonly plan: Plan
  readonly meetings: readonly Meeting[]
  readonly proposals: readonly Proposal[]
  readonly supports: readonly Support[]
  readonly groups: readonly RoomGroup[]
  readonly consolidated: readonly Live<Consolidated>[]
  readonly fates: FatesById
  readonly votes: readonly Vote[]
  readonly acts: readonly Act[]
  readonly totalsActs: readonly TotalsAct[]
  /** Counts that nobody signed yet, by vote id, where this device could make one. */
  readonly provisional?: ReadonlyMap<string, Pick<Tally, 'totals'>> | undefined
  readonly freezes: readonly CriteriaFreeze[]
  readonly evaluations: readonly Live<Evaluation>[]
  readonly lots: readonly TieLot[]
  readonly commitments: readonly Live<Commitment>[]
  readonly milestones: readonly Milestone[]
  readonly versions: readonly CommitmentVersion[]
  readonly reviews: readonly Live<Review>[]
  readonly approvals: readonly Approval[]
  readonly progress: readonly Progress[]
  readonly consultations: readonly ConsultationPlan[]
  readonly comments: readonly HandledComment[]
  readonly publications: readonly Publication[]
  /** What was changed of a record since its birth. */
  readonly changesOf: (id: string) => readonly FieldChange[]
}
