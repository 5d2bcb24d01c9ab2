import { contentDigest } from '../../lib/hash.ts'
import { compareTexts } from '../../lib/order.ts'
import type { Actor, Relation } from '../actors/actor.ts'
import { type SpreadActor, spreadByName } from '../actors/spread.ts'
import type {
  Approval,
  Commitment,
  Milestone,
  Progress,
  Review,
} from '../commitments/commitment.ts'
import type {
  Comment,
  CommentHandling,
  ConsultationPlan,
  Contribution,
} from '../consultation/comment.ts'
import {
  type CommentCounts,
  countComments,
  type HandledComment,
  readComments,
} from '../consultation/handled.ts'
import type { Live } from '../records/record.ts'
import type { CriteriaFreeze, Criterion } from '../selection/criterion.ts'
import { decisionOf } from '../selection/decide.ts'
import type { Evaluation, TieLot } from '../selection/evaluation.ts'
import { standingFreeze } from '../selection/freeze-criteria.ts'
import { standingCriteria } from '../selection/make-criterion.ts'
import { type Ranking, rankCandidates } from '../selection/rank.ts'
import { type VotePoints, votePointsOf } from '../selection/vote-points.ts'
import type { Tally } from '../voting/tally-result.ts'
import { digestOf, type Informe2Input, type Informe2Sources, inOrder } from './informe-2-sources.ts'
import type {
  AgreementRecord,
  ChannelRecord,
  ControllerRecord,
  ForewordRecord,
  InitiativeRecord,
  TeamRecord,
} from './step-records.ts'

/** Everything the plan's documents are made of; the order inside lists means nothing. */
export interface DocumentsInput extends Informe2Input {
  readonly actors: readonly Live<Actor>[]
  readonly relations: readonly Live<Relation>[]
  readonly criteria: readonly Live<Criterion>[]
  readonly freezes: readonly CriteriaFreeze[]
  readonly evaluations: readonly Live<Evaluation>[]
  readonly lots: readonly TieLot[]
  readonly commitments: readonly Live<Commitment>[]
  readonly milestones: readonly Live<Milestone>[]
  readonly reviews: readonly Live<Review>[]
  readonly approvals: readonly Live<Approval>[]
  readonly progress: readonly Live<Progress>[]
  readonly consultations: readonly Live<ConsultationPlan>[]
  readonly contributions: readonly Live<Contribution>[]
  readonly comments: readonly Live<Comment>[]
  /** What the plan says of a comment, by its id. */
  readonly handling: ReadonlyMap<string, Live<CommentRecord>>
  readonly agreements: readonly Live<AgreementRecord>[]
  readonly team: readonly Live<TeamRecord>[]
  readonly initiatives: readonly Live<InitiativeRecord>[]
  readonly channels: readonly Live<ChannelRecord>[]
  readonly forewords: readonly Live<ForewordRecord>[]
  readonly controllers: readonly Live<ControllerRecord>[]
  /** Counts of votes that nobody signed yet, where whoever writes could make one, by vote id. */
  readonly provisional?: ReadonlyMap<string, Pick<Tally, 'totals'>>
}

export type CommentRecord = CommentHandling & {
  readonly kind: string
  readonly id: string
  readonly v: number
}

/** One commitment with what belongs to it. */
export interface CommitmentTold {
  readonly commitment: Live<Commitment>
  readonly milestones: readonly Live<Milestone>[]
}

/** The input in reading order, with what several documents count. */
export interface DocumentSources extends DocumentsInput {
  /** The same records as the second report reads them. */
  readonly told: Informe2Sources
  readonly spread: readonly SpreadActor[]
  /** The freeze that holds. */
  readonly freeze: CriteriaFreeze | undefined
  readonly ranking: Ranking
  readonly votePoints: VotePoints
  readonly decisionOf: (consolidated: string) => ReturnType<typeof decisionOf>
  readonly standing: readonly CommitmentTold[]
  readonly consultation: Live<ConsultationPlan> | undefined
  /** Every comment with what is known and said of it, and all of them in numbers. */
  readonly handled: readonly HandledComment[]
  readonly commentCounts: CommentCounts
  readonly digest: string
}

/** Puts everything in reading order and counts once what documents must agree on. */
export function documentSources(input: DocumentsInput): DocumentSources {
  const told = inOrder(input)
  const lists = {
    actors: sorted(input.actors.filter(stands)),
    relations: sorted(input.relations.filter(stands)),
    criteria: sorted(input.criteria),
    freezes: inTurn(input.freezes),
    evaluations: sorted(input.evaluations),
    lots: sorted(input.lots),
    commitments: [...input.commitments].sort((a, b) => a.number - b.number || byId(a, b)),
    milestones: [...input.milestones]
      .filter(stands)
      .sort((a, b) => compareTexts(a.end, b.end) || byId(a, b)),
    reviews: [...input.reviews].sort((a, b) => compareTexts(a.date, b.date) || byId(a, b)),
    approvals: [...input.approvals].sort((a, b) => compareTexts(a.date, b.date) || byId(a, b)),
    progress: [...input.progress].sort((a, b) => compareTexts(a.date, b.date) || byId(a, b)),
    consultations: sorted(
      input.consultations.filter((one) => stands(one as { withdrawn?: unknown })),
    ),
    contributions: [...input.contributions].sort(
      (a, b) => compareTexts(a.date, b.date) || byId(a, b),
    ),
    comments: [...input.comments].sort(
      (a, b) => compareTexts(a.label ?? '', b.label ?? '') || byId(a, b),
    ),
    agreements: sorted(input.agreements.filter(stands)),
    team: sorted(input.team.filter(stands)),
    initiatives: [...input.initiatives]
      .filter(stands)
      .sort((a, b) => compareTexts(String(a.name), String(b.name)) || byId(a, b)),
    channels: sorted(input.channels.filter(stands)),
    forewords: sorted(input.forewords.filter(stands)),
    controllers: sorted(input.controllers.filter(stands)),
  }
  const handling = [...input.handling].sort(([a], [b]) => compareTexts(a, b))
  const { freeze } = standingFreeze(lists.freezes)
  const handled = readComments(lists.comments, lists.contributions, (id) => input.handling.get(id))
  const votePoints = votePointsOf({
    meetings: told.meetings,
    votes: told.votes,
    acts: told.acts,
    totalsActs: told.totalsActs,
    ...(input.provisional && { provisional: input.provisional }),
  })
  const records = new Map(told.consolidated.map((one) => [one.id as string, one]))
  const decided = (id: string) => decisionOf(records.get(id))
  const candidates = told.withParents
    .filter(({ admissible, consolidated }) => {
      return admissible && decided(consolidated.id).decision?.decision !== 'referred'
    })
    .map(({ consolidated }) => consolidated)
  const criteria = freeze?.criteria ?? standingCriteria(lists.criteria)
  const rule = freeze?.rule ?? { criteriaShare: 100, votesShare: 0 }
  return {
    ...input,
    ...lists,
    told,
    handling: new Map(handling),
    spread: spreadByName(lists.actors),
    freeze,
    votePoints,
    ranking: rankCandidates({
      candidates,
      criteria,
      rule,
      evaluations: lists.evaluations,
      points: votePoints.points,
      lots: lists.lots,
    }),
    decisionOf: decided,
    standing: lists.commitments
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map((commitment) => ({
        commitment,
        milestones: lists.milestones.filter((one) => one.commitment === commitment.id),
      })),
    consultation: lists.consultations.at(-1),
    handled,
    commentCounts: countComments(handled),
    digest: contentDigest({
      ...lists,
      told: digestOf(told),
      handling,
      provisional: [...(input.provisional ?? [])]
        .map(([id, { totals }]) => [id, totals] as const)
        .sort(([a], [b]) => compareTexts(a, b)),
    }),
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareTexts(a.id, b.id)
}

function sorted<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...things].sort(byId)
}

function stands({ withdrawn }: { readonly withdrawn?: unknown }): boolean {
  return withdrawn !== true
}

/** Freezes as each follows the one before: by how many stand before it, never by a clock (I8). */
function inTurn(freezes: readonly CriteriaFreeze[]): CriteriaFreeze[] {
  const known = new Map(freezes.map((one) => [one.id, one]))
  const depth = (one: CriteriaFreeze): number => {
    let [count, at] = [0, one.follows]
    while (at !== undefined && count <= freezes.length) {
      count += 1
      at = known.get(at)?.follows
    }
    return count
  }
  return [...freezes].sort((a, b) => depth(a) - depth(b) || byId(a, b))
}
