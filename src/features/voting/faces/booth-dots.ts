import type { DotsBallot } from '../../../domain/voting/box-records.ts'
import type { DotsRules } from '../../../domain/voting/method-rules.ts'
import { capOf, pointsUsed } from '../papers/points.ts'
import { PointsPaper } from '../papers/points-paper.tsx'
import type { BoothFace } from './face.ts'

/** More discs than this are no longer counted at a glance; the sentence says it. */
const DISCS_MAX = 10

/** The sheet of points. */
export const dotsBooth: BoothFace<DotsRules, DotsBallot> = {
  Paper: PointsPaper,

  pitch({ words, config: { rules } }) {
    const cap = capOf(rules)
    const capped = cap > 1 && cap < rules.dots
    return [words.papers.dots.pitch(rules.dots), ...(capped ? [words.booth.atCap(cap)] : [])]
  },

  left: ({ words, config: { rules }, ballot }) =>
    words.booth.leftDots(rules.dots - pointsUsed(ballot), rules.dots),

  discs: ({ config: { rules }, ballot }) =>
    rules.dots <= DISCS_MAX ? { left: rules.dots - pointsUsed(ballot), of: rules.dots } : undefined,

  review: ({ words, options, ballot }) =>
    options.flatMap(({ number, option }) => {
      const points = ballot[option.id] ?? 0
      if (points === 0) return []
      const mark = points > 1 ? { number: points } : ({ icon: 'check' } as const)
      return [{ number, option, mark, text: words.points(points), points }]
    }),

  sum: ({ words, config: { rules }, ballot }) =>
    words.booth.usedDots(pointsUsed(ballot), rules.dots),
}
