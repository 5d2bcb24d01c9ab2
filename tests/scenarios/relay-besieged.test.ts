import { expect, it } from 'vitest'
import { bombardInProcess } from '../proofs/relay/hostile-in-process.ts'
import { bombardOverSockets } from '../proofs/relay/hostile-over-sockets.ts'
import { buildServe } from './relay-process.ts'

/** `npm run check:relay` sends a million and fifty thousand. */
const FRAMES_IN_PROCESS = 40_000
const FRAMES_OVER_SOCKETS = 1_500
const SEED = 20_261_129

it('hostile frames are refused or harmless, and rooms can be read, whole, afterwards', async () => {
  const { refused, ...outcome } = await bombardInProcess(FRAMES_IN_PROCESS, SEED)
  expect(outcome).toMatchObject({ rooms: 2, roomsHarmed: 0, thrown: 0 })
  expect(refused).toBeGreaterThan(FRAMES_IN_PROCESS / 10)
}, 60_000)

it('a relay that is bombarded lives on, and whoever comes in reads everything', async () => {
  const entry = await buildServe('besieged')
  const outcome = await bombardOverSockets(entry, FRAMES_OVER_SOCKETS, SEED)
  expect(outcome).toMatchObject({ hasSurvived: true, joinsHarmed: 0 })
  expect(outcome.honestJoins).toBeGreaterThan(0)
  expect(outcome.refused).toBeGreaterThan(FRAMES_OVER_SOCKETS / 10)
}, 60_000)
