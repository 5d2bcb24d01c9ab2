import type { MeetingId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Criterion, Scorer } from './criterion.ts'

/** Longest name of a criterion. */
export const CRITERION_NAME_MAX = 120
/** Longest question that a table asks itself. */
export const CRITERION_QUESTION_MAX = 300
/** Most steps of a scale: more than people tell apart. */
export const SCALE_MAX = 10

/** What a person types. */
export interface CriterionInput {
  readonly name: string
  readonly question: string
  readonly scale: { readonly min: number; readonly max: number }
  /** Percent, at most two decimals. */
  readonly weight: number
  readonly threshold?: number | undefined
  /** What each level means, the lowest first; none where all are empty. */
  readonly levels?: readonly string[] | undefined
  readonly scoredBy: Scorer
  readonly agreedIn?: MeetingId | undefined
  readonly place: number
}

export type CriterionRefusal =
  | 'empty-name'
  | 'empty-question'
  | 'too-long'
  | 'scale-malformed'
  | 'weight-malformed'
  | 'threshold-outside'
  | 'levels-malformed'

/** A new criterion of step 4.1. Whether the weights sum is asked when they are frozen, not before. */
export function makeCriterion(
  input: CriterionInput,
  id: string,
): Result<Criterion, CriterionRefusal> {
  const name = tidied(input.name)
  const question = tidied(input.question)
  const { scale, weight, threshold } = input
  if (name === '') return refused('empty-name', 'name')
  if (question === '') return refused('empty-question', 'question')
  if ([...name].length > CRITERION_NAME_MAX) return refused('too-long', 'name')
  if ([...question].length > CRITERION_QUESTION_MAX) return refused('too-long', 'question')
  if (!isScale(scale)) return refused('scale-malformed', 'scale')
  if (!isWeight(weight)) return refused('weight-malformed', 'weight')
  if (threshold !== undefined && !(threshold >= scale.min && threshold <= scale.max)) {
    return refused('threshold-outside', 'threshold')
  }
  const levels = (input.levels ?? []).map(tidied)
  const told = levels.some((level) => level !== '')
  if (told && (levels.length !== stepsOf(scale) || levels.some((level) => level === ''))) {
    return refused('levels-malformed', 'levels')
  }
  return done({
    kind: 'criterion',
    id,
    v: 1,
    name,
    question,
    scale: { min: scale.min, max: scale.max },
    ...(told ? { levels } : {}),
    weight,
    ...(threshold === undefined ? {} : { threshold }),
    scoredBy: input.scoredBy,
    ...(input.agreedIn === undefined ? {} : { agreedIn: input.agreedIn }),
    place: input.place,
  })
}

/** The points of a scale, lowest first. */
export function pointsOf({ min, max }: Criterion['scale']): number[] {
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min + at)
}

/** The criteria that stand, in their order; equal places by id, so that every tablet shows the same. */
export function standingCriteria<C extends Criterion>(criteria: Iterable<C>): C[] {
  return [...criteria]
    .filter((one) => one.withdrawn !== true)
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
}

/** Whole numbers, at least two points and at most `SCALE_MAX`. */
export function isScale(scale: Criterion['scale']): boolean {
  const { min, max } = scale
  return (
    Number.isInteger(min) &&
    Number.isInteger(max) &&
    min >= 0 &&
    stepsOf(scale) >= 2 &&
    stepsOf(scale) <= SCALE_MAX
  )
}

/** Above 0, at most 100, in hundredths. */
export function isWeight(weight: number): boolean {
  return weight > 0 && weight <= 100 && Math.abs(weight * 100 - hundredths(weight)) < 1e-6
}

/** A percent as a whole number of hundredths: what is summed without rounding. */
export function hundredths(percent: number): number {
  return Math.round(percent * 100)
}

/**
 * How far the weights are from 100: above 0 when some is lacking, below when there is too much.
 *
 * Units    percent, exact to the hundredth.
 */
export function weightsLack(criteria: readonly Pick<Criterion, 'weight'>[]): number {
  return (10_000 - criteria.reduce((sum, { weight }) => sum + hundredths(weight), 0)) / 100
}

function stepsOf({ min, max }: Criterion['scale']): number {
  return max - min + 1
}

function tidied(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
