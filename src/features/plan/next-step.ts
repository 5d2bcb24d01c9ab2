import type { StepId } from '../../domain/process/phases.ts'
import type { Meeting, MeetingCourse } from '../../domain/process/plan.ts'
import type { MeetingId } from '../../lib/ids.ts'

export type NextStep =
  | { readonly kind: 'key' }
  | { readonly kind: 'meeting' }
  | { readonly kind: 'capture'; readonly meeting: MeetingId; readonly name: string }
  | { readonly kind: 'merge'; readonly pending: number }
  | { readonly kind: 'report' }
  | { readonly kind: 'step'; readonly step: StepId }

/**
 * The one thing to do next, computed from what is there: the key first, for without it a lost tablet
 * is a lost plan; then today's meeting; then the fates, what the phase in the sun still lacks before
 * its next meeting, the calendar and the report.
 */
export function nextStep(known: {
  readonly role: string
  readonly keyAtRisk: boolean
  readonly meetings: readonly Meeting[]
  readonly courses: ReadonlyMap<string, MeetingCourse>
  readonly readable: ReadonlySet<string>
  readonly pending: number
  readonly proposals: number
  readonly reportPrinted: boolean
  /** The first step of the phase in the sun of which nothing is there yet. */
  readonly missing?: { readonly step: StepId; readonly phase: number } | undefined
  /** ISO date. */
  readonly today: string
}): NextStep {
  if (known.keyAtRisk) return { kind: 'key' }
  const open = known.meetings.filter(
    ({ id }) => known.readable.has(id) && known.courses.get(id)?.state !== 'closed',
  )
  const today = open.find(({ date }) => date === known.today)
  if (today) return { kind: 'capture', meeting: today.id, name: today.name }
  const coming = open
    .filter(({ date }) => date > known.today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0]
  if (known.role !== 'coordinator') {
    const mine = coming ?? open[0]
    return mine ? { kind: 'capture', meeting: mine.id, name: mine.name } : { kind: 'report' }
  }
  if (known.pending > 0) return { kind: 'merge', pending: known.pending }
  const { missing } = known
  if (missing && (!coming || missing.phase < coming.phase)) {
    return { kind: 'step', step: missing.step }
  }
  if (coming) return { kind: 'capture', meeting: coming.id, name: coming.name }
  if (known.proposals > 0 && !known.reportPrinted) return { kind: 'report' }
  return { kind: 'meeting' }
}
