import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, Rev } from '../../lib/ids.ts'
import type { Birth, Live } from '../records/record.ts'
import { EQUIPMENT, equipmentFor, expectedPeople, isPacked, packedField } from './equipment.ts'
import { ADJUSTMENTS } from './meeting-strategy.ts'

const SEED = 20261128
const countsOf = (...given: Parameters<typeof equipmentFor>) =>
  new Map(equipmentFor(...given).map(({ key, count }) => [key, count]))

describe('the equipment of a meeting', () => {
  test('is a tablet for each table, and one more for every 15 to 20 voters', () => {
    const [tablets] = equipmentFor({ tables: 4 }, 35)
    expect(tablets).toEqual({ key: 'tablets', count: 6, most: 7 })
    expect(equipmentFor({ tables: 4 }, 20)[0]).toEqual({ key: 'tablets', count: 5, most: 6 })
    expect(equipmentFor({ tables: 1 }, 12)[0]).toEqual({ key: 'tablets', count: 2 })
  })

  test('where there is no electricity is batteries and lamps, and no projector', () => {
    const counts = countsOf({ tables: 4, electricity: false, connectivity: 'none' }, 35)
    expect(counts.get('power-banks')).toBe(3)
    expect(counts.get('lamps')).toBe(4)
    expect(counts.get('memory-stick')).toBe(2)
    for (const key of ['chargers', 'power-strips', 'projector', 'data-phone'] as const) {
      expect(counts.has(key)).toBe(false)
    }
  })

  test('of which nobody said anything is prepared for the worse case', () => {
    const counts = countsOf({ tables: 4 }, 35)
    for (const key of ['chargers', 'power-banks', 'data-phone', 'memory-stick'] as const) {
      expect(counts.get(key)).toBeGreaterThan(0)
    }
  })

  test('has what its adjustments need', () => {
    const counts = countsOf({ tables: 3, adjustments: ['easy-reading', 'refreshments', '??'] }, 20)
    expect([counts.get('easy-reading-sheets'), counts.get('refreshments')]).toEqual([3, 20])
    expect(counts.has('childcare-material')).toBe(false)
  })

  test('is reckoned for counted heads, else for the goals, else for the room, else for its tables', () => {
    const entry = {
      tables: 4,
      capacity: 60,
      goalsByGender: { women: 20, men: 15 },
      goalsByAge: { '18-29': 5 },
    }
    expect(expectedPeople(entry, 42)).toBe(42)
    expect(expectedPeople(entry, 0)).toBe(35)
    expect(expectedPeople({ tables: 4, capacity: 60 })).toBe(60)
    expect(expectedPeople({ tables: 4 })).toBe(28)
  })

  test('is in the bag once every tablet that ticked it apart says so', () => {
    const field = packedField('tablets')
    const head = (value: unknown) => ({ rev: 'r' as Rev, value, device: 'd' as DeviceId })
    const record = (more: object) => ({ kind: '', id: 'm1', v: 0, ...more }) as Live<Birth>
    expect(isPacked(undefined, field)).toBe(false)
    expect(isPacked(record({}), field)).toBe(false)
    expect(isPacked(record({ [field]: true }), field)).toBe(true)
    const apart = (...values: unknown[]) =>
      isPacked(record({ [field]: true, conflicts: { [field]: values.map(head) } }), field)
    expect([apart(true, true), apart(true, false)]).toEqual([true, false])
  })

  const entries = fc.record({
    tables: fc.integer({ min: 1, max: 60 }),
    connectivity: fc.constantFrom('good' as const, 'weak' as const, 'none' as const, undefined),
    electricity: fc.constantFrom(true, false, undefined),
    adjustments: fc.subarray([...ADJUSTMENTS]),
  })
  const given = ({
    connectivity,
    electricity,
    ...rest
  }: typeof entries extends fc.Arbitrary<infer E> ? E : never) => ({
    ...rest,
    ...(connectivity !== undefined && { connectivity }),
    ...(electricity !== undefined && { electricity }),
  })

  test('has each line once, in whole numbers of at least one, and always a tablet more than tables', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 600 }), (entry, people) => {
        const lines = equipmentFor(given(entry), people)
        const keys = lines.map(({ key }) => key)
        expect(keys).toEqual(EQUIPMENT.filter((key) => keys.includes(key)))
        for (const { count, most } of lines) {
          expect(Number.isInteger(count) && count >= 1).toBe(true)
          if (most !== undefined) expect(most).toBeGreaterThan(count)
        }
        expect(lines[0]?.count).toBeGreaterThan(entry.tables)
      }),
      { seed: SEED },
    )
  })

  test('never shrinks with one more person or one more table', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 600 }), (entry, people) => {
        const now = countsOf(given(entry), people)
        const more = [
          countsOf(given(entry), people + 1),
          countsOf(given({ ...entry, tables: entry.tables + 1 }), people),
        ]
        for (const counts of more) {
          for (const [key, count] of now) expect(counts.get(key) ?? 0).toBeGreaterThanOrEqual(count)
        }
      }),
      { seed: SEED },
    )
  })
})
