import type { Level, Strategy } from './actor.ts'

/** The middle of the scale of 1 to 5, where the two dotted lines of the map cross. */
const MIDDLE = 3

/**
 * What to do with an actor, by the quadrant it stands in.
 *
 * High is above the middle line, 4 or 5: a card on the line is not yet on the far side, so the
 * teams do not promise close work to everyone they are unsure of.
 *
 * Returns  `null` until both levels are given.
 * Source   interest × influence grid: high/high involve closely, high influence alone keep
 *          satisfied, high interest alone keep informed, neither monitor.
 */
export function strategyOf(interest: Level | null, influence: Level | null): Strategy | null {
  if (interest === null || influence === null) return null
  if (influence > MIDDLE) return interest > MIDDLE ? 'involve-closely' : 'keep-satisfied'
  return interest > MIDDLE ? 'keep-informed' : 'monitor'
}
