import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeetingId, PlanId } from '../../lib/ids.ts'
import type { Meeting, Plan } from '../process/plan.ts'
import { countedDays, daysAfter, lastDay } from './days.ts'
import type { Initiative } from './diagnosis-records.ts'
import { matrixOf, unitsWithoutLiaison } from './initiatives-matrix.ts'
import type { PoliticalAgreement, TeamMember } from './preparation-records.ts'
import { scopeChanges } from './scope.ts'
import { standingOf, standingOfKind } from './standing.ts'
import { balanceOf, mandatesAtRisk, monthsAfter } from './team-balance.ts'
import { thanksOf } from './thanks.ts'

const member = (sector: TeamMember['sector'], more: Partial<TeamMember> = {}): TeamMember => ({
  kind: 'team-member',
  id: 'm',
  v: 1,
  name: 'E1',
  role: 'coordination',
  sector,
  ...more,
})
const initiative = (name: string, axis: string, unit: string): Initiative => ({
  kind: 'initiative',
  id: name,
  v: 1,
  name,
  axis,
  unit,
  state: 'under-way',
  achievements: 'algo',
  challenges: 'algo',
})
const agreement = (mandateEnds: string): PoliticalAgreement => ({
  kind: 'political-agreement',
  id: 'a',
  v: 1,
  authority: 'Alcaldía',
  agreement: 'supports',
  date: '2026-02-05',
  mandateEnds,
})

describe('what stands', () => {
  test('leaves out what was taken back, and a field that was emptied is absent', () => {
    const records = [
      { kind: 'channel', id: 'c1', v: 1, hours: null },
      { kind: 'channel', id: 'c2', v: 1, withdrawn: true },
      { kind: 'release', id: 'r1', v: 1 },
    ]
    expect(standingOf(records)).toEqual([
      { kind: 'channel', id: 'c1', v: 1 },
      { kind: 'release', id: 'r1', v: 1 },
    ])
    expect(standingOfKind(records, 'channel').map(({ id }) => id)).toEqual(['c1'])
  })
})

describe('the team', () => {
  test('has two sides; who left stands on neither', () => {
    const members = [
      member('local-government'),
      member('citizens', { until: '2026-03-01' }),
      member('academia'),
    ]
    expect(balanceOf(members, '2026-06-01')).toEqual({ government: 1, society: 1, oneSided: [] })
    expect(balanceOf(members, '2026-02-01').society).toBe(2)
  })

  test('may be of one side in a phase', () => {
    const members = [
      member('local-government', { phases: ['1', '2'] }),
      member('civil-society', { phases: ['2', '3'] }),
    ]
    expect(balanceOf(members, '2026-06-01').oneSided).toEqual(['1', '3'])
  })

  test('hears of an authority that leaves before the plan ends, or soon after it begins', () => {
    const plan = { start: '2026-10-01', end: '2028-09-30' }
    expect(mandatesAtRisk([agreement('2027-12-10')], plan).map(({ risk }) => risk)).toEqual([
      'ends-before',
    ])
    expect(mandatesAtRisk([agreement('2028-12-10')], plan)).toEqual([])
    expect(mandatesAtRisk([agreement('2027-12-10')], { start: '2026-10-01' })[0]?.risk).toBe(
      'short',
    )
    expect(monthsAfter('2026-10-31', 4)).toBe('2027-02-28')
  })
})

test('initiatives lie by unit and axis, and a unit that only agreed has an empty row', () => {
  const initiatives = [
    initiative('Portal', 'AIP', 'Secretaría General'),
    initiative('Consejo', 'PCA', 'secretaría  general'),
    initiative('Cabildo', 'PCA', 'Oficina'),
  ]
  const matrix = matrixOf(['AIP', 'PCA'], initiatives, [{ unit: 'Obras' }])
  expect(matrix.rows.map(({ unit, cells }) => [unit, ...cells.map((cell) => cell.length)])).toEqual(
    [
      ['Obras', 0, 0],
      ['Oficina', 0, 1],
      ['Secretaría General', 1, 1],
    ],
  )
  expect(matrix.emptyCells).toBe(3)
  expect(unitsWithoutLiaison(initiatives, [{ unit: 'OFICINA' }])).toEqual(['secretaría  general'])
})

test('ten days end on the tenth, weekends left out where working days count', () => {
  expect(lastDay('2026-07-20', 10, { days: 'calendar' })).toBe('2026-07-29')
  expect(lastDay('2026-07-20', 10, { days: 'working' })).toBe('2026-07-31')
  expect(lastDay('2026-07-25', 1, { days: 'working' })).toBe('2026-07-27')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('calendar' as const, 'working' as const),
      (from, days, counting) => {
        const opens = daysAfter('2026-01-01', from)
        const by = { days: counting }
        return countedDays(opens, lastDay(opens, days, by), by) === days
      },
    ),
    { seed: 20261128 },
  )
})

test('working days skip the plan’s holidays, also across a change of clocks, and end on a day that works', () => {
  const working = (...holidays: string[]) => ({
    days: 'working' as const,
    holidays: new Set(holidays),
  })
  // Friday 1 May is a holiday: ten working days from Monday 27 April end a day later.
  expect(lastDay('2026-04-27', 10, working())).toBe('2026-05-08')
  expect(lastDay('2026-04-27', 10, working('2026-05-01'))).toBe('2026-05-11')
  // A holiday on a Saturday takes nothing away, and none counts twice.
  expect(lastDay('2026-04-27', 10, working('2026-05-02'))).toBe('2026-05-08')
  // Opened on a holiday, the first day that counts is the next working one.
  expect(lastDay('2026-05-01', 1, working('2026-05-01'))).toBe('2026-05-04')
  // Clocks change in these weeks, here or there: a day stays a day.
  expect(lastDay('2026-03-27', 3, working())).toBe('2026-03-31')
  expect(lastDay('2026-10-23', 3, working('2026-10-26'))).toBe('2026-10-28')
  // Calendar days know no holidays.
  expect(lastDay('2026-04-27', 10, { ...working('2026-05-01'), days: 'calendar' })).toBe(
    '2026-05-06',
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 40 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 60 }),
      (from, days, rests) => {
        const by = working(...rests.map((at) => daysAfter('2026-01-01', at)))
        const opens = daysAfter('2026-01-01', from)
        const last = lastDay(opens, days, by)
        const isLastCounted = countedDays(last, last, by) === 1
        return isLastCounted && countedDays(opens, last, by) === days && !by.holidays.has(last)
      },
    ),
    { seed: 20261129 },
  )
})

test('a scope changes the plan field by field, and its least is not more than its most', () => {
  const plan: Plan = {
    kind: 'plan',
    id: 'P' as PlanId,
    v: 1,
    name: 'Plan',
    municipality: 'San Roque',
    zones: [],
    axes: ['AIP'],
    language: 'es',
    commitments: { min: 5, max: 7 },
  }
  const values = { minCommitments: 5, maxCommitments: 8, axes: ['AIP'], start: '2026-10-01' }
  expect(scopeChanges(plan, values)).toEqual({
    ok: true,
    value: [
      { field: 'start', value: '2026-10-01' },
      { field: 'commitments', value: { min: 5, max: 8 } },
    ],
  })
  expect(scopeChanges(plan, { ...values, minCommitments: 9 })).toMatchObject({
    ok: false,
    refusal: 'least-above-most',
  })
})

test('thanks name meetings that were held, organisations and units, and no person', () => {
  const meeting = (id: string, date: string): Meeting => ({
    kind: 'meeting',
    id: id as MeetingId,
    v: 1,
    phase: 3,
    type: 'citizen-meeting',
    name: id,
    date,
    tables: 4,
  })
  const courses = new Map([
    ['Feria', { state: 'closed' as const, heads: 28 }],
    ['Plaza', { state: 'open' as const }],
  ])
  const thanks = thanksOf(
    [meeting('Plaza', '2026-01-01'), meeting('Feria', '2026-02-01')],
    courses,
    ['Radio', 'Biblioteca', 'Radio'],
    [member('academia', { name: 'María Pérez', unit: 'Universidad' })],
  )
  expect(thanks).toEqual({
    meetings: [{ name: 'Feria', tables: 4, people: 28 }],
    organisations: ['Biblioteca', 'Radio'],
    team: ['Universidad'],
  })
  expect(JSON.stringify(thanks)).not.toContain('Pérez')
})
