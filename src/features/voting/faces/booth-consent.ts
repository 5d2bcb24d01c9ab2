import type { ConsentBallot } from '../../../domain/voting/box-records.ts'
import type { ConsentLevel, ConsentRules } from '../../../domain/voting/method-rules.ts'
import { ConsentPaper } from '../papers/consent-paper.tsx'
import { LEVEL_ICONS } from '../papers/levels.ts'
import type { BoothFace } from './face.ts'

/** The sheet of levels. */
export const consentBooth: BoothFace<ConsentRules, ConsentBallot> = {
  Paper: ConsentPaper,

  pitch: ({ words }) => [words.papers.consent.pitch, words.papers.consent.note],

  left: ({ words, config, ballot }) =>
    words.papers.consent.left(Object.keys(ballot).length, config.options.length),

  aloud: ({ words }) => Object.values(words.papers.consent.levels),

  review: ({ words, options, ballot }) =>
    options.flatMap(({ number, option }) => {
      const level = ballot[option.id] as ConsentLevel | undefined
      if (level === undefined) return []
      const text = words.papers.consent.levels[level]
      return [{ number, option, mark: { icon: LEVEL_ICONS[level] }, text }]
    }),

  sum: ({ words, config, ballot }) =>
    words.papers.consent.sum(Object.keys(ballot).length, config.options.length),
}
