import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorCard } from '../../../tests/actor-cards.ts'
import type { ActorId, DeviceId, MeetingId, RelationId } from '../../lib/ids.ts'
import { type Actor, RELATION_TYPES, type Relation } from './actor.ts'
import { isSameLink, joinLinks, strongestOf, usualDirection } from './links.ts'
import { missingSectors, sectorOf } from './sectors.ts'

const device = 'd1' as DeviceId
const meeting = 'm1' as MeetingId
const card = (id: string, name: string, table = 1): Actor => actorCard(id, name, { table })
const link = (id: string, from: string, to: string, more: Partial<Relation> = {}): Relation => ({
  kind: 'relation',
  id: id as RelationId,
  v: 1,
  meeting,
  table: 1,
  from: from as ActorId,
  to: to as ActorId,
  type: 'collaboration',
  strength: 'medium',
  direction: 'two-way',
  device,
  ...more,
})

const CARDS = [
  card('a1', 'Club'),
  card('b1', 'Radio'),
  card('a2', 'CLUB', 2),
  card('b2', 'radio.', 2),
  { ...card('c1', 'Banda'), withdrawn: true },
]

describe('the links of all tables', () => {
  test('meet by name and keep who said what, the strongest drawn', () => {
    const [joined, ...others] = joinLinks(
      [link('r2', 'b2', 'a2', { table: 2, strength: 'strong' }), link('r1', 'a1', 'b1')],
      CARDS,
    )
    expect(others).toEqual([])
    expect(joined).toMatchObject({ from: 'club', to: 'radio', type: 'collaboration' })
    expect(joined?.said.map(({ table, strength }) => [table, strength])).toEqual([
      [1, 'medium'],
      [2, 'strong'],
    ])
    expect(joined && strongestOf(joined)).toBe('strong')
  })

  test('one way there and one way back are two links', () => {
    const directed = { type: 'funding', direction: 'one-way' } as const
    const joined = joinLinks(
      [link('r1', 'a1', 'b1', directed), link('r2', 'b2', 'a2', directed)],
      CARDS,
    )
    expect(joined.map(({ from, to }) => `${from}>${to}`)).toEqual(['club>radio', 'radio>club'])
  })

  test('leave out what was taken off, with the links to it', () => {
    const off = [link('r1', 'a1', 'c1'), link('r2', 'a1', 'b1', { withdrawn: true })]
    expect(joinLinks(off, CARDS)).toEqual([])
  })

  test('are the same whichever came first, and lose none', () => {
    const rows = fc.array(
      fc.record({
        ends: fc.constantFrom(['a1', 'b1'], ['b1', 'a1'], ['a2', 'b2'], ['b2', 'a2']),
        type: fc.constantFrom(...RELATION_TYPES),
        direction: fc.constantFrom('one-way' as const, 'two-way' as const),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (all) => {
        const links = all.map(({ ends: [from = '', to = ''], type, direction }, at) =>
          link(`r${at}`, from, to, { type, direction, table: from.endsWith('2') ? 2 : 1 }),
        )
        const joined = joinLinks(links, CARDS)
        expect(joinLinks([...links].reverse(), [...CARDS].reverse())).toEqual(joined)
        expect(joined.flatMap(({ said }) => said).length).toBe(links.length)
      }),
    )
  })
})

describe('two links of one map', () => {
  test('in both directions are the same from either end', () => {
    expect(isSameLink(link('r1', 'a1', 'b1'), link('r2', 'b1', 'a1'))).toBe(true)
  })

  test('of another kind, or one way from the other end, are two', () => {
    const directed = { type: 'funding', direction: 'one-way' } as const
    const there = link('r1', 'a1', 'b1', directed)
    expect(isSameLink(there, link('r2', 'b1', 'a1', directed))).toBe(false)
    expect(isSameLink(there, link('r2', 'a1', 'b1'))).toBe(false)
    expect(isSameLink(there, link('r2', 'a1', 'b1', directed))).toBe(true)
  })

  test('money flows one way, a conflict both', () => {
    expect(usualDirection('funding')).toBe('one-way')
    expect(usualDirection('conflict')).toBe('two-way')
  })
})

describe('sectors', () => {
  test('without an actor are told, cards taken off not counted', () => {
    const missing = missingSectors([{ sector: 'community' }, { sector: 'media', withdrawn: true }])
    expect(missing).toContain('media')
    expect(missing).not.toContain('community')
    expect(missing.length).toBe(7)
  })

  test('an actor has the sector that most tables gave it', () => {
    expect(sectorOf([{ sector: 'media' }, { sector: 'community' }, { sector: 'media' }])).toBe(
      'media',
    )
    expect(sectorOf([{ sector: 'media' }, { sector: 'community' }])).toBe('community')
  })
})
