import type { Ballot } from './box-records.ts'
import type { Countable, Lot, Pile } from './method.ts'
import { methodOf } from './methods/index.ts'
import { exact } from './sums.ts'
import type { BallotCounts, Tally } from './tally-result.ts'

/**
 * Counts a vote: judges every ballot, adds up the valid ones and ranks the options.
 *
 * Units    whole numbers and exact fractions; cast = valid + blank + invalid.
 * Expects  `config` frozen by `freezeVote`, so that its rules hold; ballots are untrusted.
 * Returns  the same for the same ballots in any order; every option of the vote has a total.
 * Throws   RangeError beyond 2^53 − 1. No ballot, however malformed, makes it throw.
 */
export function tally(config: Countable, ballots: readonly unknown[], lot?: Lot): Tally {
  return tallyPiles(
    config,
    ballots.map((ballot) => ({ n: 1, ballot })),
    lot,
  )
}

/** As `tally`, with n identical ballots given as one pile. */
export function tallyPiles(config: Countable, piles: readonly Pile[], lot?: Lot): Tally {
  const { counts, valid } = judgePiles(config, piles)
  const { totals, supporters, ranking, detail } = methodOf(config.method).count(config, valid, lot)
  return {
    counts,
    totals: Object.fromEntries(totals),
    supporters: Object.fromEntries(supporters),
    ranking,
    ...(detail !== undefined && { detail }),
  }
}

/** The valid ballots in their one written form, and how many there are of each class. */
export function judgePiles(
  config: Countable,
  piles: readonly Pile[],
): { counts: BallotCounts; valid: Pile<Ballot>[] } {
  const method = methodOf(config.method)
  const counts = { cast: 0, valid: 0, blank: 0, invalid: 0 } satisfies BallotCounts
  const valid: Pile<Ballot>[] = []
  for (const { n, ballot } of piles) {
    const judged = method.classify(config, ballot)
    counts.cast = exact(counts.cast + n)
    counts[judged.class] += n
    if (judged.class === 'valid') valid.push({ n, ballot: judged.ballot })
  }
  return { counts, valid }
}
