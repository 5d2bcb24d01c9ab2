import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { expectEveryVoteOnce } from './expect-votes.ts'
import { castAndKill } from './votes.ts'

/** The long form: BALLOTS (10,000) with KILLS (500) by SEED; figures go to docs/proofs. */
const BALLOTS = Number(process.env['BALLOTS'] ?? 10_000)
const KILLS = Number(process.env['KILLS'] ?? 500)
const SEED = Number(process.env['SEED'] ?? 20261128)
const OUT = fileURLToPath(new URL('../../docs/proofs/check-votes.json', import.meta.url))

test(`${BALLOTS} ballots, ${KILLS} kills`, async () => {
  const outcome = await castAndKill(
    {
      seed: SEED,
      ballots: BALLOTS,
      kills: KILLS,
      ballotsPerVote: 500,
      votesPerTablet: 5,
    },
    ({ method, ballots, figures, count, wrong }, done) =>
      console.log(JSON.stringify({ done, method, ballots, ...figures, ...count, wrong })),
  )
  console.table(outcome.sums)
  console.table(outcome.killsWhile)
  mkdirSync(fileURLToPath(new URL('../../docs/proofs/', import.meta.url)), { recursive: true })
  writeFileSync(OUT, `${JSON.stringify(outcome, null, 1)}\n`)
  expectEveryVoteOnce(outcome)
})
