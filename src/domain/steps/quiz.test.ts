import { expect, test } from 'vitest'
import {
  addAnswers,
  NO_ANSWERS,
  QUIZ_KEY,
  QUIZ_OPTIONS,
  type QuizCount,
  readTotals,
  totalsAt,
} from './quiz.ts'

test('answers become totals, and nothing of a person stays', () => {
  const first = addAnswers(NO_ANSWERS, [...QUIZ_KEY])
  const second = addAnswers(first, [undefined, ...QUIZ_KEY.slice(1)])
  expect(second).toEqual({ people: 2, right: [1, 2, 2, 2, 2] })
  expect(Object.keys(second)).toEqual(['people', 'right'])
  for (const key of QUIZ_KEY) expect(key).toBeLessThan(QUIZ_OPTIONS)
})

test('rounds of one moment add up; the other moment stays apart', () => {
  const round = (moment: 'before' | 'after', people: number): QuizCount => ({
    kind: 'quiz-count',
    id: `${moment}${people}`,
    v: 1,
    moment,
    date: '2026-02-19',
    people,
    right: [people, 0, 1, 0, people],
  })
  const counts = [round('before', 4), round('before', 3), round('after', 6)]
  expect(totalsAt(counts, 'before')).toEqual({ people: 7, right: [7, 0, 2, 0, 7] })
  expect(totalsAt(counts, 'after').people).toBe(6)
})

test('what a tablet kept is read, and anything else begins anew', () => {
  expect(readTotals({ people: 2, right: [1, 2, 2, 2, 2] }).people).toBe(2)
  for (const kept of [undefined, null, 'x', { people: -1, right: [] }, { people: 1, right: [1] }])
    expect(readTotals(kept)).toEqual(NO_ANSWERS)
})
