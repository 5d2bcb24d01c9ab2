import { type Accessor, createMemo } from 'solid-js'
import type { Consolidated } from '../../domain/proposals/proposal.ts'
import type { Live } from '../../domain/records/record.ts'
import { candidatesOf } from '../../domain/selection/candidates.ts'
import type { CriteriaFreeze } from '../../domain/selection/criterion.ts'
import { decisionOf } from '../../domain/selection/decide.ts'
import { standingFreeze } from '../../domain/selection/freeze-criteria.ts'
import { type Ranking, type RankSources, rankCandidates } from '../../domain/selection/rank.ts'
import { scoresUnder } from '../../domain/selection/score-table.ts'
import { type VotePoints, votePointsOf } from '../../domain/selection/vote-points.ts'
import type { PlanContent } from '../../store/plan-content.ts'
import { createProvisionalCounts } from '../../store/provisional-counts.ts'

/** The selection of a plan as it stands: every part of it derived. */
export interface SelectionView {
  readonly freeze: Accessor<CriteriaFreeze | undefined>
  readonly disputed: Accessor<readonly CriteriaFreeze[]>
  readonly candidates: Accessor<readonly Live<Consolidated>[]>
  readonly votes: Accessor<VotePoints>
  /** What the ranking is made of; absent before criteria are frozen. */
  readonly sources: Accessor<RankSources | undefined>
  readonly ranking: Accessor<Ranking | undefined>
  readonly titleOf: (id: string) => string
  readonly decisionOf: (id: string) => ReturnType<typeof decisionOf>
}

/** Derives the selection from the plan's records, under its owner. */
export function createSelectionView(content: PlanContent): SelectionView {
  const provisional = createProvisionalCounts(content)
  const standing = createMemo(() => standingFreeze(content.criteriaFreezes()))
  const candidates = createMemo(() => candidatesOf(content.consolidated(), content.fates()))
  const votes = createMemo(() =>
    votePointsOf({
      meetings: content.meetings(),
      votes: content.votes(),
      acts: content.acts(),
      totalsActs: content.totalsActs(),
      provisional: provisional(),
    }),
  )
  const sources = createMemo((): RankSources | undefined => {
    const { freeze } = standing()
    return (
      freeze && {
        candidates: candidates(),
        criteria: freeze.criteria,
        rule: freeze.rule,
        evaluations: content.evaluations().map((one) => ({
          ...one,
          scores: scoresUnder(one, freeze, content.criteriaFreezes()),
        })),
        points: votes().points,
        lots: content.tieLots(),
      }
    )
  })
  const byId = createMemo(
    () => new Map(content.consolidated().map((one) => [one.id as string, one])),
  )
  return {
    freeze: () => standing().freeze,
    disputed: () => standing().disputed,
    candidates,
    votes,
    sources,
    ranking: createMemo(() => {
      const from = sources()
      return from && rankCandidates(from)
    }),
    titleOf: (id) => byId().get(id)?.title ?? id.slice(0, 8),
    decisionOf: (id) => decisionOf(byId().get(id)),
  }
}
