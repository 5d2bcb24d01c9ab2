import type { BatchHash, DeviceId } from '../../lib/ids.ts'
import type { Admission } from '../admission/admit.ts'
import type { BallotCounts, Reconciliation } from './vote.ts'

export interface ReconciliationSources {
  /** The facilitator's count of people in the room. */
  readonly heads: number
  readonly admission: Admission
  /** From the tally of the admitted ballots. */
  readonly counts: BallotCounts
  /** Hashes read aloud when the tablets sealed, or named in an act. */
  readonly announced?: readonly BatchHash[]
  /** Devices that served as booths; each owes a batch. */
  readonly booths?: readonly DeviceId[]
}

/**
 * Holds the numbers of a count against each other, each from its own source.
 *
 * Units    ballots and people; `damaged` in batches, whose ballots nobody knows.
 * Returns  all numbers and which equations fail:
 *          `more-ballots-than-heads`: cast ≤ heads;
 *          `records-do-not-sum`: Σ n by device = cast + duplicates + altered, cast = valid + blank +
 *          invalid = counted;
 *          `batch-missing`: no batch is damaged, and all announced ones and one per booth are here.
 *          A discrepancy never blocks the act; it is printed on it.
 * Source   voting guide §2.5, without cards.
 */
export function reconcile(sources: ReconciliationSources): Reconciliation {
  const { heads, admission, counts, announced = [], booths = [] } = sources
  const { byDevice, counted, duplicates, altered, refused, damaged, admitted } = admission
  const sealed = byDevice.reduce((sum, { n }) => sum + n, 0)
  const sums =
    sealed === counts.cast + duplicates + altered.copies &&
    counts.cast === counts.valid + counts.blank + counts.invalid &&
    counts.cast === counted.length
  const here = new Set<string>(admitted)
  const sealedBy = new Set<string>(byDevice.map(({ device }) => device))
  const missing =
    damaged > 0 ||
    announced.some((hash) => !here.has(hash)) ||
    booths.some((device) => !sealedBy.has(device))
  const discrepancies: Reconciliation['discrepancies'][number][] = []
  if (counts.cast > heads) discrepancies.push('more-ballots-than-heads')
  if (!sums) discrepancies.push('records-do-not-sum')
  if (missing) discrepancies.push('batch-missing')
  return {
    heads,
    ballotsByDevice: byDevice,
    counts,
    duplicates,
    refused: altered.copies + refused.reduce((sum, { ballots }) => sum + ballots, 0),
    damaged,
    notVoted: heads - counts.cast,
    discrepancies,
  }
}
