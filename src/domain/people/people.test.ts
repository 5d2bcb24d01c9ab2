import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_BANDS, GENDERS } from '../strategy/meeting-strategy.ts'
import { type Arrival, readArrival } from './arrival.ts'
import { countArrivals, publicGroups, SMALLEST_GROUP } from './count-arrivals.ts'
import { deletionDay, noticeInForce, type PrivacyNotice } from './notice.ts'

const SEED = 20261128
const contact = { name: 'Rosa', reach: '70000000', notice: 'n1' }
const notice = (id: string, n: number, deleteOn: string): PrivacyNotice => ({
  kind: 'notice',
  id,
  v: 1,
  n,
  text: '',
  office: '',
  deleteOn,
})
const anArrival: fc.Arbitrary<Arrival> = fc.record(
  {
    zone: fc.constantFrom('norte', 'sur', 'valle'),
    gender: fc.constantFrom(...GENDERS),
    age: fc.constantFrom(...AGE_BANDS.slice(1)),
    contact: fc.constant(contact),
  },
  { requiredKeys: [] },
)

describe('an arrival', () => {
  it('is a head to be counted, and nothing is asked of it', () => {
    expect(readArrival({})).toEqual({ ok: true, value: {} })
  })
  it('keeps no contact of a minor, and none without a way to reach somebody', () => {
    expect(readArrival({ age: 'under-18', contact })).toMatchObject({
      refusal: 'contact-of-a-minor',
    })
    expect(readArrival({ contact: { ...contact, reach: '  ' } })).toMatchObject({
      refusal: 'arrival-malformed',
      detail: 'contact.reach',
    })
    expect(readArrival({ contact: { ...contact, notice: '' } }).ok).toBe(false)
  })
})

describe('arrivals in numbers', () => {
  it('add up in every way of telling them apart', () => {
    fc.assert(
      fc.property(fc.array(anArrival, { maxLength: 60 }), (arrivals) => {
        const counts = countArrivals(arrivals)
        for (const groups of [counts.zones, counts.genders, counts.ages]) {
          expect(Object.values(groups).reduce((sum, n) => sum + n, 0)).toBe(arrivals.length)
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
  it('tell no group of fewer than five, nor one that could be had by subtraction', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 20 })),
        (groups) => {
          const { shown, together } = publicGroups(groups)
          const all = Object.values(groups).reduce((sum, n) => sum + n, 0)
          const told = Object.values(shown).reduce((sum, n) => sum + n, 0)
          expect(told + together).toBe(all)
          for (const n of Object.values(shown)) expect(n).toBeGreaterThanOrEqual(SMALLEST_GROUP)
          const hidden = Object.keys(groups).length - Object.keys(shown).length
          if (hidden === 1) expect(Object.keys(shown)).toHaveLength(0)
        },
      ),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('the day of deletion', () => {
  const first = notice('n1', 1, '2027-03-01')
  const second = notice('n2', 2, '2027-06-01')
  it('is the one in force, unless somebody was promised an earlier one', () => {
    expect(deletionDay([first, second], [])).toBe('2027-06-01')
    expect(deletionDay([first, second], [{ contact }, {}])).toBe('2027-03-01')
    expect(deletionDay([], [{}])).toBeUndefined()
  })
  it('is of the same notice for every tablet, whatever came first', () => {
    const alike = notice('n9', 2, '2027-01-01')
    expect(noticeInForce([first, second, alike])).toBe(alike)
    expect(noticeInForce([alike, second, first])).toBe(alike)
  })
})
