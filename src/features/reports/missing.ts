import type { Meeting, MeetingCourse } from '../../domain/process/plan.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'

export interface Missing {
  /** Meetings that this device may not read. */
  readonly closed: readonly Meeting[]
  /** Citizen meetings whose day has come and of which nothing is on this device. */
  readonly silent: readonly Meeting[]
}

/**
 * What the report could not include. A meeting counts as silent when its documents hold neither
 * proposals nor a course: its tablet may not have handed over yet.
 *
 * Expects  `today` as an ISO date.
 */
export function whatIsMissing(sources: {
  readonly meetings: readonly Meeting[]
  readonly closed: readonly Meeting[]
  readonly courses: ReadonlyMap<string, MeetingCourse>
  readonly proposals: readonly Proposal[]
  readonly today: string
}): Missing {
  const { meetings, closed, courses, proposals, today } = sources
  const shut = new Set(closed.map(({ id }) => id))
  const heard = new Set(proposals.map(({ meeting }) => meeting))
  const silent = meetings.filter(({ id, type, date }) => {
    if (type !== 'citizen-meeting' || date > today || shut.has(id) || heard.has(id)) return false
    const { state, heads } = courses.get(id) ?? {}
    return state === undefined && heads === undefined
  })
  return { closed, silent }
}
