import { expect, it } from 'vitest'
import { createFlushWindow } from './flush-window.ts'

/** The window of a process that is busy for such a share of its time. */
const windowAt = (share: number) =>
  createFlushWindow(
    () => share,
    () => 0,
  )()

it('is short while the process is calm, and the longer the busier it is', () => {
  expect([0, 0.1, 0.3].map(windowAt)).toEqual([12, 12, 12])
  expect(windowAt(0.65)).toBeCloseTo(36)
  expect(windowAt(1)).toBeCloseTo(60)
})

it('follows the load of the last fifth of a second', () => {
  let share = 1
  let now = 0
  const flushWindow = createFlushWindow(
    () => share,
    () => now,
  )
  expect(flushWindow()).toBeCloseTo(60)
  share = 0
  now = 100
  expect(flushWindow()).toBeCloseTo(60)
  now = 200
  expect(flushWindow()).toBe(12)
})
