import type { MeetingId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Actor, Level } from '../actors/actor.ts'
import { nameKey, spreadByName } from '../actors/spread.ts'
import type { Birth } from '../records/record.ts'

/** By what people are told (guide: process §2.6, §3.2). */
export const OUTREACH_CHANNELS = [
  'in-person',
  'radio',
  'noticeboard',
  'messaging',
  'social',
  'phone',
  'mail',
  'web',
  'office',
] as const
export type OutreachChannel = (typeof OUTREACH_CHANNELS)[number]

/** Longest description of what was spread. */
export const PIECE_MAX = 200

/** Something done so that people hear of a meeting, in the plan document. */
export interface Outreach extends Birth {
  readonly kind: 'outreach'
  readonly id: string
  readonly meeting: MeetingId
  readonly channel: OutreachChannel
  /** What was spread: «aviso de 30 segundos, dos veces por día». */
  readonly piece: string
  /** ISO date. */
  readonly date: string
  readonly zone?: string
  /** How many people it may reach: an estimate. */
  readonly reach?: number
  /** Actors who were invited by it, by name: organisations and groups, never private persons. */
  readonly invited?: readonly string[]
  /** Taken back; it stays in history. Field only. */
  readonly withdrawn?: boolean
}

/** What a person types. */
export type OutreachInput = Omit<Outreach, 'kind' | 'id' | 'v' | 'withdrawn'>

export type OutreachRefusal = 'empty-piece' | 'too-long' | 'date-malformed' | 'reach-malformed'

/** A new outreach action; who invites somebody by name need not describe a piece. */
export function makeOutreach(input: OutreachInput, id: string): Result<Outreach, OutreachRefusal> {
  const piece = input.piece.trim().replace(/\s+/gu, ' ')
  const invited = [...new Set((input.invited ?? []).map((name) => name.trim()))].filter(Boolean)
  if (piece === '' && invited.length === 0) return refused('empty-piece', 'piece')
  if ([...piece].length > PIECE_MAX) return refused('too-long', 'piece')
  if (!/^\d{4}-\d\d-\d\d$/.test(input.date)) return refused('date-malformed', 'date')
  const { reach } = input
  if (reach !== undefined && !(Number.isInteger(reach) && reach >= 0)) {
    return refused('reach-malformed', 'reach')
  }
  return done({
    kind: 'outreach',
    id,
    v: 1,
    meeting: input.meeting,
    channel: input.channel,
    piece,
    date: input.date,
    ...(input.zone === undefined ? {} : { zone: input.zone }),
    ...(reach === undefined ? {} : { reach }),
    ...(invited.length === 0 ? {} : { invited }),
  })
}

/** From this interest on an actor is one that must not be forgotten: the upper side of the map. */
export const HIGH_INTEREST: Level = 4

/**
 * Actors of high interest whom no outreach of this meeting names yet. Names meet as on the maps.
 *
 * Expects  the cards of every table that this device may read.
 * Returns  names as most tables write them; the greatest influence first, then by name.
 */
export function notYetInvited(
  actors: Iterable<Actor>,
  actions: readonly Outreach[],
): readonly string[] {
  const invited = new Set(
    actions
      .filter((one) => one.withdrawn !== true)
      .flatMap((one) => (Array.isArray(one.invited) ? one.invited : []))
      .map((name) => nameKey(String(name))),
  )
  return spreadByName(actors)
    .filter(({ key, interest }) => (interest?.max ?? 0) >= HIGH_INTEREST && !invited.has(key))
    .sort((a, b) => (b.influence?.max ?? 0) - (a.influence?.max ?? 0) || (a.key < b.key ? -1 : 1))
    .map(({ name }) => name)
}

/** The meetings that somebody has been told of: those with an outreach action that stands. */
export function announcedMeetings(actions: readonly Outreach[]): ReadonlySet<string> {
  return new Set(actions.filter((one) => one.withdrawn !== true).map(({ meeting }) => meeting))
}
