import type { ActorId, DeviceId, MeetingId, RelationId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

export const SECTORS = [
  'local-government',
  'other-public-body',
  'civil-society',
  'community',
  'academia',
  'private-sector',
  'media',
  'international-body',
] as const
export type Sector = (typeof SECTORS)[number]

export const STANCES = ['in-favour', 'neutral', 'against', 'unknown'] as const
export type Stance = (typeof STANCES)[number]

/** 1 (none) to 5 (much). */
export type Level = 1 | 2 | 3 | 4 | 5

/** An organisation, body or group on one table's map; never a private person. */
export interface Actor extends Birth {
  readonly kind: 'actor'
  readonly id: ActorId
  readonly meeting: MeetingId
  /** The table whose map this card belongs to; each table draws its own. */
  readonly table: number
  readonly name: string
  readonly sector: Sector
  readonly part?: string
  readonly territory?: string
  /** `null` until it is placed. */
  readonly interest: Level | null
  readonly influence: Level | null
  readonly stance: Stance
  readonly device: DeviceId
  readonly label?: string
  /** Taken off the map; the card stays in history. Field only. */
  readonly withdrawn?: boolean
}

export const RELATION_TYPES = [
  'collaboration',
  'dependence',
  'information',
  'funding',
  'control',
  'negotiation',
  'influence',
  'conflict',
  /** The table says that there is none: being apart is a finding too. */
  'none',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** The strongest first. */
export const STRENGTHS = ['strong', 'medium', 'weak'] as const
export const DIRECTIONS = ['one-way', 'two-way'] as const

/** A link between two actors of one table's map. */
export interface Relation extends Birth {
  readonly kind: 'relation'
  readonly id: RelationId
  readonly meeting: MeetingId
  readonly table: number
  readonly from: ActorId
  readonly to: ActorId
  readonly type: RelationType
  readonly strength: (typeof STRENGTHS)[number]
  readonly direction: (typeof DIRECTIONS)[number]
  readonly note?: string
  readonly device: DeviceId
  readonly label?: string
  readonly withdrawn?: boolean
}

/** What to do with an actor, by its quadrant of interest and influence: `strategyOf`. */
export type Strategy = 'involve-closely' | 'keep-satisfied' | 'keep-informed' | 'monitor'
