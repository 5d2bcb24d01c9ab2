import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { announcementOf } from '../../src/domain/strategy/announcement.ts'
import { ADJUSTMENTS, AUDIENCES } from '../../src/domain/strategy/meeting-strategy.ts'
import { LOCALES } from '../../src/i18n/index.ts'
import {
  loadAnnouncementLabels,
  PIECES,
  unsaidIn,
  writeAnnouncement,
} from '../../src/i18n/write-announcement.ts'

const SEED = 20261128
const PLAN = { municipality: 'San Roque' }
const ZONES = [{ id: 'Z1', name: 'La Loma' }]
const whole = {
  name: 'Encuentro de los pozos',
  date: '2026-04-25',
  time: '18:30',
  minutes: 150,
  venue: 'Club del barrio',
  zone: 'Z1',
  audiences: ['women', 'youth'],
  adjustments: ['ramp', 'childcare'],
}

describe.each(LOCALES)('what goes out to people in %s', (language) => {
  test('of a meeting that is settled says all of it and holds no place', async () => {
    const labels = await loadAnnouncementLabels(language)
    for (const piece of PIECES) {
      const text = writeAnnouncement(announcementOf(whole, PLAN, ZONES), piece, labels)
      for (const said of [
        'San Roque',
        'Encuentro de los pozos',
        '18:30',
        'Club del barrio',
        'La Loma',
        '25',
      ]) {
        expect(text).toContain(said)
      }
      expect(text).not.toMatch(/\[|\]|undefined/)
    }
  })

  test('is told when it was changed by hand and the plan says another day, hour or place since', async () => {
    const labels = await loadAnnouncementLabels(language)
    const about = announcementOf(whole, PLAN, ZONES)
    for (const piece of PIECES) {
      const text = writeAnnouncement(about, piece, labels)
      expect(unsaidIn(`${text}!`, about, labels)).toEqual([])
      const moved = announcementOf(
        { ...whole, date: '2026-04-26', time: '19:00', venue: 'Plaza' },
        PLAN,
        ZONES,
      )
      expect(unsaidIn(text, moved, labels)).toEqual(['date', 'time', 'venue'])
    }
  })

  test('holds a place for exactly what is missing', async () => {
    const labels = await loadAnnouncementLabels(language)
    const entries = fc.record(
      {
        time: fc.constant('18:30'),
        minutes: fc.constant(150),
        venue: fc.constant('Club'),
        zone: fc.constantFrom('Z1', 'Z9'),
        audiences: fc.subarray([...AUDIENCES]),
        adjustments: fc.subarray([...ADJUSTMENTS]),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(entries, fc.constantFrom('2026-04-25', ''), (entry, date) => {
        const about = announcementOf({ name: 'Encuentro', date, ...entry }, PLAN, ZONES)
        for (const piece of PIECES) {
          const text = writeAnnouncement(about, piece, labels)
          for (const [thing, place] of Object.entries(labels.texts.places)) {
            expect(text.includes(place)).toBe(about.missing.some((each) => each === thing))
          }
          expect(text).not.toMatch(/undefined|: \.| {2}|, \./)
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  })
})
