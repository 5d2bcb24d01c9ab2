import { test } from '@playwright/test'
import { provokeAbort } from '../crash/abort.ts'
import { provokeDiskFull } from '../crash/disk-full.ts'
import { expectNothingLost } from '../crash/figures.ts'
import { provokeKill } from '../crash/kill.ts'
import { provokeOtherTab } from '../crash/other-tab.ts'
import { type Stage, setTheStage } from '../crash/tablet-at-work.ts'

/**
 * The short form of `npm run check:crash`, with the same seed. A torn log and a corrupt row are provoked
 * there alone: `src/store/second-copy/log.test.ts` and `src/store/journal.test.ts` say the same of the parts.
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
test('a tab that deletes every database takes nothing with it', async () => {
  expectNothingLost(await provokeOtherTab(stage, ['killed']))
})
