import type { Exact } from '../../lib/rational.ts'
import type { Result } from '../../lib/result.ts'
import type { Ballot, MethodId, Rules, TallyDetail } from './vote.ts'

/** What a count needs of a frozen vote; a `VoteConfig` is one. Its rules passed `checkRules`. */
export interface Countable<R extends Rules = Rules> {
  readonly method: MethodId
  readonly rules: R
  readonly options: readonly { readonly id: string }[]
}

/** `n` identical ballots: a count of a million alike costs what one costs. */
export interface Pile<B = unknown> {
  readonly n: number
  readonly ballot: B
}

/** Why a ballot is no ballot of this vote. Its words must exist in every language. */
export type BallotRefusal =
  | 'not-a-ballot'
  | 'not-a-number'
  | 'unknown-option'
  | 'repeated-option'
  | 'over-cap'
  | 'too-many-dots'
  | 'too-few-dots'
  | 'too-many-options'
  | 'too-few-options'
  | 'grade-out-of-range'
  | 'grade-missing'
  | 'unknown-criterion'
  | 'unknown-level'

/** Why rules cannot be frozen. */
export type RulesRefusal =
  | 'rules-malformed'
  | 'unknown-rule'
  | 'dots-out-of-range'
  | 'cap-out-of-range'
  | 'minimum-out-of-range'
  | 'maximum-out-of-range'
  | 'no-ballot-possible'
  | 'scale-out-of-range'
  | 'criteria-missing'
  | 'criterion-malformed'
  | 'weights-out-of-range'
  | 'veto-out-of-range'
  | 'raters-out-of-range'

/**
 * A ballot's class. A valid one comes back in its one written form: options in the order of the
 * vote, zeros left out, so that no trace of the order of taps remains in it.
 */
export type Classified<B extends Ballot = Ballot> =
  | { readonly class: 'valid'; readonly ballot: B }
  | { readonly class: 'blank' }
  | Invalid

export interface Invalid {
  readonly class: 'invalid'
  readonly reason: BallotRefusal
  /** The option it concerns. */
  readonly detail?: string
}

/** A ballot that cannot count, and why. */
export function invalid(reason: BallotRefusal, detail?: string): Invalid {
  return { class: 'invalid', reason, ...(detail !== undefined && { detail }) }
}

/** What the valid ballots come to, for every option of the vote, in the order of the vote. */
export interface Outcome {
  /** `null` where an option has no result. Empty for a method that adds nothing up. */
  readonly totals: ReadonlyMap<string, Exact>
  /** How many ballots gave the option anything. */
  readonly supporters: ReadonlyMap<string, number>
  readonly ranking: readonly (readonly string[])[]
  readonly detail?: TallyDetail
}

/** The order that a public lot gives some options. */
export type Lot = (options: readonly string[]) => readonly string[]

/** The form of the sheet on which a ballot is filled in; several methods may share one. */
export type Paper = 'points' | 'marks' | 'grades' | 'criteria' | 'order' | 'levels' | 'none'

/**
 * One way of voting and counting (voting guide §1.3). A method is one file in `methods/` and one
 * line in its registry; a method with rules or ballots of a new shape also names these in `vote.ts`,
 * because stored votes carry them.
 *
 * Units    whole numbers or exact fractions throughout; ids of options are opaque and never parsed
 *          or ordered.
 * Expects  `config` of this method, its rules checked; nothing of the ballots given to `classify`.
 * Throws   RangeError from `count` beyond 2^53 − 1, where stored numbers would no longer be exact.
 */
export interface VotingMethod<R extends Rules = Rules, B extends Ballot = Ballot> {
  /** Stored in votes and acts for ever: never renamed (I9). */
  readonly id: MethodId
  readonly paper: Paper
  /** The ballot that expresses nothing. */
  readonly blank: B
  /** The rules proposed for a vote with m options. */
  defaults(m: number): R
  /** Reads untrusted rules for m options; returns them without anything unknown. */
  checkRules(rules: unknown, m: number): Result<R, RulesRefusal>
  /** The one judge of ballots: at the booth, on admission and on recount. Never throws. */
  classify(config: Countable<R>, ballot: unknown): Classified<B>
  /** `lot` settles ties that the count itself runs into; without it the order of the options does. */
  count(config: Countable<R>, validBallots: readonly Pile<B>[], lot?: Lot): Outcome
  /**
   * The most one ballot can give one option: by how much one ballot can move a total. Absent where
   * totals are no sums over ballots.
   */
  mostPerBallot?(config: Countable<R>): number
  /** The most one ballot can give all options together. */
  mostInAll?(config: Countable<R>): number
  /** The most bytes that one option can take in the JSON of a ballot, its id and quotes apart. */
  bytesPerOption(rules: R): number
}
