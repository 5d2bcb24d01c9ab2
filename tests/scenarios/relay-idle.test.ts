import { afterEach, expect, it, vi } from 'vitest'
import { FRAME } from '../../src/protocol/frames.ts'
import { foundPlan, settle, type Town } from './relay-people.ts'

/** The stock client drops a line that is silent for 30 s; the relay promises a frame every 20 s. */
const SILENCE_ALLOWED_MS = 20_000

let town: Town | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await town?.leave()
})

it('the relay means to speak at least every 20 s', async () => {
  const intervals = vi.spyOn(globalThis, 'setInterval')
  town = await settle()
  const asked = intervals.mock.calls.map(([, ms]) => ms ?? 0).filter((ms) => ms > 1_000)
  expect(Math.min(...asked)).toBeLessThanOrEqual(SILENCE_ALLOWED_MS)
})

it('a lone reader that says nothing hears an acknowledgement in every interval', async () => {
  town = await settle({ limits: { keepaliveMs: 50 } })
  const plan = await foundPlan()
  const line = await town.dial(await plan.invite('reader'), `${plan.id}/plan`)
  await line.opened
  await vi.waitFor(() => expect(line.frames.length).toBeGreaterThan(0))
  for (let round = 0; round < 3; round++) {
    const before = line.frames.length
    await vi.waitFor(() => expect(line.frames.length).toBeGreaterThan(before), {
      timeout: 1_000,
      interval: 5,
    })
  }
  expect(line.frames.every(({ kind }) => kind === FRAME.durable)).toBe(true)
})

it('a line whose other end is gone is cut, so that its room can rest', async () => {
  town = await settle({ limits: { keepaliveMs: 50 } })
  const plan = await foundPlan()
  const line = await town.dial(await plan.invite('reader'), `${plan.id}/plan`)
  await line.opened
  line.socket.pause() // a tablet without battery reads and answers nothing
  const { origin } = town.relay()
  await vi.waitFor(
    async () => {
      expect(await (await fetch(`${origin}/health`)).json()).toMatchObject({
        rooms: 0,
        connections: 0,
      })
    },
    { timeout: 3_000, interval: 20 },
  )
})
