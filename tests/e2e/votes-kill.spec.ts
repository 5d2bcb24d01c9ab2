import { test } from '@playwright/test'
import { expectEveryVoteOnce } from '../votes/expect-votes.ts'
import { castAndKill } from '../votes/votes.ts'

/** The short form of `npm run check:votes`, with a seed of its own. */
test('two hundred ballots and six deaths: each ballot is there once, and every number adds up', async () => {
  expectEveryVoteOnce(
    await castAndKill({
      seed: 20261129,
      ballots: 200,
      kills: 6,
      ballotsPerVote: 100,
      votesPerTablet: 2,
    }),
  )
})
