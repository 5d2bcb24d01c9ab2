import { expect, test } from 'vitest'
import type { DeviceId, Rev } from '../../lib/ids.ts'
import { changesOf } from './history.ts'

const birth = { kind: 'channel', id: 'c1', v: 1, address: 'Plaza' }
const entry = (value: unknown, device: string, ...replaces: string[]) => ({
  value,
  device: device as DeviceId,
  replaces: replaces as Rev[],
})

test('each change tells what stood before it, the birth first, whatever the order of the entries', () => {
  const address = new Map([
    ['c' as Rev, entry('Feria', 'D1', 'b')],
    ['b' as Rev, entry('Escuela', 'D2')],
  ])
  expect(changesOf(birth, new Map([['address', address]]))).toEqual([
    { field: 'address', before: ['Plaza'], after: 'Escuela', device: 'D2', rev: 'b' },
    { field: 'address', before: ['Escuela'], after: 'Feria', device: 'D1', rev: 'c' },
  ])
})

test('a settled conflict tells both values; a ring of entries and an unknown birth end', () => {
  const settled = new Map([
    ['a' as Rev, entry('Uno', 'D1')],
    ['b' as Rev, entry('Dos', 'D2')],
    ['c' as Rev, entry('Dos', 'D1', 'a', 'b')],
  ])
  expect(changesOf(undefined, new Map([['address', settled]])).at(-1)).toMatchObject({
    before: ['Uno', 'Dos'],
    after: 'Dos',
  })
  const ring = new Map([
    ['a' as Rev, entry(1, 'D1', 'b')],
    ['b' as Rev, entry(2, 'D1', 'a')],
  ])
  expect(changesOf(birth, new Map([['address', ring]]))).toHaveLength(2)
  expect(changesOf(birth, undefined)).toEqual([])
})
