import { test } from '@playwright/test'
import { provokeAbort } from '../crash/abort.ts'
import { provokeDiskFull } from '../crash/disk-full.ts'
import { expectNothingLost } from '../crash/figures.ts'
import { provokeKill } from '../crash/kill.ts'
import { type Stage, setTheStage } from '../crash/tablet-at-work.ts'

/**
 * The short form of `npm run check:crash`, with the same seed. A torn log, a corrupt row and a tab
 * that deletes every database are there alone: `log.test.ts`, `journal.test.ts` and `outlive-deletion.test.ts`
 * in `src/store` say the same of the parts.
 */
const SEED = 20261124

let stage: Stage
test.beforeAll(async () => {
  stage = await setTheStage()
})
test.afterAll(async () => {
  await stage?.end()
})

test('a browser killed right after «guardado» lost no card and no ballot', async () => {
  expectNothingLost(await provokeKill(stage, SEED, 2))
})
test('a transaction aborted after its request succeeded is not called kept', async () => {
  expectNothingLost(await provokeAbort(stage, 1))
})
test('a disk that fills up refuses aloud and loses nothing', async () => {
  const outcome = await provokeDiskFull(stage)
  test.skip(outcome.skipped !== undefined, outcome.skipped)
  expectNothingLost(outcome)
})
