import { describe, expect, test } from 'vitest'
import type { Actor, Level } from '../../domain/actors/actor.ts'
import { spreadByName } from '../../domain/actors/spread.ts'
import type { Live } from '../../domain/records/record.ts'
import type { DeviceId, Rev } from '../../lib/ids.ts'
import { hasClash, levelVersions } from './clash.ts'
import { plenaryItems } from './plenary.ts'

const actor = (name: string, table: number, interest: Level | null, influence: Level | null) =>
  ({
    kind: 'actor',
    id: `${name}${table}`,
    name,
    table,
    interest,
    influence,
    sector: 'community',
  }) as unknown as Live<Actor>

describe('the tables over one another', () => {
  test('an actor stands once where tables agree, with all of them named', () => {
    const items = plenaryItems(spreadByName([actor('Radio', 1, 4, 3), actor('RADIO', 2, 4, 3)]))
    expect(items.map(({ tables }) => tables)).toEqual([[1, 2]])
  })

  test('it stands at each of its places where they differ, never between them', () => {
    const items = plenaryItems(spreadByName([actor('Obras', 1, 2, 5), actor('Obras', 2, 2, 1)]))
    expect(items.map(({ influence, tables }) => [influence, tables])).toEqual([
      [5, [1]],
      [1, [2]],
    ])
    expect(items.every(({ disagree }) => disagree)).toBe(true)
  })

  test('cards that no table placed are not on the board', () => {
    expect(plenaryItems(spreadByName([actor('Obras', 1, null, 5)]))).toEqual([])
  })
})

describe('levels given by two tablets while apart', () => {
  const head = (value: Level, device: string) => ({
    rev: `${device}${value}` as Rev,
    value,
    device: device as DeviceId,
  })
  const withHeads = (...heads: ReturnType<typeof head>[]) =>
    ({ ...actor('Obras', 1, 2, 2), conflicts: { interest: heads } }) as Live<Actor>

  test('are both shown, the lower first, each with who gave it', () => {
    expect(levelVersions(withHeads(head(4, 'rosa'), head(2, 'juan')), 'interest')).toEqual([
      { value: 2, devices: ['juan'] },
      { value: 4, devices: ['rosa'] },
    ])
  })

  test('are no clash when they are the same', () => {
    expect(hasClash(withHeads(head(4, 'rosa'), head(4, 'juan')))).toBe(false)
  })
})
