import ICAL from 'ical.js'
import decodeQR from 'qr/decode.js'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import type { Announcement } from '../../domain/strategy/announcement.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { calendarEventOf, codeOf } from './calendar-event.ts'

const STAMP = new Date('2026-04-01T12:00:00Z')
const meeting = '0123456789abcdef01234567' as MeetingId
const about: Announcement = {
  municipality: 'Nueva Aurora del Valle',
  meeting: 'Encuentro ciudadano El Mirador',
  date: '2026-04-25',
  time: '10:30',
  minutes: 150,
  venue: 'Escuela rural, aula 2',
  zone: 'El Mirador',
  audiences: [],
  adjustments: [],
  missing: [],
}

/** What a camera reads off the printed code. */
function scanned(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const scale = 4
  const side = size * scale
  const picture = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] !== true) continue
      picture.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return decodeQR({ width: side, height: side, data: picture })
}

test('the code of a poster is read back as the event, even with the longest name and place', () => {
  const long = { ...about, meeting: 'ñ'.repeat(120), venue: '¿dónde?'.repeat(40) }
  for (const each of [about, long]) {
    const event = calendarEventOf(meeting, each, STAMP)
    if (event === undefined) throw new Error('a meeting with a day has an event')
    const read = new ICAL.Component(ICAL.parse(scanned(codeOf(event))))
    const found = new ICAL.Event(read.getFirstSubcomponent('vevent') ?? undefined)
    expect(found.uid).toBe(`encuentro-${meeting}`)
    expect(each.meeting.startsWith(found.summary)).toBe(true)
    expect(found.startDate.toString()).toBe('2026-04-25T10:30:00')
    expect(found.endDate.toString()).toBe('2026-04-25T13:00:00')
  }
})

test('the place in the calendar is as near as the plan knows it, and without a day there is no event', () => {
  expect(calendarEventOf(meeting, about, STAMP)?.place).toBe(
    'Escuela rural, aula 2, El Mirador, Nueva Aurora del Valle',
  )
  const { date: _date, ...someday } = about
  expect(calendarEventOf(meeting, someday, STAMP)).toBeUndefined()
})
