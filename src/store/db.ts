import Dexie, { type EntityTable, type Table } from 'dexie'
import type { ActId, DeviceId, MeetingId, PlanId, VoteId } from '../lib/ids.ts'
import type { ImageType } from '../lib/image-head.ts'
import { outliveDeletion } from './outlive-deletion.ts'

/**
 * The tables of this device, all written with strict durability: a promise that settled means that
 * the bytes were flushed to disk (I2). Ballots are not here: they have a database of their own.
 */

/** An update of a room, kept before it is confirmed to anyone. `seq` grows; it orders nothing but replay. */
export interface JournalRow {
  seq?: number
  room: string
  update: Uint8Array
}

/** A room's whole state, read back and compared before the rows up to `upTo` were trimmed. */
export interface SnapshotRow {
  room: string
  update: Uint8Array
  upTo: number
}

/** A row that could not be applied, kept for repair. */
export interface QuarantineRow {
  id?: number
  room: string
  update: unknown
  reason: string
}

/** Which y-indexeddb database holds the room; a damaged one is left for repair and the generation grows. */
export interface RoomRow {
  room: string
  plan: PlanId
  generation: number
}

/** An invitation that this device holds, with its claims as verified when it joined. */
export interface MembershipRow {
  jti: string
  plan: PlanId
  role: 'coordinator' | 'facilitator' | 'booth' | 'reader'
  meeting?: MeetingId
  name: string
  planName: string
  relays: string[]
  /** Seconds since 1970: shown, judged by the relay alone. */
  exp: number
  token: string
  /** The relay said that the plan revoked it; any other invitation goes before it. */
  revoked?: true
}

/** What this device knows of a plan without opening it: enough for the first screen. */
export interface PlanRow {
  plan: PlanId
  name: string
  municipality: string
  example?: boolean
  /** Plan key wrapped by a key that cannot leave this device; present where the plan was born or restored. */
  wrappedKey?: Wrapped
  /** Whether a passphrase-protected key file was saved, and the recovery sheet printed. */
  keyFileSaved?: boolean
  recoveryPrinted?: boolean
  /** Meetings as last seen, for the first screen. */
  meetings?: {
    id: MeetingId
    name: string
    date: string
    proposals: number
    heads?: number
    state?: string
  }[]
}

/** What the relay said is on its disk. */
export interface AckRow {
  room: string
  epoch: string
  stateVector: Uint8Array
  /** Hashes of photos that this relay, in this epoch, said to hold. */
  photos?: readonly string[]
  /** Hashes of photos that were taken back and that it said to hold no more. */
  erased?: readonly string[]
  /** ISO instant, for the eye only. */
  at: string
}

/** What another device proved to hold: by a receipt, or by a signed file that it wrote. */
export interface HoldingRow {
  room: string
  device: DeviceId
  name: string
  stateVector: Uint8Array
  at: string
  /** The invitation it was proved with; absent in rows of before. */
  jti?: string
  /** Hashes of the meeting's photos that it proved to hold; absent in rows of before. */
  photos?: readonly string[]
  /** By what it was last proved; absent in rows of before, which are of files. */
  by?: 'receipt' | 'file'
}

/** A receipt as it was signed: the proof itself, which anybody can verify again. */
export interface ReceiptRow {
  /** SHA-256 of the token: scanned twice, it is kept once. */
  id: string
  plan: PlanId
  device: DeviceId
  name: string
  token: string
  /** ISO instant at which it was read, for the eye only. */
  at: string
}

/** A parcel of a room in which this device holds no pen, passed on unchanged. */
export interface ParcelRow {
  room: string
  statement: string
  update: Uint8Array
}

/** A parcel of a revoked device, kept unapplied until a coordinator decides; never dropped. */
export interface WaitingRow {
  /** Its room and the SHA-256 of its update: the same content brought twice waits once. */
  id: string
  plan: PlanId
  statement: string
  update: Uint8Array
  at: string
}

/** The key that opens a vote's ballots, where this device holds it whole. */
export interface CountKeyRow {
  vote: VoteId
  plan: PlanId
  /** The private scalar, wrapped by a key that cannot leave this device. */
  wrapped: Wrapped
  /** A second copy exists, on paper or on another tablet. */
  copied?: boolean
}

/** The opened ballots of a count that this device did, as equal ones in piles; no order, no cards. */
export interface OpenedRow {
  act: ActId
  vote: VoteId
  plan: PlanId
  ballots: { n: number; b: unknown }[]
}

/** A key that opens what was written down of a meeting's people. */
export interface PeopleKeyRow {
  /** `peopleKeyId` of the key. */
  id: string
  plan: PlanId
  meeting: MeetingId
  /** Name of the people's room. */
  room: string
  wrapped: Wrapped
  /** ISO dates of deletion: of the plan's notice in force, and the earliest that somebody was promised. */
  inForce?: string
  promised?: string
}

/** A room that was deleted on its date: nothing brings it back to this device. */
export interface ForgottenRow {
  room: string
  plan: PlanId
}

/** The bytes of a photo that a meeting's records name; apart by meeting, as who may read them is. */
export interface PhotoRow {
  plan: PlanId
  meeting: MeetingId
  sha256: string
  type: ImageType
  bytes: Uint8Array<ArrayBuffer>
}

/** Bytes that only this device can read: AES-GCM under its own wrapping key. */
export interface Wrapped {
  iv: Uint8Array<ArrayBuffer>
  data: Uint8Array<ArrayBuffer>
}

export interface MetaRow {
  key: string
  value: unknown
}

/** Key material. CryptoKeys are stored as such and never leave the browser. */
export interface KeyRow {
  id: string
  pair?: CryptoKeyPair
  wrapping?: CryptoKey
}

export class EncuentroDb extends Dexie {
  declare journal: EntityTable<JournalRow, 'seq'>
  declare snapshots: EntityTable<SnapshotRow, 'room'>
  declare quarantine: EntityTable<QuarantineRow, 'id'>
  declare rooms: EntityTable<RoomRow, 'room'>
  declare memberships: EntityTable<MembershipRow, 'jti'>
  declare plans: EntityTable<PlanRow, 'plan'>
  declare acks: EntityTable<AckRow, 'room'>
  declare holdings: Table<HoldingRow, [string, string]>
  declare receipts: EntityTable<ReceiptRow, 'id'>
  declare parcels: EntityTable<ParcelRow, 'room'>
  declare waiting: EntityTable<WaitingRow, 'id'>
  declare countKeys: EntityTable<CountKeyRow, 'vote'>
  declare openedBallots: EntityTable<OpenedRow, 'act'>
  declare peopleKeys: EntityTable<PeopleKeyRow, 'id'>
  declare forgotten: EntityTable<ForgottenRow, 'room'>
  declare photos: Table<PhotoRow, [string, string, string]>
  declare meta: EntityTable<MetaRow, 'key'>
  declare keys: EntityTable<KeyRow, 'id'>
  /** Settles when nothing stands in the way of a write: another tab may be deleting this database. */
  readonly outlive: () => Promise<void> | undefined

  constructor(name = 'encuentro') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      journal: '++seq, room',
      snapshots: 'room',
      quarantine: '++id, room',
      rooms: 'room, plan',
      memberships: 'jti, plan',
      plans: 'plan',
      acks: 'room',
      holdings: '[room+device], room',
      parcels: 'room',
      meta: 'key',
      keys: 'id',
    })
    this.version(2).stores({ waiting: 'id, plan' })
    this.version(3).stores({ countKeys: 'vote, plan', openedBallots: 'act, vote, plan' })
    this.version(4).stores({ receipts: 'id, plan' })
    this.version(5).stores({ photos: '[plan+meeting+sha256], plan' })
    this.version(6).stores({ peopleKeys: 'id, plan, room', forgotten: 'room, plan' })
    this.outlive = outliveDeletion(this)
  }
}
