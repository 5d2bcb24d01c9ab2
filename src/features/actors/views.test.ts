import { expect, test } from 'vitest'
import { STEPS, stepOf, VIEWS, viewOf } from './views.ts'

test('an address says the view; without a word, or with a strange one, it is the board', () => {
  for (const [view, name] of Object.entries(VIEWS)) expect(viewOf(name)).toBe(view)
  expect(viewOf(undefined)).toBe('map')
  expect(viewOf('toString')).toBe('map')
})

test('an address says the step; whatever is no step is the first', () => {
  expect(['1', '2', '3', '4'].map(stepOf)).toEqual(STEPS)
  for (const asked of [undefined, '0', '5', '1.5', 'x']) expect(stepOf(asked)).toBe('who')
})
