import type { Rules } from '../../../domain/voting/method-rules.ts'
import type { Tally } from '../../../domain/voting/tally-result.ts'
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
