import type { ScoreBallot } from '../../../domain/voting/box-records.ts'
import type { ScoreRules } from '../../../domain/voting/method-rules.ts'
import { ScorePaper } from '../papers/score-paper.tsx'
import type { BoothFace } from './face.ts'

/** The sheet of grades. */
export const scoreBooth: BoothFace<ScoreRules, ScoreBallot> = {
  Paper: ScorePaper,

  pitch({ words, config: { rules } }) {
    const { pitch, all, free } = words.papers.score
    return [pitch(rules.min, rules.max), rules.requireAll ? all : free]
  },

  left: ({ words, config, ballot }) =>
    words.papers.score.left(Object.keys(ballot).length, config.options.length),

  review: ({ words, config: { rules }, options, ballot }) =>
    options.flatMap(({ number, option }) => {
      const grade = ballot[option.id]
      if (grade === undefined) return []
      const text = words.papers.score.given(grade, rules.max)
      return [{ number, option, mark: { number: grade }, text }]
    }),

  sum: ({ words, config, ballot }) =>
    words.papers.score.sum(Object.keys(ballot).length, config.options.length),
}
