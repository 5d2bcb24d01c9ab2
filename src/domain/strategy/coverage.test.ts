import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExample } from '../../../tests/example-plan.ts'
import type { MeetingId } from '../../lib/ids.ts'
import type { Meeting, MeetingCourse, Zone } from '../process/plan.ts'
import { coverageOf } from './coverage.ts'
import { AUDIENCES } from './meeting-strategy.ts'

const SEED = 20261128
const ZONES: readonly Zone[] = [
  { id: 'Z1', name: 'Centro' },
  { id: 'Z2', name: 'La Loma' },
  { id: 'Z3', name: 'El Mirador' },
]
const meeting = (id: string, more: Partial<Meeting> = {}): Meeting => ({
  kind: 'meeting',
  id: id as MeetingId,
  v: 1,
  phase: 3,
  type: 'citizen-meeting',
  name: `Encuentro ${id}`,
  date: '2026-04-11',
  tables: 4,
  ...more,
})
const closed = (...ids: string[]) =>
  new Map<string, MeetingCourse>(ids.map((id) => [id, { state: 'closed' }]))

describe('the coverage of a plan', () => {
  test('tells where a meeting was held, where one is planned, and where nobody goes', () => {
    const coverage = coverageOf({
      zones: ZONES,
      meetings: [
        meeting('a', { zone: 'Z1', audiences: ['women', 'youth'] }),
        meeting('b', { zone: 'Z1', audiences: ['women'] }),
        meeting('c', { zone: 'Z2' }),
      ],
      courses: closed('b'),
    })
    expect(coverage.rows.map(({ zone, state }) => [zone?.name, state])).toEqual([
      ['Centro', 'held'],
      ['La Loma', 'planned'],
      ['El Mirador', 'nobody'],
    ])
    const centre = new Map(coverage.rows[0]?.cells.map((cell) => [cell.audience, cell.state]))
    expect([centre.get('women'), centre.get('youth'), centre.get('rural')]).toEqual([
      'held',
      'planned',
      'nobody',
    ])
    expect(coverage.emptyZones.map(({ id }) => id)).toEqual(['Z3'])
    expect(coverage.emptyAudiences).not.toContain('general')
    expect(coverage.emptyAudiences).toContain('migrants')
  })

  test('shows a meeting without a zone, or of one that is gone, in a row of its own', () => {
    const { rows } = coverageOf({
      zones: ZONES,
      meetings: [meeting('a'), meeting('b', { zone: 'Z9' })],
      courses: new Map(),
    })
    expect(rows.at(-1)).toMatchObject({ zone: undefined, state: 'planned' })
    expect(rows.at(-1)?.meetings.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('counts a meeting of an unknown group as open to all, and meetings of other kinds not at all', () => {
    const { rows } = coverageOf({
      zones: ZONES,
      meetings: [
        meeting('a', { zone: 'Z1', audiences: ['astronauts'] }),
        meeting('b', { zone: 'Z2', type: 'launch' }),
      ],
      courses: new Map(),
    })
    expect(rows[0]?.cells[0]).toMatchObject({ audience: 'general', state: 'planned' })
    expect(rows[1]?.state).toBe('nobody')
  })

  test('of the worked example has a closed meeting in each of its five zones', () => {
    const { plan, meetings, courses } = readExample()
    const { rows, emptyZones } = coverageOf({ zones: plan.zones, meetings, courses })
    expect(rows.map(({ state }) => state)).toEqual(['held', 'held', 'held', 'held', 'held'])
    expect(emptyZones).toEqual([])
  })

  const meetings = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 40 }),
      zone: fc.constantFrom('Z1', 'Z2', 'Z3', 'Z9', undefined),
      audiences: fc.option(fc.subarray([...AUDIENCES, 'astronauts']), { nil: undefined }),
      type: fc.constantFrom('citizen-meeting' as const, 'launch' as const),
      isClosed: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  type Drawn = typeof meetings extends fc.Arbitrary<infer D> ? D : never
  const cover = (drawn: Drawn) =>
    coverageOf({
      zones: ZONES,
      meetings: drawn.map(({ id, zone, audiences, type }) =>
        meeting(`m${String(id).padStart(2, '0')}`, {
          type,
          ...(zone !== undefined && { zone }),
          ...(audiences !== undefined && { audiences }),
        }),
      ),
      courses: closed(
        ...drawn
          .filter(({ isClosed }) => isClosed)
          .map(({ id }) => `m${String(id).padStart(2, '0')}`),
      ),
    })

  test('is the same for any order of meetings, and each is in exactly one row', () => {
    fc.assert(
      fc.property(meetings, (drawn) => {
        const coverage = cover(drawn)
        expect(cover([...drawn].reverse())).toEqual(coverage)
        const placed = coverage.rows.flatMap((row) => row.meetings.map(({ id }) => id))
        const expected = drawn.filter(({ type }) => type === 'citizen-meeting').length
        expect(placed.length).toBe(expected)
        expect(new Set(placed).size).toBe(expected)
        for (const row of coverage.rows) {
          for (const each of row.meetings) {
            expect(row.cells.some((cell) => cell.meetings.includes(each))).toBe(true)
          }
        }
      }),
      { seed: SEED },
    )
  })

  test('never shrinks by one more meeting', () => {
    const rank = { nobody: 0, planned: 1, held: 2 }
    fc.assert(
      fc.property(meetings, (drawn) => {
        const [before, after] = [cover(drawn.slice(1)), cover(drawn)]
        for (const [at, row] of before.rows.entries()) {
          const later = after.rows[at]
          expect(rank[later?.state ?? 'nobody']).toBeGreaterThanOrEqual(rank[row.state])
          for (const [n, cell] of row.cells.entries()) {
            expect(rank[later?.cells[n]?.state ?? 'nobody']).toBeGreaterThanOrEqual(
              rank[cell.state],
            )
          }
        }
      }),
      { seed: SEED },
    )
  })
})
