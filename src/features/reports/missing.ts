import { createMemo } from 'solid-js'
import type { Meeting, MeetingCourse } from '../../domain/process/plan.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import type { PlanContent } from '../../store/plan-content.ts'

export interface Missing {
  /** Meetings that this device may not read. */
  readonly closed: readonly Meeting[]
  /** Citizen meetings whose day has come and of which nothing is on this device. */
  readonly silent: readonly Meeting[]
}

/** The same of an open plan, as names; kept up to date. */
export function createMissing(content: PlanContent, today: string) {
  const names = (meetings: readonly Meeting[]) => meetings.map(({ name }) => name)
  return createMemo(() => {
    const { closed, silent } = whatIsMissing({
      meetings: content.meetings(),
      closed: content.closedMeetings(),
      courses: content.courses(),
      proposals: content.proposals(),
      today,
    })
    return { closed: names(closed), silent: names(silent) }
  })
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
