import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendarDoubts,
  courseOfPhase,
  makePhaseClosing,
  makePhaseReopening,
  type PhaseClosing,
  type PhaseReopening,
  usualCalendar,
} from './phase-course.ts'

const closing = (id: string, date: string): PhaseClosing => {
  const made = makePhaseClosing({ phase: 1, date, approvedBy: 'Alcaldía', missing: ['1.4'] }, id)
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const reopening = (id: string, closing: string): PhaseReopening => {
  const input = { closing, date: '2026-03-09', by: 'Coordinación', reason: 'Faltaba el acuerdo' }
  const made = makePhaseReopening(input, id)
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

test('a closing keeps who approved it and what was missing; without who or a day it is refused', () => {
  expect(closing('c1', '2026-02-27')).toMatchObject({ approvedBy: 'Alcaldía', missing: ['1.4'] })
  const input = { phase: 1, date: '2026-02-27', approvedBy: ' ', missing: [] } as const
  expect(makePhaseClosing(input, 'c2')).toMatchObject({ ok: false, refusal: 'who-missing' })
  expect(
    makePhaseClosing({ ...input, approvedBy: 'Concejo', date: '2026-02-30' }, 'c2'),
  ).toMatchObject({ refusal: 'date-malformed' })
  expect(
    makePhaseReopening({ closing: 'c1', date: '2026-03-09', by: 'Concejo', reason: '' }, 'r1'),
  ).toMatchObject({ refusal: 'reason-missing' })
})

test('a phase is closed until its closing is reopened, and both stay in the trace', () => {
  const first = closing('c1', '2026-02-27')
  const again = reopening('r1', 'c1')
  expect(courseOfPhase(1, [first], []).closed).toEqual(first)
  expect(courseOfPhase(1, [first], [again]).closed).toBe(undefined)
  const second = closing('c2', '2026-03-20')
  const course = courseOfPhase(1, [second, first], [again])
  expect(course.closed).toEqual(second)
  expect(course.trace).toEqual([
    { closing: first, reopenings: [again] },
    { closing: second, reopenings: [] },
  ])
  expect(courseOfPhase(2, [first], [])).toEqual({ trace: [] })
})

test('whatever the order in which tablets hear of them, the course is the same', () => {
  const closings = [
    closing('a', '2026-02-27'),
    closing('b', '2026-02-27'),
    closing('c', '2026-03-01'),
  ]
  const reopenings = [reopening('r', 'c')]
  fc.assert(
    fc.property(
      fc.shuffledSubarray(closings, { minLength: 3 }),
      (turned) =>
        JSON.stringify(courseOfPhase(1, turned, reopenings)) ===
        JSON.stringify(courseOfPhase(1, closings, reopenings)),
    ),
    { seed: 20261128 },
  )
  expect(courseOfPhase(1, closings, reopenings).closed?.id).toBe('b')
})

test('the usual calendar is that of the worked example, and has nothing to doubt', () => {
  const usual = usualCalendar('2026-02-02')
  expect(usual[0]).toEqual({ start: '2026-02-02', end: '2026-02-27' })
  expect(usual[2]).toEqual({ start: '2026-04-06', end: '2026-05-15' })
  expect(usual[7]?.start).toBe('2026-09-07')
  expect(calendarDoubts(usual, '2026-10-05')).toEqual([])
})

test('dates that cannot be meant are doubted by phase', () => {
  const phases = [
    { start: '2026-02-10', end: '2026-02-02' },
    { start: '2026-02-01', end: '2026-11-30' },
    {},
  ]
  expect(calendarDoubts(phases, '2026-10-01')).toEqual([
    { phase: 1, doubt: 'ends-before-start' },
    { phase: 2, doubt: 'starts-before-last' },
    { phase: 2, doubt: 'after-implementation' },
  ])
})
