import { type Actor, RELATION_TYPES, type Relation, SECTORS, type Sector } from './actor.ts'
import { type JoinedLink, joinLinks } from './links.ts'
import { missingSectors, sectorOf } from './sectors.ts'
import { type Spread, type SpreadActor, spreadByName } from './spread.ts'

/** An actor as the room is told of it: nothing of what it is for or against. */
export interface ToldActor {
  readonly key: string
  readonly name: string
  readonly sector: Sector
  readonly interest: Spread | null
  readonly influence: Spread | null
}

/** One thing that the map tells the room. */
export type Scene =
  | {
      readonly about: 'who'
      readonly groups: readonly { readonly sector: Sector; readonly actors: readonly ToldActor[] }[]
    }
  | {
      readonly about: 'links'
      readonly type: Relation['type']
      readonly links: readonly JoinedLink[]
    }
  /** `actors`: those that at least two tables placed, alike. */
  | { readonly about: 'agree'; readonly actors: readonly ToldActor[] }
  /** A question to the plenary, one actor at a time. */
  | { readonly about: 'gap'; readonly actor: ToldActor }
  | { readonly about: 'missing'; readonly sectors: readonly Sector[] }

/**
 * Tells the maps of all tables as a fixed series of scenes: who is here, each kind of link that
 * somebody drew, where the tables agree, each gap between them, and of which sectors nobody is there.
 * What the tables agree on is told; only the gaps are asked.
 *
 * Returns  the same scenes for any order of cards and relations; a position is in none of them.
 */
export function tellMap(actors: readonly Actor[], relations: readonly Relation[]): Scene[] {
  const spreads = spreadByName(actors)
  const told = spreads.map(tellActor)
  const links = joinLinks(relations, actors)
  const apart = new Set(spreads.filter(({ disagree }) => disagree).map(({ key }) => key))
  const agreed = new Set(spreads.filter(isAgreed).map(({ key }) => key))
  const scenes: Scene[] = [
    {
      about: 'who',
      groups: SECTORS.map((sector) => ({
        sector,
        actors: told.filter((actor) => actor.sector === sector),
      })).filter((group) => group.actors.length > 0),
    },
  ]
  for (const type of RELATION_TYPES) {
    const own = links.filter((link) => link.type === type)
    if (own.length > 0) scenes.push({ about: 'links', type, links: own })
  }
  if (agreed.size > 0) {
    scenes.push({ about: 'agree', actors: told.filter(({ key }) => agreed.has(key)) })
  }
  for (const actor of told) {
    if (apart.has(actor.key)) scenes.push({ about: 'gap', actor })
  }
  scenes.push({ about: 'missing', sectors: missingSectors(told) })
  return scenes
}

/** The keys of the actors that a scene is about. */
export function actorsOf(scene: Scene): ReadonlySet<string> {
  switch (scene.about) {
    case 'who':
      return new Set(scene.groups.flatMap(({ actors }) => actors.map(({ key }) => key)))
    case 'links':
      return new Set(scene.links.flatMap(({ from, to }) => [from, to]))
    case 'agree':
      return new Set(scene.actors.map(({ key }) => key))
    case 'gap':
      return new Set([scene.actor.key])
    case 'missing':
      return new Set()
  }
}

function tellActor({ key, name, cards, interest, influence }: SpreadActor): ToldActor {
  return { key, name, sector: sectorOf(cards), interest, influence }
}

/** Placed by at least two tables, and by none of them far from the others. */
function isAgreed({ interest, influence, disagree }: SpreadActor): boolean {
  const tables = (spread: Spread | null) =>
    new Set(spread?.said.map(({ meeting, table }) => `${meeting} ${table}`)).size
  return !disagree && Math.max(tables(interest), tables(influence)) > 1
}
