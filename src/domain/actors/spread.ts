import { foldText } from '../../lib/fold.ts'
import type { ActorId, MeetingId } from '../../lib/ids.ts'
import type { Actor, Level, Strategy } from './actor.ts'
import { strategyOf } from './strategy.ts'

/** From how far apart two tables disagree: one step is a shade, two are another opinion. */
export const DISAGREEMENT = 2

/** What one table said. */
export interface Said {
  readonly actor: ActorId
  readonly meeting: MeetingId
  readonly table: number
  readonly level: Level
}

/** The range of what the tables said of one thing; never an average. */
export interface Spread {
  readonly min: Level
  readonly max: Level
  /** By level, then table. */
  readonly said: readonly Said[]
  readonly disagree: boolean
}

/** One actor as all tables see it. */
export interface SpreadActor {
  /** The folded name under which the tables' cards met. */
  readonly key: string
  /** As most tables write it. */
  readonly name: string
  readonly cards: readonly Actor[]
  /** `null` when no table placed it. */
  readonly interest: Spread | null
  readonly influence: Spread | null
  readonly disagree: boolean
  /** What each strategy would follow from, by table; more than one is worth a talk. */
  readonly strategies: readonly Strategy[]
}

/**
 * Lays the tables' maps over one another. Cards meet when their names are the same without accents,
 * capitals, punctuation and white space; what looks like a duplicate otherwise is left to people.
 *
 * Expects  the cards of any number of tables; those taken off the map are left out.
 * Returns  one entry per name, disagreements first, then by name; the same for any order of cards.
 */
export function spreadByName(actors: Iterable<Actor>): SpreadActor[] {
  const byKey = new Map<string, Actor[]>()
  for (const actor of actors) {
    if (actor.withdrawn === true) continue
    const key = nameKey(actor.name)
    const cards = byKey.get(key)
    if (cards === undefined) byKey.set(key, [actor])
    else cards.push(actor)
  }
  return [...byKey]
    .map(([key, cards]) => spreadOf(key, cards.sort(byTable)))
    .sort((a, b) => Number(b.disagree) - Number(a.disagree) || (a.key < b.key ? -1 : 1))
}

/** A name without what hands write differently. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function spreadOf(key: string, cards: readonly Actor[]): SpreadActor {
  const interest = spreadIn(cards, 'interest')
  const influence = spreadIn(cards, 'influence')
  const strategies = new Set<Strategy>()
  for (const card of cards) {
    const strategy = strategyOf(card.interest, card.influence)
    if (strategy !== null) strategies.add(strategy)
  }
  return {
    key,
    name: mostWritten(cards.map((card) => card.name)),
    cards,
    interest,
    influence,
    disagree: (interest?.disagree ?? false) || (influence?.disagree ?? false),
    strategies: [...strategies],
  }
}

function spreadIn(cards: readonly Actor[], field: 'interest' | 'influence'): Spread | null {
  const said: Said[] = []
  for (const { id, meeting, table, [field]: level } of cards) {
    if (level !== null) said.push({ actor: id, meeting, table, level })
  }
  said.sort((a, b) => a.level - b.level)
  const min = said.at(0)?.level
  const max = said.at(-1)?.level
  if (min === undefined || max === undefined) return null
  return { min, max, said, disagree: max - min >= DISAGREEMENT }
}

function mostWritten(names: readonly string[]): string {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  const [best] = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return best?.[0] ?? ''
}

function byTable(a: Actor, b: Actor): number {
  if (a.meeting !== b.meeting) return a.meeting < b.meeting ? -1 : 1
  return a.table - b.table || (a.id < b.id ? -1 : 1)
}
