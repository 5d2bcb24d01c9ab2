import type { Level } from '../../domain/actors/actor.ts'
import { centreOf, LEVELS, type Place, type Rect } from './board-layout.ts'

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

/** Unit steps of the arrow keys, right and down. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The card beside another in the direction of an arrow key: the nearest, where way to the side counts
 * double. `undefined` at the edge, and for other keys.
 */
export function cardToward(
  cards: ReadonlyMap<string, Rect>,
  from: string,
  key: string,
): string | undefined {
  const [arrow, start] = [ARROWS[key], cards.get(from)]
  if (arrow === undefined || start === undefined) return undefined
  const here = centreOf(start)
  let nearest: { id: string; way: number } | undefined
  for (const [id, rect] of cards) {
    if (id === from) continue
    const { x, y } = centreOf(rect)
    const [dx, dy] = [x - here.x, y - here.y]
    const along = dx * arrow[0] + dy * arrow[1]
    if (along < 1) continue
    const way = along + 2 * Math.abs(dx * arrow[1] + dy * arrow[0])
    if (nearest === undefined || way < nearest.way) nearest = { id, way }
  }
  return nearest?.id
}
