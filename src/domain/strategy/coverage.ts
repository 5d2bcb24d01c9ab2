import type { Meeting, MeetingCourse, Zone } from '../process/plan.ts'
import { AUDIENCES, type Audience, knownCodes } from './meeting-strategy.ts'

/** `held`: a meeting was closed there; `planned`: one stands in the calendar; `nobody`: none does. */
export type CoverageState = 'held' | 'planned' | 'nobody'

export interface CoverageCell {
  readonly audience: Audience
  readonly state: CoverageState
  /** Those meant for this group, by date. */
  readonly meetings: readonly Meeting[]
}

export interface CoverageRow {
  /** `undefined`: meetings without a zone, or with one that is not on the plan's list. */
  readonly zone: Zone | undefined
  readonly state: CoverageState
  /** Every citizen meeting of the zone, by date. */
  readonly meetings: readonly Meeting[]
  /** One for each audience, in their order. */
  readonly cells: readonly CoverageCell[]
}

/** Where the plan's citizen meetings go, zone by zone and group by group. */
export interface Coverage {
  /** In the plan's order of zones; meetings without a zone last, where there are any. */
  readonly rows: readonly CoverageRow[]
  /** Zones to which nobody goes. */
  readonly emptyZones: readonly Zone[]
  /** Groups that no meeting of any zone is meant for. */
  readonly emptyAudiences: readonly Audience[]
}

/**
 * Lays the citizen meetings over zones and groups; nothing of it is stored (I7). A meeting that does
 * not say whom it is for calls everybody: it counts for the general public and for no group in
 * particular, since being open to all has never brought those who do not come by themselves.
 *
 * Returns  the same for any order of meetings; each is in exactly one row.
 */
export function coverageOf(known: {
  readonly zones: readonly Zone[]
  readonly meetings: readonly Meeting[]
  /** By meeting id. */
  readonly courses: ReadonlyMap<string, MeetingCourse>
}): Coverage {
  const meetings = known.meetings.filter(({ type }) => type === 'citizen-meeting').sort(byDate)
  const stateOf = (some: readonly Meeting[]): CoverageState => {
    if (some.length === 0) return 'nobody'
    return some.some(({ id }) => known.courses.get(id)?.state === 'closed') ? 'held' : 'planned'
  }
  const rowOf = (zone: Zone | undefined, there: readonly Meeting[]): CoverageRow => ({
    zone,
    state: stateOf(there),
    meetings: there,
    cells: AUDIENCES.map((audience) => {
      const meant = there.filter((meeting) => audiencesOf(meeting).includes(audience))
      return { audience, state: stateOf(meant), meetings: meant }
    }),
  })
  const ids = new Set(known.zones.map(({ id }) => id))
  const rows = known.zones.map((zone) =>
    rowOf(
      zone,
      meetings.filter((meeting) => meeting.zone === zone.id),
    ),
  )
  const elsewhere = meetings.filter(({ zone }) => zone === undefined || !ids.has(zone))
  if (elsewhere.length > 0) rows.push(rowOf(undefined, elsewhere))
  return {
    rows,
    emptyZones: known.zones.filter((_, at) => rows[at]?.state === 'nobody'),
    emptyAudiences: AUDIENCES.filter((_, at) =>
      rows.every(({ cells }) => cells[at]?.state === 'nobody'),
    ),
  }
}

/** Whom a meeting is for: everybody, when it names no group that this version knows. */
export function audiencesOf(meeting: Pick<Meeting, 'audiences'>): Audience[] {
  const known = knownCodes(meeting.audiences, AUDIENCES)
  return known.length > 0 ? known : ['general']
}

function byDate(a: Meeting, b: Meeting): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.id < b.id ? -1 : 1
}
