import type { DotsBallot } from '../../../domain/voting/box-records.ts'
import type { DotsRules } from '../../../domain/voting/method-rules.ts'
import { done, type Result, refused } from '../../../lib/result.ts'

/** Why a point finds no place; the booth says how to mend it. */
export type PointRefusal = 'no-dots-left' | 'at-cap'

/** Points given so far. */
export function pointsUsed(ballot: DotsBallot): number {
  return Object.values(ballot).reduce((sum, points) => sum + points, 0)
}

/** Most points that one option takes. */
export function capOf({ dots, cap }: DotsRules): number {
  return Math.min(cap ?? dots, dots)
}

/** One more point for an option, while there are points and the option has room. */
export function addPoint(
  rules: DotsRules,
  ballot: DotsBallot,
  option: string,
): Result<DotsBallot, PointRefusal> {
  const before = ballot[option] ?? 0
  if (pointsUsed(ballot) >= rules.dots) return refused('no-dots-left')
  if (before >= capOf(rules)) return refused('at-cap')
  return done({ ...ballot, [option]: before + 1 })
}

/** One point less; an option without points is left out, as on paper. */
export function takePoint(ballot: DotsBallot, option: string): DotsBallot {
  const { [option]: before = 0, ...others } = ballot
  return before > 1 ? { ...others, [option]: before - 1 } : others
}
