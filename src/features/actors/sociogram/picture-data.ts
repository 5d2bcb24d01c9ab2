import { type Actor, type Relation, STRENGTHS } from '../../../domain/actors/actor.ts'
import { type JoinedLink, joinLinks, strongestOf } from '../../../domain/actors/links.ts'
import { sectorOf } from '../../../domain/actors/sectors.ts'
import { nameKey, type SpreadActor } from '../../../domain/actors/spread.ts'
import type { RoomWords } from '../../../i18n/index.ts'
import type { DrawnLink } from '../relation-lines.tsx'

export interface PictureNode {
  readonly id: string
  /** Folded, for an order that people can follow. */
  readonly key: string
  readonly name: string
  readonly sector: Actor['sector']
}

export interface PictureLink extends DrawnLink {
  readonly id: string
  /** In words, with how strong it is and, over all tables, who said so. */
  readonly sentence: string
  /** The same without its kind, for a list of one kind. */
  readonly inKind: string
  /** How strong, in words. */
  readonly strengthWord: string
}

/** What a sociogram shows: of one table, or of all of them together. */
export interface PictureData {
  readonly nodes: readonly PictureNode[]
  readonly links: readonly PictureLink[]
}

/** One table's map as a sociogram. */
export function pictureOfTable(
  actors: readonly Actor[],
  relations: readonly Relation[],
  words: RoomWords,
): PictureData {
  const nodes = actors.map(({ id, name, sector }) => ({ id, key: nameKey(name), name, sector }))
  const nameOf = namesOf(nodes)
  return {
    nodes,
    links: relations.map(({ id, from, to, type, strength, direction }) => {
      const link = { id, from, to, type, strength, direction }
      const strengthWord = words.actors.strengths[strength]
      const say = (what: string) => words.actorViews.linkStrength(what, strengthWord)
      const sentence = say(sentenceOf(link, nameOf, words))
      return { ...link, strengthWord, sentence, inKind: say(pairOf(link, nameOf, words)) }
    }),
  }
}

/** The tables' maps over one another: same names are one actor, and each link says which tables drew it. */
export function pictureOfAll(
  spreads: readonly SpreadActor[],
  relations: readonly Relation[],
  words: RoomWords,
): PictureData {
  const nodes = spreads.map(({ key, name, cards }) => ({
    id: key,
    key,
    name,
    sector: sectorOf(cards),
  }))
  const nameOf = namesOf(nodes)
  const cards = spreads.flatMap((spread) => spread.cards)
  return {
    nodes,
    links: joinLinks(relations, cards).map((joined) => {
      const { key: id, from, to, type, direction } = joined
      const link = { id, from, to, type, strength: strongestOf(joined), direction }
      const said = saidOf(joined)
      const say = (what: string) =>
        words.actorViews.linkSaid(
          what,
          said.map(({ strength, tables }) => ({
            strength: words.actors.strengths[strength],
            tables: words.actorViews.inTables(tables),
          })),
        )
      return {
        ...link,
        strengthWord: said.map(({ strength }) => words.actors.strengths[strength]).join(' / '),
        sentence: say(sentenceOf(link, nameOf, words)),
        inKind: say(pairOf(link, nameOf, words)),
      }
    }),
  }
}

/** «Conflicto: Obras con Planificación». */
export function sentenceOf(
  link: Pick<DrawnLink, 'from' | 'to' | 'type' | 'direction'>,
  nameOf: (id: string) => string,
  words: RoomWords,
): string {
  return words.actorViews.link({
    type: words.actors.relationTypes[link.type],
    from: nameOf(link.from),
    to: nameOf(link.to),
    way: link.direction === 'two-way' ? 'both' : 'one',
  })
}

/** «Obras con Planificación». */
export function pairOf(
  { from, to, direction }: Pick<DrawnLink, 'from' | 'to' | 'direction'>,
  nameOf: (id: string) => string,
  words: RoomWords,
): string {
  const way = direction === 'two-way' ? 'both' : 'one'
  return words.actorViews.pair({ from: nameOf(from), to: nameOf(to), way })
}

/** How each strength was said by which tables, the strongest first. */
export function saidOf({ said }: JoinedLink): readonly {
  readonly strength: Relation['strength']
  readonly tables: readonly number[]
}[] {
  return STRENGTHS.flatMap((strength) => {
    const tables = said.filter((one) => one.strength === strength).map(({ table }) => table)
    return tables.length === 0 ? [] : [{ strength, tables: [...new Set(tables)] }]
  })
}

function namesOf(nodes: readonly PictureNode[]): (id: string) => string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}
