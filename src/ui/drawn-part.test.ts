import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partAround, STEP, widened } from './drawn-part.ts'

test('whatever row is asked for is drawn, and never many', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 20_000 }), { minLength: 1 }), (rows) => {
      let part = { from: 0, to: STEP }
      for (const at of rows) {
        part = partAround(part, at)
        expect(part.from).toBeGreaterThanOrEqual(0)
        expect(part.to - part.from).toBe(STEP)
        if (at >= 0) expect(at >= part.from && at < part.to).toBe(true)
      }
    }),
  )
})

test('a row that is drawn moves nothing', () => {
  const part = { from: 40, to: 40 + STEP }
  expect(partAround(part, 40)).toBe(part)
  expect(partAround(part, -1)).toBe(part)
})

test('an end that comes into sight brings more, and the list has a first row', () => {
  expect(widened({ from: 30, to: 70 }, 'first')).toEqual({ from: 0, to: 70 })
  expect(widened({ from: 30, to: 70 }, 'last')).toEqual({ from: 30, to: 70 + STEP })
})
