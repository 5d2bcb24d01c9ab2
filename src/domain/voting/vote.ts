import type {
  ActId,
  BatchHash,
  DeviceId,
  MeetingId,
  OptionId,
  ProposalId,
  VoteId,
} from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

/** `dots`: each person shares out points; `approval`: each marks the options they back. */
export const METHOD_IDS = ['dots', 'approval'] as const
export type MethodId = (typeof METHOD_IDS)[number]

export interface DotsRules {
  /** Points per person, 1 or more. */
  readonly dots: number
  /** Most points one option may get from one ballot; absent: no cap but `dots`. */
  readonly cap?: number
  /** All points must be spent. */
  readonly requireAll?: boolean
  readonly minDots?: number
}

export interface ApprovalRules {
  readonly min?: number
  readonly max?: number
}

export type Rules = DotsRules | ApprovalRules

/** Most characters (code points, NFC) of an option's label: what the booth shows large on one card. */
export const LABEL_MAX = 45

export interface VoteOption {
  readonly id: OptionId
  /** At most 45 characters: what the booth shows large. */
  readonly label: string
  readonly detail?: string
  /** The proposals this option stands for. */
  readonly sources: readonly ProposalId[]
}

/** What is frozen when a vote opens; any change is a new vote. */
export interface VoteConfig {
  readonly meeting: MeetingId
  readonly question: string
  readonly method: MethodId
  readonly rules: DotsRules | ApprovalRules
  readonly options: readonly VoteOption[]
  /** How many are selected, when the result is a selection. */
  readonly k?: number
  readonly pooling: 'sum' | 'meeting'
  readonly quorum?: { readonly absolute?: number; readonly fraction?: string }
  readonly tieRule: 'lot'
  readonly secrecy: 'open' | 'sealed'
}

/** A frozen vote, in the paper document. `configHash` is the SHA-256 of the RFC 8785 JSON of id and config. */
export interface Vote extends Birth {
  readonly kind: 'vote'
  readonly id: VoteId
  readonly config: VoteConfig
  readonly configHash: string
  /** People counted in the room when the vote opened. */
  readonly heads: number
  readonly device: DeviceId
  readonly label?: string
}

/** The facilitator's word that voting is over, in the paper document: booths that see it seal. */
export interface Closing extends Birth {
  readonly kind: 'closing'
  readonly id: string
  readonly vote: VoteId
  readonly device: DeviceId
}

/**
 * A tablet that takes ballots of a vote, in the paper document: whoever counts knows from it whose
 * boxes to ask for. Its id is `boothIdOf`, so that a tablet that becomes a booth again is the same booth.
 */
export interface Booth extends Birth {
  readonly kind: 'booth'
  readonly id: string
  readonly vote: VoteId
  readonly device: DeviceId
  /** What the tablet is called, never a person. */
  readonly name: string
  /** What it announced on sealing. Field only. */
  readonly sealed?: SealedBox
}

export interface SealedBox {
  readonly hash: BatchHash
  /** Ballots in the batch. */
  readonly n: number
  /** Ballots begun and cleared; they are no votes. */
  readonly abandoned: number
}

/** Dots: points by option, zeros left out. Approval: the options backed. Both empty: blank. */
export type DotsBallot = Readonly<Record<string, number>>
export type ApprovalBallot = readonly string[]
export type Ballot = DotsBallot | ApprovalBallot

/** A ballot in the box: a random id, and the choice; no voter, device, time or order. */
export interface BallotRecord {
  /** 128 random bits in hexadecimal. */
  readonly id: string
  readonly ballot: Ballot
}

export interface BallotCounts {
  readonly cast: number
  readonly valid: number
  readonly blank: number
  readonly invalid: number
}

/** Whole numbers only; ties stay ties (I6): each inner list shares a place. */
export interface Tally {
  readonly counts: BallotCounts
  readonly totals: Readonly<Record<string, number>>
  /** How many ballots gave the option anything. */
  readonly supporters: Readonly<Record<string, number>>
  readonly ranking: readonly (readonly string[])[]
}

/** What one tablet sealed on closing. */
export interface Batch {
  readonly vote: VoteId
  readonly configHash: string
  readonly device: DeviceId
  readonly n: number
  /** Sorted by id. */
  readonly records: readonly BallotRecord[]
}

/** Every number of the reconciliation, each counted from its own source. */
export interface Reconciliation {
  /** People in the room by the facilitator's count. */
  readonly heads: number
  /** Ballots by device, in the order of device ids. */
  readonly ballotsByDevice: readonly { readonly device: DeviceId; readonly n: number }[]
  readonly counts: BallotCounts
  readonly duplicates: number
  readonly refused: number
  readonly damaged: number
  /** Heads without a ballot; negative when there are more ballots than heads. */
  readonly notVoted: number
  /** Which equations fail; empty when everything adds up. */
  readonly discrepancies: readonly (
    | 'more-ballots-than-heads'
    | 'records-do-not-sum'
    | 'batch-missing'
  )[]
}

export interface Signer {
  /** On whose behalf. */
  readonly as: 'team' | 'room'
  /** What the person wants to be called on the act. */
  readonly name: string
}

/** A signed count, in the paper document; its id is the hash of its unsigned body. */
export interface Act extends Birth {
  readonly kind: 'act'
  readonly id: ActId
  readonly vote: VoteId
  readonly configHash: string
  readonly replaces?: readonly ActId[]
  readonly batches: readonly BatchHash[]
  readonly tally: Tally
  readonly reconciliation: Reconciliation
  /** Why the numbers differ, when they do; written by people. */
  readonly note?: string
  readonly signers: readonly Signer[]
  readonly device: DeviceId
  /** JWS of the body by the device key; outside the id. */
  readonly signature: string
}

/** A count done on paper and signed, without single ballots: it can be pooled, not recounted. */
export interface TotalsAct extends Birth {
  readonly kind: 'totals-act'
  readonly id: ActId
  readonly meeting: MeetingId
  readonly method: MethodId
  readonly rules: DotsRules | ApprovalRules
  readonly heads: number
  readonly cast: number
  readonly totals: Readonly<Record<string, number>>
  readonly label?: string
}
