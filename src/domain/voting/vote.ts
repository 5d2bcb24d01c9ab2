import type {
  ActId,
  BatchHash,
  DeviceId,
  MeetingId,
  OptionId,
  ProposalId,
  VoteId,
} from '../../lib/ids.ts'
import type { Exact } from '../../lib/rational.ts'
import type { Birth } from '../records/record.ts'

/**
 * `dots`: each person shares out points; `approval`: each marks the options they back; `score`: each
 * grades every option; `criteria`: each grades every option by several criteria; `ranked`: each puts
 * them in order; `proportional`: marks as in approval, counted so that every group gets its share;
 * `consent`: each says how far they go along with every option; `hands`: hands are counted aloud.
 */
export const METHOD_IDS = [
  'dots',
  'approval',
  'score',
  'criteria',
  'ranked',
  'proportional',
  'consent',
  'hands',
] as const
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

export interface ScoreRules {
  /** The lowest grade, a whole number. */
  readonly min: number
  readonly max: number
  /** `mean`: over those who gave a grade; `sum`: no opinion counts as nothing. */
  readonly aggregate: 'mean' | 'sum'
  /** Every option must have a grade. */
  readonly requireAll?: boolean
  /** Grades that an option needs to have a mean; `half`: half of the valid ballots. Absent: 1. */
  readonly minRaters?: number | 'half'
}

export interface Criterion {
  readonly id: string
  readonly label: string
  /** Its share of the index, a whole number; 0 takes no part. */
  readonly weight: number
  /** `cost`: less is better. */
  readonly direction: 'benefit' | 'cost'
  /** An option whose mean is below this is excluded, with the reason. */
  readonly veto?: number
}

export interface CriteriaRules {
  readonly criteria: readonly Criterion[]
  readonly min: number
  readonly max: number
  /** Grades that each cell needs; absent: 1. */
  readonly minRaters?: number
  /** Σ weight × mean instead of an index from 0 to 1; only in files counted by the command. */
  readonly raw?: boolean
}

export interface RankedRules {
  /** Which of the two published readings decides; named before anybody votes. */
  readonly reading: 'borda' | 'schulze'
}

/** Marks as in approval. */
export type ProportionalRules = ApprovalRules

/** The steps from going along to objecting, best first; stored words, translated on screen. */
export const CONSENT_LEVELS = ['apoyo', 'reservas', 'abstencion', 'desacuerdo', 'objecion'] as const
export type ConsentLevel = (typeof CONSENT_LEVELS)[number]

/** Consent has nothing to choose: the levels are the same everywhere. */
export interface ConsentRules {
  /** Other steps than `CONSENT_LEVELS`; only in files counted by the command. */
  readonly levels?: readonly string[]
}

export interface HandsRules {
  /** How often each person may raise a hand. */
  readonly perPerson: number
}

export type Rules =
  | DotsRules
  | ApprovalRules
  | ScoreRules
  | CriteriaRules
  | RankedRules
  | ConsentRules
  | HandsRules

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

/** Dots: points by option, zeros left out. Approval and proportional: the options backed. Empty: blank. */
export type DotsBallot = Readonly<Record<string, number>>
export type ApprovalBallot = readonly string[]
/** Grades by option; an option left out has no opinion. */
export type ScoreBallot = Readonly<Record<string, number>>
/** Grades by option and criterion. */
export type CriteriaBallot = Readonly<Record<string, Readonly<Record<string, number>>>>
/** Groups of options, best first; those left out share the last place. */
export type RankedBallot = readonly (readonly string[])[]
/** Steps by option; `CONSENT_LEVELS` wherever the rules name no others. */
export type ConsentBallot = Readonly<Record<string, string>>
export type Ballot =
  | DotsBallot
  | ApprovalBallot
  | ScoreBallot
  | CriteriaBallot
  | RankedBallot
  | ConsentBallot

/** A ballot of a vote without a key: a random id, and the choice; no voter, device, time or order. */
export interface BallotRecord {
  /** 128 random bits in hexadecimal. */
  readonly id: string
  readonly ballot: Ballot
}

/** A ballot in its envelope; no voter, device, time or order. */
export interface SealedRecord {
  /** SHA-256 of card and box, so that no two boxes share an id and none can be exchanged under it. */
  readonly id: string
  /** The inner envelope, base64url; the same length for all of a vote. */
  readonly box: string
  /** What it shows of its card, where there are cards; a ballot of paper shows none. */
  readonly pre?: string
}

/** What lies in a box. */
export type BoxRecord = BallotRecord | SealedRecord

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

/** What one tablet sealed on closing. */
export interface Batch {
  readonly vote: VoteId
  readonly configHash: string
  readonly device: DeviceId
  readonly n: number
  /** Ballots of paper, typed in by two people who agreed; they show no cards. */
  readonly paper?: true
  /** Sorted by id. */
  readonly records: readonly BoxRecord[]
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
