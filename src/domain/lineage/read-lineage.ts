import { compareTexts } from '../../lib/order.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { versionsOf } from '../commitments/version.ts'
import type { HandledComment } from '../consultation/handled.ts'
import { standingOf, type Verdict, verdictOn } from '../merging/fates.ts'
import { countSupports } from '../merging/supports.ts'
import type { Meeting } from '../process/plan.ts'
import type { Consolidated, Proposal } from '../proposals/proposal.ts'
import type { Live } from '../records/record.ts'
import { ROOM_GROUP, type RoomGroup, type RoomProposal } from '../room-groups/room-group.ts'
import { candidatesOf } from '../selection/candidates.ts'
import { standingFreeze } from '../selection/freeze-criteria.ts'
import { type Ranking, rankCandidates } from '../selection/rank.ts'
import { scoresUnder } from '../selection/score-table.ts'
import { votePointsOf } from '../selection/vote-points.ts'
import type { LineageRecords } from './lineage-records.ts'

/** A plan's records with the ties between them at hand; every line is read from one of these. */
export interface Lineage {
  readonly records: LineageRecords
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly consolidated: ReadonlyMap<string, Live<Consolidated>>
  readonly commitments: ReadonlyMap<string, Live<Commitment>>
  readonly comments: ReadonlyMap<string, HandledComment>
  /** Other tables that backed a proposal. */
  readonly supports: ReadonlyMap<string, number>
  /** Absent before criteria are frozen. */
  readonly ranking: Ranking | undefined
  readonly nameOfCriterion: (id: string) => string
  readonly verdictOn: (proposal: string) => Verdict
  /** The group that its room put a proposal in, where it is in one. */
  readonly groupOf: (proposal: string) => RoomGroup | undefined
  /** Proposals whose fate leads into a consolidated one, in its order. */
  readonly parentsOf: (consolidated: string) => readonly string[]
  /** The sentences that a commitment came from, as said: the first first. */
  readonly sentencesOf: (commitment: string) => readonly string[]
  /** Commitments that a sentence reached, by number. */
  readonly reachedBy: (proposal: string) => readonly Live<Commitment>[]
  readonly madeOf: (consolidated: string) => readonly Live<Commitment>[]
  readonly versionsOf: (commitment: string) => ReturnType<typeof versionsOf>
}

/**
 * Ties a plan's records together once. The tie between a sentence and a commitment is one list read
 * from both ends, so that a line back and a line forward can never disagree.
 */
export function readLineage(records: LineageRecords): Lineage {
  const proposals = byId(records.proposals)
  const meetings = byId(records.meetings)
  const consolidated = byId(records.consolidated)
  const groups = byId(records.groups)
  const standing = standingOf(records.consolidated)
  const verdict = (proposal: string) =>
    verdictOn(proposal as Proposal['id'], records.fates, standing)
  // By the fates themselves: a fate may lead into a consolidated proposal that does not name it.
  const parents = new Map<string, string[]>()
  for (const id of records.fates.keys()) {
    const found = verdict(id)
    if ('into' in found) put(parents, found.into, id)
  }
  const saidBefore = (a: string, b: string) => {
    const [one, other] = [proposals.get(a), proposals.get(b)]
    const day = (of: Proposal | undefined) => (of && meetings.get(of.meeting)?.date) ?? '9999'
    return (
      compareTexts(day(one), day(other)) ||
      (one?.table ?? 0) - (other?.table ?? 0) ||
      compareTexts(one?.label ?? '', other?.label ?? '') ||
      compareTexts(a, b)
    )
  }
  const sorted = [...records.commitments].sort(
    (a, b) => a.number - b.number || compareTexts(a.id, b.id),
  )
  const sentences = new Map<string, readonly string[]>()
  const reached = new Map<string, Live<Commitment>[]>()
  const made = new Map<string, Live<Commitment>[]>()
  for (const commitment of sorted) {
    const from = commitment.from.flatMap((id) => parents.get(id) ?? [])
    const own = [...new Set<string>([...commitment.origins, ...from])].sort(saidBefore)
    sentences.set(commitment.id, own)
    for (const id of own) put(reached, id, commitment)
    for (const id of new Set(commitment.from)) put(made, id, commitment)
  }
  const { freeze } = standingFreeze(records.freezes)
  return {
    records,
    proposals,
    meetings,
    consolidated,
    commitments: byId(records.commitments),
    comments: new Map(records.comments.map((one) => [one.comment.id, one])),
    supports: countSupports(records.supports),
    ranking: freeze && rankingOf(records, freeze),
    nameOfCriterion: (id) => freeze?.criteria.find((one) => one.id === id)?.name ?? id,
    verdictOn: verdict,
    groupOf: (id) => {
      const proposal: RoomProposal | undefined = proposals.get(id)
      return groups.get(proposal?.[ROOM_GROUP] ?? '')
    },
    parentsOf: (id) => [...(parents.get(id) ?? [])].sort(saidBefore),
    sentencesOf: (id) => sentences.get(id) ?? [],
    reachedBy: (id) => reached.get(id) ?? [],
    madeOf: (id) => made.get(id) ?? [],
    versionsOf: (id) => versionsOf(records.versions, id),
  }
}

function rankingOf(
  records: LineageRecords,
  freeze: NonNullable<ReturnType<typeof standingFreeze>['freeze']>,
): Ranking {
  return rankCandidates({
    candidates: candidatesOf(records.consolidated, records.fates),
    criteria: freeze.criteria,
    rule: freeze.rule,
    evaluations: records.evaluations.map((one) => ({
      ...one,
      scores: scoresUnder(one, freeze, records.freezes),
    })),
    points: votePointsOf({
      meetings: records.meetings,
      votes: records.votes,
      acts: records.acts,
      totalsActs: records.totalsActs,
      ...(records.provisional && { provisional: records.provisional }),
    }).points,
    lots: records.lots,
  })
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]))
}

function put<T>(heap: Map<string, T[]>, key: string, one: T): void {
  const known = heap.get(key)
  if (known) known.push(one)
  else heap.set(key, [one])
}
