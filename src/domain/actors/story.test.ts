import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorCard } from '../../../tests/actor-cards.ts'
import type { ActorId, DeviceId, MeetingId, RelationId } from '../../lib/ids.ts'
import { type Actor, type Level, type Relation, SECTORS, type Sector, STANCES } from './actor.ts'
import { actorsOf, tellMap } from './story.ts'

const device = 'd1' as DeviceId
const meeting = 'm1' as MeetingId
const card = (
  table: number,
  name: string,
  sector: Sector,
  [interest, influence]: readonly [Level, Level] | readonly [] = [],
): Actor =>
  actorCard(`${name}${table}`, name, {
    table,
    sector,
    interest: interest ?? null,
    influence: influence ?? null,
    stance: 'against',
  })
const ACTORS = [
  card(1, 'Obras', 'local-government', [2, 5]),
  card(2, 'OBRAS', 'local-government', [2, 2]),
  card(1, 'Radio', 'media', [4, 3]),
  card(2, 'Radio', 'media', [4, 3]),
  card(1, 'Banda', 'community', [1, 1]),
]
const CONFLICT: Relation = {
  kind: 'relation',
  id: 'r1' as RelationId,
  v: 1,
  meeting,
  table: 1,
  from: 'Obras1' as ActorId,
  to: 'Radio1' as ActorId,
  type: 'conflict',
  strength: 'strong',
  direction: 'two-way',
  device,
}

describe('the map told to the room', () => {
  test('goes from who is here to who is missing; only the gaps are asked', () => {
    const scenes = tellMap(ACTORS, [CONFLICT])
    expect(scenes.map(({ about }) => about)).toEqual(['who', 'links', 'agree', 'gap', 'missing'])
    const [who, links, agree, gap, missing] = scenes
    expect(who && [...actorsOf(who)].sort()).toEqual(['banda', 'obras', 'radio'])
    expect(links && [...actorsOf(links)].sort()).toEqual(['obras', 'radio'])
    // One table alone agrees with nobody.
    expect(agree && [...actorsOf(agree)]).toEqual(['radio'])
    expect(gap && [...actorsOf(gap)]).toEqual(['obras'])
    expect(missing?.about === 'missing' && missing.sectors).toHaveLength(SECTORS.length - 3)
  })

  test('of nothing says that nobody is there', () => {
    expect(tellMap([], []).map(({ about }) => about)).toEqual(['who', 'missing'])
  })

  test('is the same whatever came first, and whoever is for or against', () => {
    const stances = fc.array(fc.constantFrom(...STANCES), {
      minLength: ACTORS.length,
      maxLength: ACTORS.length,
    })
    const scenes = tellMap(ACTORS, [CONFLICT])
    expect(JSON.stringify(scenes)).not.toContain('against')
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ACTORS, { minLength: ACTORS.length }),
        stances,
        (all, said) => {
          const told = all.map((actor, at) => ({ ...actor, stance: said[at] ?? 'unknown' }))
          expect(tellMap(told, [CONFLICT])).toEqual(scenes)
        },
      ),
    )
  })
})
