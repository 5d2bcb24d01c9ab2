import { expect, test } from 'vitest'
import { joinResult, type KeptResult, readResult } from './kept-result.ts'

const NOW = new Date('2026-04-25T13:00:00Z')
const versions = { sameApp: true, sameSchema: true, samePlan: true, sameContent: true, skewS: 2 }
const before = (at: string): KeptResult => ({
  at,
  facts: {
    persisted: true,
    disk: 'lost',
    rehearsal: 'passed',
    batterySeen: 'enough',
    versions,
    clock: { skewS: 2, against: 'tablet' },
  },
  other: 'Mesa 2',
})

test('a new check measures anew, and keeps what people did by hand this morning', () => {
  const joined = joinResult(before('2026-04-25T08:00:00Z'), { disk: 'kept' }, NOW)
  expect(joined).toEqual({
    at: NOW.toISOString(),
    facts: {
      disk: 'kept',
      rehearsal: 'passed',
      batterySeen: 'enough',
      versions,
      clock: { skewS: 2, against: 'tablet' },
    },
    other: 'Mesa 2',
  })
})

test('the relay’s clock goes before that of another tablet', () => {
  const clock = { skewS: -1, against: 'relay' } as const
  const joined = joinResult(before('2026-04-25T08:00:00Z'), { clock }, NOW)
  expect(joined.facts.clock).toEqual(clock)
})

test.each([
  ['of yesterday', '2026-04-24T20:00:00Z'],
  ['of the future, by a clock that was turned back', '2026-04-26T08:00:00Z'],
  ['of no readable time', 'ayer'],
])('what was done by hand is asked for again after a check %s', (_, at) => {
  expect(joinResult(before(at), { disk: 'kept' }, NOW)).toEqual({
    at: NOW.toISOString(),
    facts: { disk: 'kept' },
  })
})

test('only what has the form of a result is read as one', () => {
  const result = { at: NOW.toISOString(), facts: {} }
  expect(readResult(result)).toEqual(result)
  for (const other of [undefined, null, 7, {}, { at: 1, facts: {} }, { at: '', facts: null }]) {
    expect(readResult(other)).toBeUndefined()
  }
})
