import type { Axis } from '../../domain/process/plan.ts'
import {
  HINT_THRESHOLD,
  makeSimilarityIndex,
  type SimilarityIndex,
} from '../../domain/proposals/similarity.ts'
import { familiesOf, type TextLanguage } from '../../domain/proposals/stems.ts'

/** One sentence that the tablet knows. */
export interface Known {
  readonly id: string
  readonly text: string
  readonly axis: Axis | null
}

/** What the field asks its worker. */
export type HintQuestion =
  /** Another language or other own words, one family a line: everything is forgotten. */
  | { readonly do: 'begin'; readonly language: TextLanguage; readonly ownWords: string }
  /** A sentence whose words changed counts as it is now. */
  | { readonly do: 'add'; readonly known: readonly Known[] }
  | { readonly do: 'ask'; readonly text: string; readonly axis: Axis | null }

/** How many similar ones are told: the first may have been waved away. */
const ENOUGH_TOLD = 4

/** Answers the questions of a field; `ask` with the ids of the most similar ones, the best first. */
export function makeHintShelf(): (question: HintQuestion) => readonly string[] | undefined {
  let index: SimilarityIndex | undefined
  return (question) => {
    if (question.do === 'begin') {
      const { language, ownWords } = question
      index = makeSimilarityIndex([], language, familiesOf(ownWords.split('\n'), language))
      return undefined
    }
    if (question.do === 'add') {
      for (const each of question.known) index?.add(each)
      return undefined
    }
    const { text, axis } = question
    return index
      ?.similarTo(text, { axis, limit: ENOUGH_TOLD, threshold: HINT_THRESHOLD })
      .map(({ id }) => id)
  }
}
