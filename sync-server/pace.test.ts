import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPace } from './pace.ts'

const WINDOW_MS = 10
const toFake = ['setTimeout', 'setImmediate', 'performance'] as const

beforeEach(() => void vi.useFakeTimers({ toFake: [...toFake], now: 0 }))
afterEach(() => void vi.useRealTimers())

/** A pace whose act tells when it ran. */
function paced() {
  const ran: number[] = []
  const pace = createPace(
    () => WINDOW_MS,
    () => {
      ran.push(performance.now())
      pace.done()
    },
  )
  return { pace, ran }
}

it('a lone act waits for nothing but the end of the turn', () => {
  const { pace, ran } = paced()
  vi.advanceTimersByTime(1_003)
  pace.due()
  pace.due()
  expect(ran).toEqual([])
  vi.advanceTimersByTime(1)
  expect(ran).toEqual([1_003])
})

it('acts that are due all the time are done once a window', () => {
  const { pace, ran } = paced()
  for (let ms = 0; ms < 100; ms++) {
    pace.due()
    vi.advanceTimersByTime(1)
  }
  expect(ran.length).toBeGreaterThanOrEqual(10)
  expect(ran.length).toBeLessThanOrEqual(11)
  for (const [at, ms] of ran.slice(2).entries())
    expect(ms - (ran[at + 1] ?? 0)).toBeGreaterThanOrEqual(WINDOW_MS)
})

it('what was done by other means is not done again', () => {
  const { pace, ran } = paced()
  pace.due()
  pace.done()
  vi.advanceTimersByTime(50)
  expect(ran).toEqual([])
})
