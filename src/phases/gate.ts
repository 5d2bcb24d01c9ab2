import type { StepId } from '../domain/process/phases.ts'
import type { StepProgress } from './phase.ts'

/**
 * The gate of a phase: the steps that are not whole. It warns and never blocks; a closing keeps what
 * it said.
 */
export function missingAtGate(steps: readonly StepProgress[]): readonly StepId[] {
  return steps.filter(({ state }) => state !== 'shown').map(({ id }) => id)
}
