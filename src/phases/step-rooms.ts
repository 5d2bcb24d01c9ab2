import type { StepId } from '../domain/process/phases.ts'

/** Where the work of a step is done when it is not on the step's own screen: a path under the plan. */
export const STEP_ROOMS: Readonly<Partial<Record<StepId, string>>> = {
  '3.1': 'estrategia',
  '3.2': 'estrategia',
  '3.4': 'fusion',
  '2.5': 'documentos?documento=informe-1',
  '3.5': 'documentos?documento=informe-2',
  '4.1': 'criterios',
  '4.2': 'resultados',
  '4.3': 'resultados',
  '4.4': 'documentos?documento=informe-3',
  '5.1': 'compromisos',
  '5.2': 'compromisos',
  '5.3': 'compromisos',
  '6.2': 'consulta',
  '6.3': 'consulta',
  '6.4': 'documentos?documento=version-final',
  '7.1': 'documentos?documento=criterios',
  '7.2': 'consulta',
  '7.3': 'documentos?documento=repositorio',
}
