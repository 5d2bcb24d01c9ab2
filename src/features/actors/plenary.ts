import type { Actor } from '../../domain/actors/actor.ts'
import type { SpreadActor } from '../../domain/actors/spread.ts'
import type { Place } from './board-layout.ts'
import { isPlaced } from './placed.ts'

/** An actor at one of the places that tables gave it. */
export interface PlenaryItem extends Place {
  /** Of this item: the actor's key and its place. */
  readonly id: string
  readonly key: string
  readonly name: string
  readonly sector: Actor['sector']
  /** Which tables put it there. */
  readonly tables: readonly number[]
  readonly disagree: boolean
}

/**
 * Every place that some table gave an actor, with the tables that did. An actor on which the tables
 * differ stands at each of its places; nothing is averaged.
 */
export function plenaryItems(spreads: readonly SpreadActor[]): PlenaryItem[] {
  return spreads.flatMap(({ key, name, cards, disagree }) => {
    const items = new Map<string, PlenaryItem & { tables: number[] }>()
    for (const card of cards) {
      if (!isPlaced(card)) continue
      const { interest, influence, table, sector } = card
      const id = `${key}@${interest}-${influence}`
      const known = items.get(id)
      if (known === undefined) {
        items.set(id, { id, key, name, sector, interest, influence, tables: [table], disagree })
      } else if (!known.tables.includes(table)) known.tables.push(table)
    }
    return [...items.values()]
  })
}
