import type { MeetingId, PlanId } from '../../lib/ids.ts'
import type { PlanRow } from '../../store/db.ts'

export interface NextMeeting {
  readonly plan: PlanId
  readonly id: MeetingId
  readonly name: string
  readonly date: string
  readonly isToday: boolean
}

/**
 * The meeting that the first screen puts in large letters: today's, else the next one of a plan that
 * is not the example. Dates are compared as ISO days.
 */
export function nextMeeting(plans: readonly PlanRow[], today: string): NextMeeting | undefined {
  const coming = plans
    .filter((row) => !row.example)
    .flatMap((row) => (row.meetings ?? []).map((meeting) => ({ ...meeting, plan: row.plan })))
    .filter(({ date, state }) => date >= today && state !== 'closed')
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const [first] = coming
  return (
    first && {
      plan: first.plan,
      id: first.id,
      name: first.name,
      date: first.date,
      isToday: first.date === today,
    }
  )
}
