import type { Rules, Tally } from '../../../domain/voting/vote.ts'
import { BarsPicture } from '../pictures/bars-picture.tsx'
import type { ResultFace } from './face.ts'

/** One line for every option that has a place. */
export function rankedLines({ tally }: { readonly tally: Tally }): number {
  return tally.ranking.flat().length
}

/** The result of every method whose totals decide and have no more to say. */
export const rankingResult: ResultFace<Rules> = {
  Picture: BarsPicture,
  lines: rankedLines,
}
