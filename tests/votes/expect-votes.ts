import { expect } from '@playwright/test'
import type { VotesOutcome } from './votes.ts'

/** Nothing lost, nothing double, nothing torn; every count is what was said, and every equation holds. */
export function expectEveryVoteOnce({ ballots, kills, sums, votes }: VotesOutcome): void {
  expect(votes.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(votes.flatMap(({ count }) => count.differences)).toEqual([])
  expect(votes.flatMap(({ count }) => count.discrepancies)).toEqual([])
  expect(sums).toMatchObject({
    lost: 0,
    doubled: 0,
    torn: 0,
    kills,
    reconciliationsThatHold: votes.length,
  })
  // Whoever leaves without voting is made up for by those who were given a second card.
  expect(sums.ballotsKept).toBeGreaterThan(ballots * 0.95)
}
