import {
  courseOfPhase,
  type PhaseClosing,
  type PhaseCourse,
  type PhaseReopening,
  type Planned,
  phasePlanId,
} from '../../domain/process/phase-course.ts'
import type { PhaseNumber } from '../../domain/process/plan.ts'
import type { Birth } from '../../domain/records/record.ts'
import { PHASES } from '../../phases/index.ts'
import type { OpenRoom } from '../../store/plan-session.ts'

/** What the plan document says of one phase: its dates, and its closings. Reactive. */
export function readPhase(
  room: OpenRoom,
  phase: PhaseNumber,
): { readonly planned: Planned; readonly course: PhaseCourse } {
  return {
    planned: room.records.get<Planned & Birth>(phasePlanId(phase)) ?? {},
    course: courseOfPhase(
      phase,
      room.records.list<PhaseClosing>('phase-closing'),
      room.records.list<PhaseReopening>('phase-reopening'),
    ),
  }
}

/** The phases whose closing is in force. Reactive. */
export function closedPhases(room: OpenRoom): ReadonlySet<number> {
  return new Set(
    PHASES.filter(({ number }) => readPhase(room, number).course.closed !== undefined).map(
      ({ number }) => number,
    ),
  )
}
