import { type FatesById, standingOf, verdictOn } from '../merging/fates.ts'
import type { Consolidated } from '../proposals/proposal.ts'

/**
 * The consolidated proposals that are put to the selection: they stand, and at least one proposal's
 * fate leads into them. What was referred or is out of scope is not scored. Needs no proposal at hand.
 */
export function candidatesOf<C extends Consolidated>(
  consolidated: readonly C[],
  fates: FatesById,
): C[] {
  const standing = standingOf(consolidated)
  return consolidated.filter(
    ({ id, parents }) =>
      standing.has(id) &&
      parents.some(({ proposal }) => {
        const verdict = verdictOn(proposal, fates, standing)
        return 'into' in verdict && verdict.into === id
      }),
  )
}
