import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, writeIcs } from '../../src/exports/calendar/ics.ts'

const SEED = 20261128
const STAMP = new Date('2026-04-01T12:34:56.789Z')
const MEETING: CalendarEvent = {
  uid: 'encuentro-0123456789abcdef01234567',
  stamp: STAMP,
  date: '2026-04-25',
  time: '10:00',
  minutes: 150,
  title: 'Encuentro ciudadano El Mirador',
  place: 'Escuela rural, camino viejo s/n; aula 2',
  text: 'Traiga a quien quiera.\nHay cuidado de niñas y niños.',
}

/** The event as a parser that is not ours reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const [first, ...others] = calendar.getAllSubcomponents('vevent')
  if (first === undefined || others.length > 0) throw new Error('not one event')
  return { calendar, component: first, event: new ICAL.Event(first) }
}

describe('a calendar file', () => {
  test('is read by an independent parser as what the plan says', () => {
    const { calendar, component, event } = read(writeIcs(MEETING))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(event.uid).toBe(MEETING.uid)
    expect(event.summary).toBe(MEETING.title)
    expect(event.location).toBe(MEETING.place)
    expect(event.description).toBe(MEETING.text)
    expect(event.startDate.toString()).toBe('2026-04-25T10:00:00')
    expect(event.endDate.toString()).toBe('2026-04-25T12:30:00')
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-04-01T12:34:56Z')
  })

  test('says the hour on the wall: no zone, whatever zone the tablet is in', () => {
    const { event } = read(writeIcs(MEETING))
    expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone)
    expect(writeIcs(MEETING)).not.toMatch(/TZID|DTSTART[^\r]*Z\r/)
  })

  test('of a meeting without an hour is a whole day, and past midnight it ends on the next', () => {
    const { time: _time, minutes: _minutes, ...day } = MEETING
    expect(read(writeIcs(day)).event.startDate.isDate).toBe(true)
    const late = read(writeIcs({ ...MEETING, date: '2026-12-31', time: '23:00', minutes: 90 }))
    expect(late.event.endDate.toString()).toBe('2027-01-01T00:30:00')
  })

  test('of the same meeting has the same name for ever, and changes by its instant alone', () => {
    const later = { ...MEETING, stamp: new Date('2026-04-02T00:00:00Z') }
    expect(read(writeIcs(later)).event.uid).toBe(read(writeIcs(MEETING)).event.uid)
    expect(writeIcs(MEETING)).toBe(writeIcs({ ...MEETING }))
  })

  test.each(['25/04/2026', '2026-13-40', ''])('refuses «%s» for a day', (date) => {
    expect(() => writeIcs({ ...MEETING, date })).toThrow(RangeError)
  })

  test('gives back every text, in lines that end in CRLF and have 75 octets at most', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 220 })
    const signs = fc.string({
      unit: fc.constantFrom('\\', ';', ',', '\n', '\r', 'ñ', '🗳', ' ', ':', '"'),
    })
    const words = fc.oneof(
      text,
      signs.filter((some) => some !== ''),
    )
    fc.assert(
      fc.property(words, words, words, (title, place, told) => {
        const file = writeIcs({ ...MEETING, title, place, text: told })
        expect(file.endsWith('\r\n')).toBe(true)
        for (const line of file.slice(0, -2).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        const { event } = read(file)
        expect(event.summary).toBe(asKept(title))
        expect(event.location).toBe(asKept(place))
        expect(event.description).toBe(asKept(told))
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

/** A text without what no calendar may hold: breaks are all alike, other control characters are gone. */
function asKept(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')
}
