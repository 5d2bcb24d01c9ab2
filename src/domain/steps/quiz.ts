import type { Birth } from '../records/record.ts'

/** The right answer of each of the five questions, by its place among the three. */
export const QUIZ_KEY = [1, 0, 2, 1, 2] as const
export const QUIZ_OPTIONS = 3

/** How many people answered, and how many of them each question right: no answer of anybody is kept. */
export interface QuizTotals {
  readonly people: number
  /** By question. */
  readonly right: readonly number[]
}

/** Totals of one round of the induction's questions, in the plan document. */
export interface QuizCount extends Birth, QuizTotals {
  readonly kind: 'quiz-count'
  readonly id: string
  readonly moment: QuizMoment
  /** ISO date. */
  readonly date: string
}

export const QUIZ_MOMENTS = ['before', 'after'] as const
export type QuizMoment = (typeof QUIZ_MOMENTS)[number]

export const NO_ANSWERS: QuizTotals = { people: 0, right: QUIZ_KEY.map(() => 0) }

/** From this many people on, what a group answered may be told (process guide §11, rule 6). */
export const FEWEST_TOLD = 5

/** Adds one person's answers; an unanswered question is not right. */
export function addAnswers(
  totals: QuizTotals,
  answers: readonly (number | undefined)[],
): QuizTotals {
  return {
    people: totals.people + 1,
    right: QUIZ_KEY.map((key, at) => (totals.right[at] ?? 0) + (answers[at] === key ? 1 : 0)),
  }
}

/** All rounds of one moment together. */
export function totalsAt(counts: readonly QuizCount[], moment: QuizMoment): QuizTotals {
  return counts
    .filter((one) => one.moment === moment)
    .reduce<QuizTotals>(
      (sum, { people, right }) => ({
        people: sum.people + people,
        right: sum.right.map((n, at) => n + (right[at] ?? 0)),
      }),
      NO_ANSWERS,
    )
}

/** Totals as a tablet kept them between two people; `NO_ANSWERS` for anything else. */
export function readTotals(kept: unknown): QuizTotals {
  const { people, right } = (kept ?? {}) as Partial<QuizTotals>
  const isWhole = (n: unknown) => typeof n === 'number' && Number.isInteger(n) && n >= 0
  if (!isWhole(people) || !Array.isArray(right) || right.length !== QUIZ_KEY.length) {
    return NO_ANSWERS
  }
  return right.every(isWhole) ? { people: people as number, right } : NO_ANSWERS
}
