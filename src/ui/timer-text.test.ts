import { expect, test } from 'vitest'
import { timerText } from './timer-text.ts'

test('a timer shows what is left rounded up, and what is over with a plus', () => {
  const at = (remaining: number, over = 0) => timerText({ remaining, over })
  expect(at(15 * 60_000)).toBe('15:00')
  expect(at(61_001)).toBe('1:02')
  expect(at(999)).toBe('0:01')
  expect(at(0)).toBe('0:00')
  expect(at(0, 130_000)).toBe('+2:10')
  expect(at(0, 65 * 60_000)).toBe('+65:00')
})
