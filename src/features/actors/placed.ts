import type { Actor, Level } from '../../domain/actors/actor.ts'

/** Cards that stand on the map: both levels are given. */
export function isPlaced<A extends Actor>(
  actor: A,
): actor is A & { interest: Level; influence: Level } {
  return actor.interest !== null && actor.influence !== null
}
