import type { Actor, Relation } from '../actors/actor.ts'
import type { Commitment, Milestone, Progress } from '../commitments/commitment.ts'
import type { FatesById } from '../merging/fates.ts'
import type { Meeting, Plan } from '../process/plan.ts'
import type { Consolidated, Proposal, Support } from '../proposals/proposal.ts'

/** What of a plan can leave for other tools; the order inside lists means nothing. */
export interface PlanRecords {
  readonly plan: Plan
  readonly meetings: readonly Meeting[]
  readonly proposals: readonly Proposal[]
  readonly supports: readonly Support[]
  readonly consolidated: readonly Consolidated[]
  readonly fates: FatesById
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  /** What stands of the plan's commitments, their milestones and how far they are; none by default. */
  readonly commitments?: readonly Commitment[]
  readonly milestones?: readonly Milestone[]
  readonly progress?: readonly Progress[]
}
