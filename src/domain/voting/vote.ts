import type { BatchHash, DeviceId, MeetingId, OptionId, ProposalId, VoteId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'
import type { MethodId, Rules } from './method-rules.ts'

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
  readonly rules: Rules
  readonly options: readonly VoteOption[]
  /** How many are selected, when the result is a selection. */
  readonly k?: number
  readonly pooling: 'sum' | 'meeting'
  readonly quorum?: { readonly absolute?: number; readonly fraction?: string }
  readonly tieRule: 'lot'
  readonly secrecy: 'open' | 'sealed'
  /** How ballots are closed; absent in votes of before there was a key, whose batches hold them open. */
  readonly envelope?: Envelope
  /** Each ballot needs a card, and each card counts once. */
  readonly cards?: true
}

/** The key that ballots are closed to, and what all boxes have in common. */
export interface Envelope {
  /** P-256, base64url coordinates as in a JWK. */
  readonly key: {
    readonly kty: 'EC'
    readonly crv: 'P-256'
    readonly x: string
    readonly y: string
  }
  /** Where the private part is: on the tablet that froze the vote, or in two halves on paper. */
  readonly held: 'tablet' | 'halves'
  /** Bytes of every ballot's JSON, padded: no box tells its ballot by its length. */
  readonly ballotBytes: number
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
  /** It holds the key that opens the ballots too. Absent: no. */
  readonly holdsKey?: true
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

/** The cards of a vote, in the paper document: what a booth compares a card with. No codes. */
export interface IssuedCards extends Birth {
  readonly kind: 'cards'
  readonly id: string
  readonly vote: VoteId
  /** `cardTag` of each, sorted, so that they tell no order. */
  readonly tags: readonly string[]
  readonly device: DeviceId
}

/** A card given back after it was used, or spoiled before; it counts no more, and another is handed out. */
export interface SpoiledCard extends Birth {
  readonly kind: 'spoiled-card'
  readonly id: string
  readonly vote: VoteId
  readonly tag: string
  readonly device: DeviceId
}
