import { toUtf8 } from '../../lib/bytes.ts'

/** One meeting as a calendar knows it. */
export interface CalendarEvent {
  /** The same for ever: a calendar that gets it again changes its entry instead of adding another. */
  readonly uid: string
  /** When the file was written: the one instant in it, in UTC. */
  readonly stamp: Date
  /** ISO date. */
  readonly date: string
  /** `HH:MM`, on the wall of the place. Without it the event lasts the whole day. */
  readonly time?: string
  /** How long it lasts; without it nothing is said of its end. */
  readonly minutes?: number
  readonly title: string
  readonly place?: string
  readonly text?: string
}

/** Octets in a line of RFC 5545, without its end. */
const LINE_OCTETS = 75
const PRODUCT = '-//Encuentro//ES'

/**
 * Writes an event as an iCalendar file (RFC 5545).
 *
 * Hours are *floating* (§3.3.5): the hour on the wall of the place where people meet. A time zone
 * would have to be guessed from a tablet, and a rule of summer time that a government changes later
 * would move the meeting; a floating hour says what the poster says.
 *
 * Expects  `date` and `time` in their forms; throws RangeError for others.
 * Returns  lines ended by CRLF and folded at 75 octets, never within a character.
 */
export function writeIcs(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    ...when(event),
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.place ? [`LOCATION:${escapeText(event.place)}`] : []),
    ...(event.text ? [`DESCRIPTION:${escapeText(event.text)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** A text as a value: breaks as `\n`, the four signs escaped, and no other control character. */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '')
}

function when({ date, time, minutes }: CalendarEvent): string[] {
  const start = new Date(`${date}T${time ?? '00:00'}:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(start.getTime())) {
    throw new RangeError(`no day and hour: ${date} ${time ?? ''}`)
  }
  if (time === undefined) return [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`]
  const lines = [`DTSTART:${floating(start)}`]
  if (minutes !== undefined && minutes > 0) {
    lines.push(`DTEND:${floating(new Date(start.getTime() + Math.round(minutes) * 60_000))}`)
  }
  return lines
}

/** An hour without a zone: reckoned in UTC, where no day has 23 hours, and written without saying so. */
function floating(at: Date): string {
  return utc(at).slice(0, -1)
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function fold(line: string): string {
  const folded: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = toUtf8(character).length
    if (octets + size > LINE_OCTETS) {
      folded.push(part)
      // The space that marks what follows belongs to its line.
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...folded, part].join('\r\n')
}
