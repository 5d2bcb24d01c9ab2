import { makeSimilarityIndex, type SimilarityIndex } from '../../domain/proposals/similarity.ts'
import { familiesOf, type TextLanguage } from '../../domain/proposals/stems.ts'

export { HINT_THRESHOLD } from '../../domain/proposals/similarity.ts'

/** An empty index for a plan's language and its own words, one family a line; loaded with the first letters. */
export function indexFor(language: TextLanguage, ownWords: string): SimilarityIndex {
  return makeSimilarityIndex([], language, familiesOf(ownWords.split('\n'), language))
}
