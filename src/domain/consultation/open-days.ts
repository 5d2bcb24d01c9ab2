import type { ConsultationPlan } from './comment.ts'

/** Where a consultation is on a day, both of its ends included. */
export type ConsultationStage = 'no-dates' | 'before' | 'open' | 'after'

/**
 * Whether comments are taken on a day.
 *
 * Expects  `today`: ISO date, by the calendar of the place.
 */
export function stageOn(
  dates: Pick<ConsultationPlan, 'opens' | 'closes'> | undefined,
  today: string,
): ConsultationStage {
  if (dates === undefined) return 'no-dates'
  if (today < dates.opens) return 'before'
  return today > dates.closes ? 'after' : 'open'
}
