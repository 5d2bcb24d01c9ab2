import type { Countable, Lot, Pile } from '../../domain/voting/method.ts'
import type { MethodId, Rules } from '../../domain/voting/method-rules.ts'
import type { Tally } from '../../domain/voting/tally-result.ts'
import type { Fields } from './fields.ts'

/** One case of a file before its method reads it: params and ballots are untrusted. */
export interface VotingCase {
  readonly id: string
  readonly method: string
  readonly params: Fields
  readonly candidates: unknown
  readonly ballots: unknown
}

/** The fields of a line after its id, and what could not be put into it. */
export interface CaseLine {
  readonly fields: object
  readonly fault?: string
}

/**
 * What `encuentro tally` does with the cases of one method: one file here and one line in the
 * registry.
 */
export interface CaseMethod {
  /** The method's name in files. */
  readonly name: string
  /** Throws CaseError for bad input, RangeError where a number would not be exact. */
  readonly line: (given: VotingCase) => CaseLine
  /** How its ballots are counted, when it has ballots: what `validity` and `pooling` build on. */
  readonly ballots?: BallotMethod
}

/** A method that counts ballots. */
export interface BallotMethod {
  /** The method of the product that counts them. */
  readonly method: MethodId
  /** Names of the params that are rules. */
  readonly params: readonly string[]
  /** Reads the rules leniently: a bound that is left out is no limit. Throws CaseError. */
  readonly rules: (params: Fields, path: string) => Rules
  /** Whether totals are the method's result; absent: yes. */
  readonly totals?: false
  /** Whether it ranks at all; absent: yes. */
  readonly ranks?: false
  /** What the line has beyond counts, totals, ranking and winners; it may replace those. */
  readonly fields?: (tally: Tally, counted: BallotCase) => object
  /** All sets of k options; absent: what the ranking allows. `undefined`: too many to list. */
  readonly committees?: (counted: BallotCase, k: number) => string[][] | undefined
}

/** A case with ballots, read. */
export interface BallotCase {
  readonly config: Countable
  readonly piles: readonly Pile[]
  readonly k?: number
  readonly lot?: Lot
  readonly money?: { readonly budget: number; readonly cost: ReadonlyMap<string, number> }
}
