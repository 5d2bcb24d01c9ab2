import type { PhaseNumber } from '../../domain/process/plan.ts'
import type { Phase, StepProgress } from '../../phases/phase.ts'

/**
 * The phase that stands in the sun: the last one whose records show anything, or the next one when
 * it was closed or all that can be shown of it is shown. A plan without records is at the first.
 *
 * Units    `closed`: numbers of the phases whose closing is in force.
 */
export function currentPhase(
  progress: readonly { readonly phase: Phase; readonly steps: readonly StepProgress[] }[],
  closed: ReadonlySet<number> = new Set(),
): PhaseNumber {
  const begun = progress.filter(
    ({ phase, steps }) =>
      closed.has(phase.number) ||
      steps.some(({ state }) => state === 'shown' || state === 'partly'),
  )
  const last = begun[begun.length - 1]
  if (!last) return 1
  const { number } = last.phase
  const isOver = closed.has(number) || last.steps.every(({ state }) => state === 'shown')
  return isOver && number < 8 ? ((number + 1) as PhaseNumber) : number
}

/** Whether every step of a phase that can be shown is shown, and at least one is. */
export function isShown(steps: readonly StepProgress[]): boolean {
  return (
    steps.some(({ state }) => state === 'shown') && steps.every(({ state }) => state === 'shown')
  )
}
