import { compareTexts } from '../../lib/order.ts'
import { type Actor, type Relation, type RelationType, STRENGTHS } from './actor.ts'
import { nameKey } from './spread.ts'

/** One link as all tables see it: who said so stays with it. */
export interface JoinedLink {
  readonly key: string
  /** Folded names of its ends, as `spreadByName` keys them. */
  readonly from: string
  readonly to: string
  readonly type: RelationType
  readonly direction: Relation['direction']
  /** By meeting and table. */
  readonly said: readonly Relation[]
}

/**
 * Lays the tables' links over one another: links meet when they join the same two names by the same
 * kind in the same direction. A link in both directions is the same from either end.
 *
 * Expects  the cards that stand on the maps; a link to any other card is left out.
 * Returns  the same links in the same order for any order of cards and relations.
 */
export function joinLinks(
  relations: Iterable<Relation>,
  actors: Iterable<Pick<Actor, 'id' | 'name' | 'withdrawn'>>,
): JoinedLink[] {
  const names = new Map<string, string>()
  for (const { id, name, withdrawn } of actors) {
    if (withdrawn !== true) names.set(id, nameKey(name))
  }
  const groups = new Map<string, { from: string; to: string; said: Relation[] }>()
  for (const relation of relations) {
    const [a, b] = [names.get(relation.from), names.get(relation.to)]
    if (relation.withdrawn === true || a === undefined || b === undefined) continue
    const [from, to] = relation.direction === 'two-way' && b < a ? [b, a] : [a, b]
    const key = JSON.stringify([from, to, relation.type, relation.direction])
    const group = groups.get(key) ?? { from, to, said: [] }
    group.said.push(relation)
    groups.set(key, group)
  }
  return [...groups]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([key, { from, to, said }]) => {
      const [first] = said.sort(byTable)
      if (first === undefined) return []
      return { key, from, to, type: first.type, direction: first.direction, said }
    })
}

/** The strongest that a table said of a link: how it is drawn. The words beside it keep who said what. */
export function strongestOf({ said }: Pick<JoinedLink, 'said'>): Relation['strength'] {
  const strengths = new Set(said.map(({ strength }) => strength))
  return STRENGTHS.find((strength) => strengths.has(strength)) ?? 'weak'
}

/** Kinds that have a giver and a taker; the others hold for both ends alike. */
const ONE_WAY: readonly RelationType[] = [
  'dependence',
  'information',
  'funding',
  'control',
  'influence',
]

/** Which way a kind of link goes unless somebody says otherwise. */
export function usualDirection(type: RelationType): Relation['direction'] {
  return ONE_WAY.includes(type) ? 'one-way' : 'two-way'
}

type Ends = Pick<Relation, 'from' | 'to' | 'type' | 'direction'>

/** Whether two links of one map say the same: kind and ends; in both directions, from either end. */
export function isSameLink(a: Ends, b: Ends): boolean {
  if (a.type !== b.type || a.direction !== b.direction) return false
  if (a.from === b.from && a.to === b.to) return true
  return a.direction === 'two-way' && a.from === b.to && a.to === b.from
}

function byTable(a: Relation, b: Relation): number {
  return compareTexts(a.meeting, b.meeting) || a.table - b.table || compareTexts(a.id, b.id)
}
