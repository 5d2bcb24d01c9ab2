import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { provokeAbort } from './abort.ts'
import { provokeCorruptRow } from './corrupt-row.ts'
import { provokeDiskFull } from './disk-full.ts'
import { expectNothingLost, type Outcome } from './figures.ts'
import { provokeKill } from './kill.ts'
import { provokeOtherTab } from './other-tab.ts'
import { type Stage, setTheStage } from './tablet-at-work.ts'
import { provokeTornTail } from './torn-tail.ts'

/** The long form: ROUNDS kills (50) by SEED, then the other provocations; figures go to docs/proofs. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 50)
const SEED = Number(process.env['SEED'] ?? 20261124)
const OUT = fileURLToPath(new URL('../../docs/proofs/check-crash.json', import.meta.url))

const outcomes: Outcome[] = []
let stage: Stage

test.beforeAll(async () => {
  stage = await setTheStage()
})
test.afterAll(async () => {
  await stage?.end()
  mkdirSync(fileURLToPath(new URL('../../docs/proofs/', import.meta.url)), { recursive: true })
  writeFileSync(OUT, `${JSON.stringify({ seed: SEED, outcomes }, null, 1)}\n`)
})

for (const [name, provoke] of [
  ['kill', () => provokeKill(stage, SEED, ROUNDS)],
  ['torn tail', () => provokeTornTail(stage)],
  ['disk full', () => provokeDiskFull(stage)],
  ['abort', () => provokeAbort(stage, 1)],
  ['corrupt row', () => provokeCorruptRow(stage)],
  ['other tab', () => provokeOtherTab(stage)],
] as const) {
  test(name, async () => {
    const outcome = await provoke()
    outcomes.push(outcome)
    console.log(JSON.stringify(outcome))
    test.skip(outcome.skipped !== undefined, outcome.skipped)
    expectNothingLost(outcome)
  })
}
