import { phasePlanId } from '../domain/process/phase-course.ts'
import type { Birth } from '../domain/records/record.ts'
import type { Initiative } from '../domain/steps/diagnosis-records.ts'
import type { TeamMember } from '../domain/steps/preparation-records.ts'
import { exampleId } from './lookup.ts'
import type { ExampleSource } from './source.ts'
import type { ExampleField } from './translate.ts'

type SourceMember = ExampleSource['equipo'][number]
type SourceInitiative = ExampleSource['iniciativas_existentes'][number]

const ROLE_OF: Readonly<Record<SourceMember['rol'], TeamMember['role']>> = {
  coordinacion: 'coordination',
  facilitacion: 'facilitation',
  relatoria: 'reporting',
  enlace_tecnico: 'technical-liaison',
  contraparte_ciudadana: 'citizen-counterpart',
}

const TEAM_SECTOR_OF: Readonly<Record<SourceMember['sector'], TeamMember['sector']>> = {
  gobierno_local: 'local-government',
  sociedad_civil: 'civil-society',
  academia: 'academia',
  ciudadania: 'citizens',
}

const STATE_OF: Readonly<Record<SourceInitiative['estado'], Initiative['state']>> = {
  en_curso: 'under-way',
  suspendida: 'suspended',
  finalizada: 'finished',
}

/** The example's team, its initiatives, and the dates of its phases. The source names posts, no people. */
export function stepsOf(source: ExampleSource): {
  readonly births: readonly Birth[]
  readonly fields: readonly ExampleField[]
} {
  const members = source.equipo.map(
    ({ id, rol, sector, cargo }): TeamMember => ({
      kind: 'team-member',
      id: exampleId(id),
      v: 1,
      name: cargo,
      role: ROLE_OF[rol],
      sector: TEAM_SECTOR_OF[sector],
      unit: cargo,
    }),
  )
  const initiatives = source.iniciativas_existentes.map(
    (one): Initiative => ({
      kind: 'initiative',
      id: exampleId(one.id),
      v: 1,
      name: one.nombre,
      axis: one.eje,
      unit: one.unidad,
      state: STATE_OF[one.estado],
      achievements: one.logros,
      challenges: one.desafios,
    }),
  )
  const fields = source.fases.flatMap(({ orden, inicio, fin }) => [
    { id: phasePlanId(orden), field: 'start', value: inicio },
    { id: phasePlanId(orden), field: 'end', value: fin },
  ])
  return { births: [...members, ...initiatives], fields }
}
