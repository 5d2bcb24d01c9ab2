import { expect, test } from 'vitest'
import type { DeviceId, MeetingId, Rev } from '../../lib/ids.ts'
import type { Meeting } from '../process/plan.ts'
import type { Live } from '../records/record.ts'
import { missingOf, strategyChanges } from './strategy-changes.ts'

const entry: Live<Meeting> = {
  kind: 'meeting',
  id: 'm1' as MeetingId,
  v: 1,
  phase: 3,
  type: 'citizen-meeting',
  name: 'Encuentro',
  date: '2026-04-25',
  tables: 4,
  zone: 'Z1',
  audiences: ['women'],
}

test('a form that was only looked at changes nothing', () => {
  const { date, tables, zone, audiences } = entry
  const draft = { date, tables, zone, audiences, venue: ' ', goalsByAge: {}, adjustments: [] }
  expect(strategyChanges(entry, draft)).toEqual([])
})

test('each field that is another is a change of its own, and emptying one is a change too', () => {
  const draft = { venue: ' Escuela ', zone: '', audiences: ['women', 'youth'], electricity: false }
  expect(strategyChanges(entry, draft)).toEqual([
    { field: 'zone', value: undefined },
    { field: 'venue', value: 'Escuela' },
    { field: 'electricity', value: false },
    { field: 'audiences', value: ['women', 'youth'] },
  ])
})

test('a field that two tablets wrote apart is settled by whoever saves, even unchanged', () => {
  const head = (value: unknown) => ({ rev: 'r' as Rev, value, device: 'd' as DeviceId })
  const clash = { ...entry, conflicts: { zone: [head('Z1'), head('Z2')] } }
  expect(strategyChanges(clash, { zone: 'Z1', date: entry.date })).toEqual([
    { field: 'zone', value: 'Z1' },
  ])
})

test('an entry tells what nobody settled yet; no electricity is settled', () => {
  expect(missingOf({ ...entry, electricity: false, venue: '', capacity: 40 })).toEqual([
    'time',
    'venue',
    'workMethod',
    'tablets',
    'connectivity',
    'adjustments',
  ])
})
