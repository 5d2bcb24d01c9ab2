import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorCard } from '../../../tests/actor-cards.ts'
import type { ActorId, DeviceId, MeetingId, RelationId } from '../../lib/ids.ts'
import type { Actor, Level } from './actor.ts'
import { changeStance, makeActor, makeRelation, placeActor } from './map.ts'
import { spreadByName } from './spread.ts'
import { strategyOf } from './strategy.ts'

const device = 'd1' as DeviceId
const meeting = 'm1' as MeetingId

const card = (
  id: string,
  table: number,
  name: string,
  interest: Level | null = null,
  influence: Level | null = null,
): Actor => actorCard(id, name, { table, interest, influence })

describe('the strategy of an actor', () => {
  test.each([
    [4, 4, 'involve-closely'],
    [5, 5, 'involve-closely'],
    [3, 4, 'keep-satisfied'],
    [1, 5, 'keep-satisfied'],
    [4, 3, 'keep-informed'],
    [5, 1, 'keep-informed'],
    [3, 3, 'monitor'],
    [1, 1, 'monitor'],
  ] as const)('interest %i and influence %i: %s', (interest, influence, strategy) => {
    expect(strategyOf(interest, influence)).toBe(strategy)
  })

  test('is unknown until both levels are given', () => {
    expect(strategyOf(null, 5)).toBe(null)
    expect(strategyOf(5, null)).toBe(null)
  })
})

describe('a card', () => {
  test('is born unplaced, with a tidy name and no stance', () => {
    const outcome = makeActor(
      { meeting, table: 2, name: '  Club   de Madres ', sector: 'community', part: ' ' },
      { id: 'a1' as ActorId, device },
    )
    expect(outcome).toEqual({ ok: true, value: card('a1', 2, 'Club de Madres') })
  })

  test('without a name, or with a whole sentence for one, is refused', () => {
    const named = (name: string) =>
      makeActor({ meeting, table: 1, name, sector: 'media' }, { id: 'a1' as ActorId, device })
    expect(named(' \n')).toMatchObject({ ok: false, refusal: 'empty-name' })
    expect(named('x'.repeat(81))).toMatchObject({ ok: false, refusal: 'too-long' })
  })

  test('moves by one change for each level that is really another', () => {
    const actor = card('a1', 1, 'Club', 2, 3)
    expect(placeActor(actor, { interest: 4, influence: 3 })).toEqual({
      ok: true,
      value: [{ recordId: 'a1', field: 'interest', value: 4 }],
    })
    expect(placeActor(actor, { interest: null, influence: null })).toMatchObject({
      value: [{ value: null }, { value: null }],
    })
    expect(placeActor(actor, { interest: 2, influence: 3 })).toEqual({ ok: true, value: [] })
  })

  test.each([0, 6, 2.5, Number.NaN])('does not go to %d', (level) => {
    expect(placeActor(card('a1', 1, 'Club'), { interest: 3, influence: level })).toMatchObject({
      ok: false,
      refusal: 'off-the-scale',
      detail: 'influence',
    })
  })
})

describe('a position', () => {
  test('is one change, and none when it is said already', () => {
    const actor = card('a1', 1, 'Club')
    expect(changeStance(actor, 'against')).toEqual([
      { recordId: 'a1', field: 'stance', value: 'against' },
    ])
    expect(changeStance(actor, 'unknown')).toEqual([])
  })
})

describe('a relation', () => {
  const actors = [card('a1', 1, 'Club'), card('a2', 1, 'Radio'), card('a3', 2, 'Escuela')]
  const relate = (from: string, to: string, on: readonly Actor[] = actors) =>
    makeRelation(
      { from: from as ActorId, to: to as ActorId, type: 'conflict', note: ' por el agua ' },
      on,
      {
        id: 'r1' as RelationId,
        device,
      },
    )

  test('joins two cards of one map', () => {
    expect(relate('a1', 'a2')).toEqual({
      ok: true,
      value: {
        kind: 'relation',
        id: 'r1',
        v: 1,
        meeting,
        table: 1,
        from: 'a1',
        to: 'a2',
        type: 'conflict',
        strength: 'medium',
        direction: 'two-way',
        note: 'por el agua',
        device,
      },
    })
  })

  test('with oneself, with a stranger, with a card taken off or across maps is refused', () => {
    expect(relate('a1', 'a1')).toMatchObject({ refusal: 'self-relation' })
    expect(relate('a1', 'a9')).toMatchObject({ refusal: 'unknown-actor', detail: 'to' })
    expect(relate('a9', 'a1')).toMatchObject({ refusal: 'unknown-actor', detail: 'from' })
    expect(relate('a1', 'a3')).toMatchObject({ refusal: 'another-map' })
    const off = actors.map((one) => (one.id === 'a2' ? { ...one, withdrawn: true } : one))
    expect(relate('a1', 'a2', off)).toMatchObject({ refusal: 'unknown-actor' })
  })
})

describe('the maps of the tables, one over another', () => {
  test('meet under one name and keep who said what', () => {
    const [actor, ...others] = spreadByName([
      card('a1', 1, 'Obras Públicas', 2, 5),
      card('a2', 2, 'obras publicas.', 2, 4),
      card('a3', 3, 'Obras  Públicas', 3, 2),
    ])
    expect(others).toEqual([])
    expect(actor?.name).toBe('Obras  Públicas')
    expect(actor?.influence).toMatchObject({ min: 2, max: 5, disagree: true })
    expect(actor?.influence?.said.map(({ table, level }) => [table, level])).toEqual([
      [3, 2],
      [2, 4],
      [1, 5],
    ])
    expect(actor?.interest).toMatchObject({ min: 2, max: 3, disagree: false })
    expect(actor?.strategies).toEqual(['keep-satisfied', 'monitor'])
  })

  test('a difference of one is a shade, of two a disagreement, and disagreements come first', () => {
    const found = spreadByName([
      card('a1', 1, 'Banda', 3, 3),
      card('a2', 2, 'Banda', 4, 2),
      card('a3', 1, 'Radio', 3, 3),
      card('a4', 2, 'Radio', 5, 3),
    ])
    expect(found.map(({ name, disagree }) => [name, disagree])).toEqual([
      ['Radio', true],
      ['Banda', false],
    ])
  })

  test('a card nobody placed has no range, and one taken off the map is not there', () => {
    const [unplaced, ...others] = spreadByName([
      card('a1', 1, 'Banda'),
      { ...card('a2', 1, 'Radio', 1, 1), withdrawn: true },
    ])
    expect(unplaced).toMatchObject({
      name: 'Banda',
      interest: null,
      influence: null,
      disagree: false,
    })
    expect(others).toEqual([])
  })

  test('are the same whichever table’s map comes first, and lose no card', () => {
    const level = fc.constantFrom<Level | null>(null, 1, 2, 3, 4, 5)
    const cards = fc.uniqueArray(
      fc.tuple(
        fc.nat(30),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('Radio', 'radio', 'Banda', 'Club'),
        level,
        level,
      ),
      { selector: ([id]) => id, maxLength: 12 },
    )
    fc.assert(
      fc.property(cards, (rows) => {
        const all = rows.map(([id, table, name, x, y]) => card(`a${id}`, table, name, x, y))
        const spread = spreadByName(all)
        expect(spreadByName([...all].reverse())).toEqual(spread)
        expect(spread.flatMap((one) => one.cards).length).toBe(all.length)
      }),
    )
  })
})
