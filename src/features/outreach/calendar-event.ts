import type { Announcement } from '../../domain/strategy/announcement.ts'
import { type CalendarEvent, writeIcs } from '../../exports/calendar/ics.ts'
import type { MeetingId } from '../../lib/ids.ts'

/** A meeting as a calendar takes it; `undefined` without a day. */
export function calendarEventOf(
  meeting: MeetingId,
  about: Announcement,
  stamp: Date,
): CalendarEvent | undefined {
  if (about.date === undefined) return undefined
  const place = [about.venue, about.zone, about.municipality].filter(Boolean).join(', ')
  return {
    uid: `encuentro-${meeting}`,
    stamp,
    date: about.date,
    ...(about.time !== undefined && { time: about.time }),
    ...(about.minutes !== undefined && { minutes: about.minutes }),
    title: about.meeting,
    ...(place !== '' && { place }),
  }
}

/** Longest place in the code of a poster: what a telephone still reads at arm's length. */
const PLACE_IN_CODE = 90
const TITLE_IN_CODE = 90

/** The same event for a QR code: short, so that its squares stay big. */
export function codeOf(event: CalendarEvent): string {
  const { text: _text, place, ...rest } = event
  const cut = (words: string, most: number) => [...words].slice(0, most).join('')
  return writeIcs({
    ...rest,
    title: cut(event.title, TITLE_IN_CODE),
    ...(place !== undefined && { place: cut(place, PLACE_IN_CODE) }),
  })
}
