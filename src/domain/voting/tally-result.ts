import type { Exact } from '../../lib/rational.ts'

export interface BallotCounts {
  readonly cast: number
  readonly valid: number
  readonly blank: number
  readonly invalid: number
}

/** Exact numbers only; ties stay ties (I6): each inner list shares a place. */
export interface Tally {
  readonly counts: BallotCounts
  /** By option; `null` where there is no result. */
  readonly totals: Readonly<Record<string, Exact>>
  /** How many ballots gave the option anything. */
  readonly supporters: Readonly<Record<string, number>>
  /** Options without a result are in no group. */
  readonly ranking: readonly (readonly string[])[]
  /** What a method says beyond totals. */
  readonly detail?: TallyDetail
}

/** Lists and matrices are in the order of the vote's options. */
export type TallyDetail =
  | ScoreDetail
  | CriteriaDetail
  | RankedDetail
  | ProportionalDetail
  | ConsentDetail

export interface ScoreDetail {
  readonly kind: 'score'
  /** How many grades each option got. */
  readonly raters: readonly number[]
  /** Their sums: what meetings add up, also where too few graded an option for a mean. */
  readonly sums: readonly number[]
  /** Grades needed for a mean. */
  readonly needed: number
}

export interface CriteriaDetail {
  readonly kind: 'criteria'
  /** Mean grade by option and criterion; `null`: too few grades. */
  readonly means: readonly (readonly Exact[])[]
  /** Options below the least that a criterion asks for, and which criteria. */
  readonly excluded: readonly { readonly option: string; readonly criteria: readonly string[] }[]
  /** Options with a cell that too few people graded. */
  readonly incomplete: readonly string[]
}

export interface RankedDetail {
  readonly kind: 'ranked'
  /** `pairwise[a][b]`: ballots that put a above b. */
  readonly pairwise: readonly (readonly number[])[]
  /** The strength of the strongest path from a to b (Schulze). */
  readonly paths: readonly (readonly number[])[]
  readonly condorcetWinner: string | null
  /** The other reading is in `ranking` or here; both are published. */
  readonly borda: readonly (readonly string[])[]
  readonly schulze: readonly (readonly string[])[]
}

export interface ProportionalDetail {
  readonly kind: 'proportional'
  /** In the order in which they were taken; the first k are the result for k. */
  readonly order: readonly string[]
  /** The largest load after each round. */
  readonly maxLoads: readonly Exact[]
  /** Options that were equal when one of them was taken: without a public lot the order of the list decided. */
  readonly ties: readonly (readonly string[])[]
}

export interface ConsentDetail {
  readonly kind: 'consent'
  /** Answers by option and level. */
  readonly levels: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** No objection, and at least one answer. */
  readonly agreed: readonly string[]
}
