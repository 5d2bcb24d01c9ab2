import type { ActId, BatchHash, DeviceId, MeetingId, VoteId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'
import type { MethodId, Rules } from './method-rules.ts'
import type { BallotCounts, Tally } from './tally-result.ts'

/** Another tablet's word on an act: it opened and counted by itself. */
export interface Recount extends Birth {
  readonly kind: 'recount'
  readonly id: string
  readonly vote: VoteId
  readonly act: ActId
  /** Whether its tally and ballots are those of the act. */
  readonly agrees: boolean
  /** SHA-256 of the RFC 8785 JSON of what it counted. */
  readonly counted: string
  readonly device: DeviceId
  /** JWS of the body by that device's key. */
  readonly signature: string
}

/** An objection to a result, kept beside the act. */
export interface Objection extends Birth {
  readonly kind: 'objection'
  readonly id: string
  readonly vote: VoteId
  readonly act: ActId
  /** Whoever objects, as they want to be called; «la sala» where nobody wants to be named. */
  readonly who: string
  /** A calendar day, as people wrote it down. */
  readonly when: string
  readonly reason: string
  readonly device: DeviceId
  /** Field only. */
  readonly answer?: string
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
  /** Boxes that the key did not open. Absent where ballots were not closed. */
  readonly closed?: number
  readonly cards?: CardNumbers
  /** Absent when every known box is here: ballots that booths announced, and boxes of which nobody knows. */
  readonly missing?: { readonly ballots: number; readonly boxes: number }
  /** Which equations fail; empty when everything adds up. */
  readonly discrepancies: readonly Discrepancy[]
}

/** An equation of the reconciliation that does not hold (voting guide §2.5). */
export type Discrepancy =
  | 'more-ballots-than-heads'
  | 'records-do-not-sum'
  | 'batch-missing'
  | 'box-closed'
  | 'more-ballots-than-cards'
  | 'more-cards-than-heads'
  | 'card-twice'
  | 'card-unknown'

/** What became of the cards. */
export interface CardNumbers {
  readonly printed: number
  /** Never handed out, counted on closing. */
  readonly spare: number
  /** Spoiled cards that brought no ballot. */
  readonly spoiledUnused: number
  /** printed − spare − spoiledUnused. */
  readonly handed: number
  /** handed − ballots of cards − spoiled ones that brought a ballot. */
  readonly abstentions: number
  /** Further ballots of a card that counts. */
  readonly duplicates: number
  readonly unknown: number
  /** Ballots of spoiled cards. */
  readonly spoiledUsed: number
}

/** `firm`: no incident could change the selection; `sensitive`: it could; `not-assessed`: nobody can tell. */
export type MarginVerdict = 'firm' | 'sensitive' | 'not-assessed'

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
  /** SHA-256 of the sorted batch hashes: read aloud before any dice were thrown. */
  readonly countHash?: string
  /** Twelve public throws, where a tie or a card used twice needed them. */
  readonly dice?: string
  /** Options in the order of the lot that settled the tie at the cut. */
  readonly lot?: readonly string[]
  /** SHA-256 of the RFC 8785 JSON of the opened ballots, as `[{n, b}]`. */
  readonly ballotsHash?: string
  /** Whether what went wrong could change who is selected. */
  readonly margin?: MarginVerdict
  readonly quorum?: { readonly need: number; readonly met: boolean }
  /** Who could have read ballots alone: tablets that were a booth and held the key too. */
  readonly together?: readonly DeviceId[]
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
  readonly rules: Rules
  readonly heads: number
  readonly cast: number
  readonly totals: Readonly<Record<string, number>>
  readonly label?: string
  /** The frozen vote it counts, where there is one: a count of hands, or of paper alone. */
  readonly vote?: VoteId
  readonly configHash?: string
  /** Two people whose independent entries agreed. */
  readonly signers?: readonly Signer[]
  /** Earlier counts of the same vote that this one supersedes; all are kept. */
  readonly replaces?: readonly ActId[]
  readonly device?: DeviceId
  readonly signature?: string
}
