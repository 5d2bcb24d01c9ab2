import { test } from '@playwright/test'
import { provokeAbort } from '../crash/abort.ts'
import { provokeCorruptRow } from '../crash/corrupt-row.ts'
import { provokeDiskFull } from '../crash/disk-full.ts'
import { expectNothingLost } from '../crash/figures.ts'
import { provokeKill } from '../crash/kill.ts'
import { provokeOtherTab } from '../crash/other-tab.ts'
import { type Stage, setTheStage } from '../crash/tablet-at-work.ts'
import { provokeTornTail, TEARS } from '../crash/torn-tail.ts'

/** The short form of `npm run check:crash`, with the same seed. */
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
test('a log that a kill tore costs nothing that was kept', async () => {
  expectNothingLost(await provokeTornTail(stage, [TEARS[0]]))
})
test('a disk that fills up refuses aloud and loses nothing', async () => {
  const outcome = await provokeDiskFull(stage)
  test.skip(outcome.skipped !== undefined, outcome.skipped)
  expectNothingLost(outcome)
})
test('a tab that deletes every database takes nothing with it', async () => {
  expectNothingLost(await provokeOtherTab(stage, ['killed']))
})
test('a corrupt row costs one row, and what was kept is there', async () => {
  expectNothingLost(await provokeCorruptRow(stage))
})
