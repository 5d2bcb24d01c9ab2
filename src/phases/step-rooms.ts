import type { StepId } from '../domain/process/phases.ts'

/** Where the work of a step is done when it is not on the step's own screen: a path under the plan. */
export const STEP_ROOMS: Readonly<Partial<Record<StepId, string>>> = {
  '3.1': 'estrategia',
  '3.2': 'estrategia',
  '3.4': 'fusion',
  '3.5': 'documentos',
}
