import type { PhaseNumber } from '../../domain/process/plan.ts'
import type { Phase, StepProgress } from '../../phases/phase.ts'

/**
 * The phase that stands in the sun: the last one whose records show anything, or the next one when
 * all that can be shown of it is shown. A plan without records is at the first.
 */
export function currentPhase(
  progress: readonly { readonly phase: Phase; readonly steps: readonly StepProgress[] }[],
): PhaseNumber {
  const begun = progress.filter(({ steps }) =>
    steps.some(({ state }) => state === 'shown' || state === 'partly'),
  )
  const last = begun[begun.length - 1]
  if (!last) return 1
  const whole = last.steps.every(({ state }) => state === 'shown')
  return whole && last.phase.number < 8
    ? ((last.phase.number + 1) as PhaseNumber)
    : last.phase.number
}

/** Whether every step of a phase that can be shown is shown, and at least one is. */
export function isShown(steps: readonly StepProgress[]): boolean {
  return (
    steps.some(({ state }) => state === 'shown') && steps.every(({ state }) => state === 'shown')
  )
}
