import { expect, test } from 'vitest'
import type { Meeting } from '../../domain/process/plan.ts'
import { strategyChanges } from '../../domain/strategy/strategy-changes.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { draftOf, isSavable, isWholeOrEmpty, typedOf } from './typed-strategy.ts'

const entry: Meeting = {
  kind: 'meeting',
  id: 'm1' as MeetingId,
  v: 1,
  phase: 3,
  type: 'citizen-meeting',
  name: 'Encuentro',
  date: '2026-04-25',
  tables: 4,
  zone: 'Z1',
  electricity: false,
  connectivity: 'none',
  workMethod: 'world-cafe',
  audiences: ['women', 'astronauts'],
  goalsByGender: { women: 20, men: 0 },
}

test('a form that is opened and saved as it is changes nothing, not even what it does not know', () => {
  expect(strategyChanges(entry, draftOf(typedOf(entry), entry))).toEqual([])
})

test('a group taken off leaves the groups of a newer version where they were', () => {
  const typed = { ...typedOf(entry), audiences: ['youth' as const] }
  expect(strategyChanges(entry, draftOf(typed, entry))).toEqual([
    { field: 'audiences', value: ['youth', 'astronauts'] },
  ])
})

test('an emptied goal is no goal, and zero is one', () => {
  const typed = { ...typedOf(entry), goalsByGender: { women: '', men: '0' } }
  expect(strategyChanges(entry, draftOf(typed, entry))).toEqual([
    { field: 'goalsByGender', value: { men: 0 } },
  ])
})

test('only whole numbers are numbers of people, and a meeting has a table at least', () => {
  expect(['', ' 7 ', '0'].map((text) => isWholeOrEmpty(text))).toEqual([true, true, true])
  expect(['-1', '2.5', 'x', '9999999'].map((text) => isWholeOrEmpty(text))).toEqual(
    Array(4).fill(false),
  )
  expect(isSavable(typedOf(entry))).toBe(true)
  for (const wrong of [
    { tables: '0' },
    { tables: '' },
    { date: '' },
    { capacity: '4.5' },
    { goalsByAge: { '18-29': '-3' } },
  ]) {
    expect(isSavable({ ...typedOf(entry), ...wrong })).toBe(false)
  }
})
