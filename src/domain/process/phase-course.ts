import { done, type Result, refused } from '../../lib/result.ts'
import type { Birth } from '../records/record.ts'
import { daysAfter } from '../steps/days.ts'
import { isDay } from '../steps/settle.ts'
import type { StepId } from './phases.ts'
import type { PhaseNumber } from './plan.ts'

/**
 * When a phase or a step is to be done, and by whom: fields of `phase-<n>` and `step-<id>` in the plan
 * document, which have no birth there, so that two tablets never give birth to them twice.
 *
 * Units    ISO dates. `responsible` is a role, a post or an office.
 */
export interface Planned {
  readonly start?: string | null
  readonly end?: string | null
  readonly responsible?: string | null
}

/** Where a phase's dates stand. */
export function phasePlanId(phase: PhaseNumber): string {
  return `phase-${phase}`
}

/** Where a step's dates stand. */
export function stepPlanId(step: StepId): string {
  return `step-${step}`
}

/** A phase was closed: who approved it, on which day, and what was missing. The gate warns and never blocks. */
export interface PhaseClosing extends Birth {
  readonly kind: 'phase-closing'
  readonly id: string
  readonly phase: PhaseNumber
  readonly date: string
  /** A post or a body, never a private person. */
  readonly approvedBy: string
  readonly remarks?: string
  /** Number of the file. */
  readonly file?: string
  /** Steps that were not whole on that day. */
  readonly missing: readonly StepId[]
}

/** A closed phase was opened again: the closing stays, and so does the reason. */
export interface PhaseReopening extends Birth {
  readonly kind: 'phase-reopening'
  readonly id: string
  readonly closing: string
  readonly date: string
  readonly by: string
  readonly reason: string
}

/** Longest post and reason. */
export const POST_MAX = 160
export const REASON_MAX = 1000

export type ClosingRefusal = 'who-missing' | 'reason-missing' | 'date-malformed' | 'too-long'

/** Closes a phase. */
export function makePhaseClosing(
  input: Omit<PhaseClosing, 'kind' | 'id' | 'v'>,
  id: string,
): Result<PhaseClosing, ClosingRefusal> {
  const approvedBy = input.approvedBy.trim()
  const [remarks, file] = [input.remarks?.trim(), input.file?.trim()]
  if (approvedBy === '') return refused('who-missing', 'approvedBy')
  if (!isDay(input.date)) return refused('date-malformed', 'date')
  if ([...approvedBy].length > POST_MAX) return refused('too-long', 'approvedBy')
  if ([...(remarks ?? '')].length > REASON_MAX) return refused('too-long', 'remarks')
  return done({
    kind: 'phase-closing',
    id,
    v: 1,
    phase: input.phase,
    date: input.date,
    approvedBy,
    ...(remarks && { remarks }),
    ...(file && { file }),
    missing: input.missing,
  })
}

/** Opens a closed phase again; why is asked for. */
export function makePhaseReopening(
  input: Omit<PhaseReopening, 'kind' | 'id' | 'v'>,
  id: string,
): Result<PhaseReopening, ClosingRefusal> {
  const [by, reason] = [input.by.trim(), input.reason.trim()]
  if (by === '') return refused('who-missing', 'by')
  if (reason === '') return refused('reason-missing', 'reason')
  if (!isDay(input.date)) return refused('date-malformed', 'date')
  if ([...by].length > POST_MAX || [...reason].length > REASON_MAX) return refused('too-long')
  return done({
    kind: 'phase-reopening',
    id,
    v: 1,
    closing: input.closing,
    date: input.date,
    by,
    reason,
  })
}

/** What became of a phase: its closings, each with the reopenings that followed it. */
export interface PhaseCourse {
  /** The closing in force; absent while the phase is open. */
  readonly closed?: PhaseClosing
  readonly trace: readonly {
    readonly closing: PhaseClosing
    readonly reopenings: readonly PhaseReopening[]
  }[]
}

/**
 * The course of a phase. A closing holds until it is reopened; where two tablets closed it while apart,
 * either holds, and both are told.
 *
 * Returns  closings by day, and by id where the day is one.
 */
export function courseOfPhase(
  phase: PhaseNumber,
  closings: readonly PhaseClosing[],
  reopenings: readonly PhaseReopening[],
): PhaseCourse {
  const trace = closings
    .filter((one) => one.phase === phase)
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
    .map((closing) => ({
      closing,
      reopenings: reopenings.filter((one) => one.closing === closing.id),
    }))
  const closed = trace.findLast((one) => one.reopenings.length === 0)?.closing
  return closed === undefined ? { trace } : { closed, trace }
}

/** Weeks of each phase where nobody chose dates: those of the worked example. */
const USUAL_WEEKS: readonly number[] = [4, 5, 6, 5, 4, 3, 4, 4]

/** A calendar of eight phases one after the other, from the day on which the process begins. */
export function usualCalendar(
  begins: string,
): readonly { readonly start: string; readonly end: string }[] {
  let start = begins
  return USUAL_WEEKS.map((weeks) => {
    const phase = { start, end: daysAfter(start, weeks * 7 - 3) }
    start = daysAfter(start, weeks * 7)
    return phase
  })
}

export type CalendarDoubt = 'ends-before-start' | 'starts-before-last' | 'after-implementation'

/**
 * Dates of phases that cannot be meant: doubts, told and never refused.
 *
 * Expects  the eight phases in order.
 * Units    `implementation` is the ISO date on which the plan begins to be carried out.
 */
export function calendarDoubts(
  phases: readonly Planned[],
  implementation: string | undefined,
): readonly { readonly phase: PhaseNumber; readonly doubt: CalendarDoubt }[] {
  return phases.flatMap(({ start, end }, at) => {
    const phase = (at + 1) as PhaseNumber
    const before = phases
      .slice(0, at)
      .findLast((one) => typeof one.start === 'string' && one.start !== '')?.start
    const doubts: CalendarDoubt[] = []
    if (start && end && end < start) doubts.push('ends-before-start')
    if (start && before && start < before) doubts.push('starts-before-last')
    if (end && implementation && end > implementation) doubts.push('after-implementation')
    return doubts.map((doubt) => ({ phase, doubt }))
  })
}
