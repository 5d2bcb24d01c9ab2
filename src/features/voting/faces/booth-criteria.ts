import type { CriteriaBallot } from '../../../domain/voting/box-records.ts'
import type { CriteriaRules } from '../../../domain/voting/method-rules.ts'
import { CriteriaPaper } from '../papers/criteria-paper.tsx'
import type { BoothFace } from './face.ts'

/** The sheet of criteria. */
export const criteriaBooth: BoothFace<CriteriaRules, CriteriaBallot> = {
  Paper: CriteriaPaper,

  pitch({ words, config: { rules } }) {
    const { pitch, free } = words.papers.criteria
    return [pitch(rules.criteria.length), free]
  },

  left: ({ words, config, ballot }) =>
    words.papers.criteria.left(Object.keys(ballot).length, config.options.length),

  aloud: ({ config: { rules } }) => rules.criteria.map(({ label }) => label),

  review: ({ words, config: { rules }, options, ballot }) =>
    options.flatMap(({ number, option }) => {
      const sheet = ballot[option.id]
      if (sheet === undefined) return []
      const given = rules.criteria.flatMap(({ id, label }) =>
        sheet[id] === undefined ? [] : [`${label}: ${sheet[id]}`],
      )
      const text = [
        words.papers.criteria.given(given.length, rules.criteria.length),
        ...given,
      ].join(' · ')
      return [{ number, option, mark: { icon: 'check' as const }, text }]
    }),

  sum: ({ words, config, ballot }) =>
    words.papers.criteria.sum(Object.keys(ballot).length, config.options.length),
}
