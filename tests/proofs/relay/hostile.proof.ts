import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildServe } from '../../scenarios/relay-process.ts'
import { bombardInProcess } from './hostile-in-process.ts'
import { bombardOverSockets } from './hostile-over-sockets.ts'

const FRAMES_IN_PROCESS = 1_000_000
const FRAMES_OVER_SOCKETS = 50_000
const SEED = 20_261_128
const OUT = join(import.meta.dirname, '../../../docs/proofs/check-relay-hostile.json')

it('a million hostile frames in process and fifty thousand over sockets stop nothing and harm nobody', async () => {
  const inProcess = await bombardInProcess(FRAMES_IN_PROCESS, SEED)
  const overSockets = await bombardOverSockets(
    await buildServe('hostile'),
    FRAMES_OVER_SOCKETS,
    SEED,
  )
  writeFileSync(OUT, `${JSON.stringify({ inProcess, overSockets }, null, 1)}\n`)
  expect(inProcess).toMatchObject({ thrown: 0, roomsHarmed: 0 })
  expect(inProcess.longestFrameMs).toBeLessThan(1_000)
  expect(overSockets).toMatchObject({ hasSurvived: true, joinsHarmed: 0 })
  expect(overSockets.joinP99Ms).toBeLessThan(500)
  expect(overSockets.joinLongestMs).toBeLessThan(1_000)
  expect(overSockets.rssMostMB).toBeLessThan(256)
})
