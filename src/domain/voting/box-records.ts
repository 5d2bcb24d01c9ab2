import type { DeviceId, VoteId } from '../../lib/ids.ts'

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
