import { compareTexts } from '../../lib/order.ts'
import type { Actor, Level, Relation, Sector, Stance, Strategy } from '../actors/actor.ts'
import { joinLinks } from '../actors/links.ts'
import { type SpreadActor, spreadByName } from '../actors/spread.ts'
import { strategyOf } from '../actors/strategy.ts'
import type { Meeting } from '../process/plan.ts'
import { codeOf } from '../reports/informe-2-sources.ts'
import type { PlanRecords } from './plan-records.ts'

/** One card of one table's map. */
export interface ActorRow {
  readonly id: string
  readonly code: string
  readonly meeting: string | null
  readonly table: number
  readonly name: string
  readonly sector: Sector
  readonly part: string | null
  readonly territory: string | null
  /** `null` until it is placed. */
  readonly interest: Level | null
  readonly influence: Level | null
  /** `null` where positions stay with the team, which is the rule. */
  readonly stance: Stance | null
  readonly strategy: Strategy | null
}

/** One link of one table's map, by the names of its ends. */
export interface RelationRow extends Pick<Relation, 'id' | 'type' | 'strength' | 'direction'> {
  readonly meeting: string | null
  readonly table: number
  readonly from: string
  readonly to: string
  /** Ids of the two cards. */
  readonly ends: readonly [string, string]
  readonly note: string | null
}

/** One actor over all maps: what each table said stays a range, nothing is averaged. */
export interface ActorNode {
  /** The folded name under which the cards met. */
  readonly key: string
  readonly name: string
  readonly sectors: readonly Sector[]
  readonly parts: readonly string[]
  readonly territories: readonly string[]
  readonly interest: { readonly min: Level; readonly max: Level } | null
  readonly influence: { readonly min: Level; readonly max: Level } | null
  /** Empty where positions stay with the team. */
  readonly stances: readonly Stance[]
  readonly strategies: readonly Strategy[]
  /** How many tables have a card of it. */
  readonly maps: number
}

/** Links of one type between two actors over all maps, in the same direction. */
export interface ActorLink {
  readonly from: string
  readonly to: string
  readonly type: Relation['type']
  readonly direction: Relation['direction']
  readonly strengths: readonly Relation['strength'][]
  readonly notes: readonly string[]
  readonly maps: number
}

/** The actor maps of a plan: card by card, and laid over one another by name. */
export interface ActorRows {
  readonly actors: readonly ActorRow[]
  readonly relations: readonly RelationRow[]
  readonly nodes: readonly ActorNode[]
  readonly links: readonly ActorLink[]
}

/**
 * Reads the maps off the records. What people took off a map is left out, and so are links to it.
 * Who is for or against stays with the team unless whoever exports asks for it.
 *
 * Returns  the same rows for the same records, whatever their order.
 */
export function actorRows(
  records: Pick<PlanRecords, 'meetings' | 'actors' | 'relations'>,
  { stances = false }: { readonly stances?: boolean } = {},
): ActorRows {
  const meetings = new Map<string, Meeting>(records.meetings.map((one) => [one.id, one]))
  const actors = records.actors.filter(({ withdrawn }) => withdrawn !== true).sort(byMap)
  const byId = new Map<string, Actor>(actors.map((one) => [one.id, one]))
  const relations = records.relations
    .filter(({ withdrawn }) => withdrawn !== true)
    .sort(byMap)
    .flatMap((relation): { relation: Relation; from: Actor; to: Actor }[] => {
      const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
      return from === undefined || to === undefined ? [] : [{ relation, from, to }]
    })
  return {
    actors: actors.map((actor) => ({
      id: actor.id,
      code: codeOf(actor),
      meeting: meetings.get(actor.meeting)?.name ?? null,
      table: actor.table,
      name: actor.name,
      sector: actor.sector,
      part: actor.part ?? null,
      territory: actor.territory ?? null,
      interest: actor.interest,
      influence: actor.influence,
      stance: stances ? actor.stance : null,
      strategy: strategyOf(actor.interest, actor.influence),
    })),
    relations: relations.map(({ relation, from, to }) => ({
      id: relation.id,
      meeting: meetings.get(relation.meeting)?.name ?? null,
      table: relation.table,
      from: from.name,
      to: to.name,
      ends: [from.id, to.id],
      type: relation.type,
      strength: relation.strength,
      direction: relation.direction,
      note: relation.note ?? null,
    })),
    nodes: spreadByName(actors)
      .map((spread) => nodeOf(spread, stances))
      .sort((a, b) => compareTexts(a.key, b.key)),
    links: joinLinks(
      relations.map(({ relation }) => relation),
      actors,
    ).map(({ from, to, type, direction, said }) => ({
      from,
      to,
      type,
      direction,
      strengths: distinct(said.map(({ strength }) => strength)),
      notes: distinct(said.flatMap(({ note }) => note ?? [])),
      maps: distinct(said.map(({ meeting, table }) => `${meeting} ${table}`)).length,
    })),
  }
}

function nodeOf(
  { key, name, cards, interest, influence, strategies }: SpreadActor,
  withStances: boolean,
): ActorNode {
  const range = (spread: SpreadActor['interest']) =>
    spread === null ? null : { min: spread.min, max: spread.max }
  return {
    key,
    name,
    sectors: distinct(cards.map(({ sector }) => sector)),
    parts: distinct(cards.flatMap(({ part }) => part ?? [])),
    territories: distinct(cards.flatMap(({ territory }) => territory ?? [])),
    interest: range(interest),
    influence: range(influence),
    stances: withStances ? distinct(cards.map(({ stance }) => stance)) : [],
    strategies: [...strategies].sort(),
    maps: distinct(cards.map(({ meeting, table }) => `${meeting} ${table}`)).length,
  }
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort()
}

function byMap(a: Actor | Relation, b: Actor | Relation): number {
  return (
    compareTexts(a.meeting, b.meeting) ||
    a.table - b.table ||
    compareTexts(a.label ?? '', b.label ?? '') ||
    compareTexts(a.id, b.id)
  )
}
