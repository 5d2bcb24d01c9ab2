import { expect, it } from 'vitest'
import { createHelpings } from './read-in-helpings.ts'

/** Brings so many frames a turn for a while, each turn of two milliseconds; returns how often the relay slept. */
async function slept(framesPerTurn: number, turns: number): Promise<number> {
  let now = 0
  let sleeps = 0
  const note = createHelpings(
    () => sleeps++,
    () => now,
  )
  for (let turn = 0; turn < turns; turn++) {
    for (let frame = 0; frame < framesPerTurn; frame++) note()
    await new Promise(setImmediate)
    now += 2
  }
  return sleeps
}

it('a meeting at full speed is read frame by frame', async () => {
  expect(await slept(1, 100)).toBe(0)
})

it('thousands of frames a second that come one by one are let gather', async () => {
  expect(await slept(12, 100)).toBeGreaterThan(80)
})

it('frames that come by the dozen have gathered already', async () => {
  expect(await slept(60, 100)).toBe(0)
})
