import type { Meeting, Plan, Zone } from '../process/plan.ts'
import { audiencesOf } from './coverage.ts'
import { ADJUSTMENTS, type Adjustment, type Audience, knownCodes } from './meeting-strategy.ts'

/** What an invitation must say, and may lack: the words then hold a place for it, and the screen says so. */
export const ANNOUNCED = ['date', 'time', 'venue', 'zone', 'adjustments'] as const
export type Announced = (typeof ANNOUNCED)[number]

/** All that an invitation, a script for the radio and a poster are written from. */
export interface Announcement {
  readonly municipality: string
  readonly meeting: string
  /** ISO date. */
  readonly date?: string
  /** `HH:MM`, local. */
  readonly time?: string
  readonly minutes?: number
  readonly venue?: string
  readonly zone?: string
  /** Groups that are called by name; none: everybody. */
  readonly audiences: readonly Exclude<Audience, 'general'>[]
  readonly adjustments: readonly Adjustment[]
  readonly missing: readonly Announced[]
}

/** Gathers what the plan knows of a meeting for those who are to come. */
export function announcementOf(
  meeting: Pick<Meeting, 'name' | 'date'> & Partial<Meeting>,
  plan: Pick<Plan, 'municipality'> | undefined,
  zones: readonly Zone[],
): Announcement {
  const date = /^\d{4}-\d\d-\d\d$/.test(meeting.date) ? meeting.date : undefined
  const time = /^\d\d:\d\d$/.test(meeting.time ?? '') ? meeting.time : undefined
  const venue = meeting.venue?.trim() || undefined
  const zone = zones.find(({ id }) => id === meeting.zone)?.name
  const adjustments = knownCodes(meeting.adjustments, ADJUSTMENTS)
  const has: Record<Announced, boolean> = {
    date: date !== undefined,
    time: time !== undefined,
    venue: venue !== undefined,
    zone: zone !== undefined,
    adjustments: adjustments.length > 0,
  }
  return {
    municipality: plan?.municipality ?? '',
    meeting: meeting.name,
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...((meeting.minutes ?? 0) > 0 && { minutes: meeting.minutes ?? 0 }),
    ...(venue !== undefined && { venue }),
    ...(zone !== undefined && { zone }),
    audiences: audiencesOf(meeting).filter((each) => each !== 'general'),
    adjustments,
    missing: ANNOUNCED.filter((each) => !has[each]),
  }
}
