import type { RankedBallot } from '../../../domain/voting/box-records.ts'
import type { RankedRules } from '../../../domain/voting/method-rules.ts'
import { placeOf } from '../papers/places.ts'
import { RankedPaper } from '../papers/ranked-paper.tsx'
import type { BoothFace } from './face.ts'

/** The sheet of places. */
export const rankedBooth: BoothFace<RankedRules, RankedBallot> = {
  Paper: RankedPaper,

  pitch: ({ words }) => [words.papers.ranked.pitch, words.papers.ranked.rest],

  left: ({ words, config, ballot }) =>
    words.papers.ranked.left(ballot.length, config.options.length),

  /** In the order that the voter gave them. */
  review: ({ words, options, ballot }) =>
    options
      .flatMap(({ number, option }) => {
        const place = placeOf(ballot, option.id)
        if (place === undefined) return []
        const text = words.papers.ranked.place(place)
        return [{ number, option, mark: { number: place }, text }]
      })
      .sort((a, b) => a.mark.number - b.mark.number),

  sum: ({ words, config, ballot }) => words.papers.ranked.sum(ballot.length, config.options.length),
}
