import { expect, test } from 'vitest'
import { ratio } from '../../lib/rational.ts'
import { barWidth, scaleOf } from './bars.ts'

test('the largest total fills its bar, and the others are in proportion', () => {
  const scale = scaleOf(['5/2', 10, null, 0])
  expect(barWidth(10, scale)).toBe('100%')
  expect(barWidth('5/2', scale)).toBe('25%')
  expect(barWidth(0, scale)).toBe('0%')
  expect(barWidth(null, scale)).toBe('0%')
})

test('where nobody got anything, no bar is painted', () => {
  expect(barWidth(0, scaleOf([0, 0]))).toBe('0%')
  expect(barWidth(0, scaleOf([]))).toBe('0%')
})

test('a mean is painted from the lowest grade to the highest', () => {
  const scale = { from: ratio(1), to: ratio(5) }
  expect(barWidth(3, scale)).toBe('50%')
  expect(barWidth('7/3', scale)).toBe('33.33%')
  expect(barWidth(9, scale)).toBe('100%')
  expect(barWidth(-2, scale)).toBe('0%')
})
