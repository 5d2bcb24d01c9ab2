import type { Criterion, MethodId } from '../../domain/voting/method-rules.ts'
import type { Envelope, VoteConfig } from '../../domain/voting/vote.ts'

/** A criterion as it is being typed. */
export interface CriterionDraft {
  readonly id: string
  readonly label: string
  readonly weight: string
  readonly direction: Criterion['direction']
  /** Empty: no least. */
  readonly veto: string
}

/** What the facilitator has chosen and typed so far; on this tablet only, until the vote is frozen. */
export interface SetupDraft {
  /** Where the options come from; absent: wherever there are any. */
  readonly from?: 'meeting' | 'groups' | 'plan'
  readonly picked: readonly string[]
  /** Labels as typed, by option. */
  readonly labels: Readonly<Record<string, string>>
  readonly question?: string
  readonly method: MethodId
  /** Numbers as typed; what nobody typed follows the number of options. */
  readonly typed: Readonly<Record<string, string>>
  /** Choices of a method's form, by name; what nobody chose is what the method proposes. */
  readonly chosen: Readonly<Record<string, string>>
  /** Absent: those that the method proposes, in the language on screen. */
  readonly criteria?: readonly CriterionDraft[]
  readonly quorum: 'none' | 'absolute' | 'fraction'
  readonly pooling: VoteConfig['pooling']
  /** Where the key that opens the ballots will be. */
  readonly held: Envelope['held']
  /** Each person gets a card. */
  readonly cards: boolean
}

/** Before anybody touched the form. */
export const EMPTY_DRAFT: SetupDraft = {
  picked: [],
  labels: {},
  method: 'dots',
  typed: {},
  chosen: {},
  quorum: 'none',
  pooling: 'sum',
  held: 'tablet',
  cards: false,
}
