import type { Level } from '../../domain/actors/actor.ts'
import { LEVELS, type Place } from './board-layout.ts'

/** Where an arrow key takes a card: one level along its axis; the edges hold. `undefined` for other keys. */
export function moveByKey(place: Place, key: string): Place | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { ...place, interest: step(place.interest, -1) }
    case 'ArrowRight':
      return { ...place, interest: step(place.interest, 1) }
    case 'ArrowUp':
      return { ...place, influence: step(place.influence, 1) }
    case 'ArrowDown':
      return { ...place, influence: step(place.influence, -1) }
    default:
      return undefined
  }
}

function step(level: Level, by: 1 | -1): Level {
  return LEVELS[level - 1 + by] ?? level
}
