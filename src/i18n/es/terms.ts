import type { Axis, MeetingType } from '../../domain/process/plan.ts'
import type { Origin } from '../../domain/proposals/proposal.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** The field's own terms, said the same way on every screen. */
export const terms = {
  axis: {
    AIP: 'Información',
    PCA: 'Participación',
    IPR: 'Integridad',
    FCI: 'Capacidades',
    none: 'No sé',
  } satisfies Record<Axis | 'none', string>,
  axisLong: {
    AIP: 'Acceso a la información pública',
    PCA: 'Participación y colaboración entre actores',
    IPR: 'Integridad pública y rendición de cuentas',
    FCI: 'Fortalecimiento de capacidades institucionales',
    none: 'Sin eje',
  } satisfies Record<Axis | 'none', string>,
  origin: {
    citizens: 'ciudadanía',
    organisation: 'organización',
    officials: 'funcionariado',
  } satisfies Record<Origin, string>,
  meetingType: {
    presentation: 'Presentación a autoridades',
    induction: 'Inducción',
    'actor-map': 'Mapa de actores',
    'internal-workshop': 'Taller interno',
    'citizen-meeting': 'Encuentro ciudadano',
    criteria: 'Acuerdo de criterios',
    prioritisation: 'Taller de priorización',
    review: 'Revisión con contrapartes',
    approval: 'Aprobación del borrador',
    'consultation-assembly': 'Asamblea de consulta',
    launch: 'Lanzamiento',
  } satisfies Record<MeetingType, string>,
  role: {
    coordinator: 'Coordinación',
    facilitator: 'Facilitación',
    booth: 'Urna',
    reader: 'Lectura',
  },
  table: (n: number) => `Mesa ${n}`,
  tables: (n: number) => count(n, { one: '1 mesa', other: '# mesas' }),
  cards: (n: number) => count(n, { one: '1 ficha', other: '# fichas' }),
  proposals: (n: number) => count(n, { one: '1 propuesta', other: '# propuestas' }),
  people: (n: number) => count(n, { one: '1 persona', other: '# personas' }),
  supports: (n: number) => count(n, { one: '1 apoyo', other: '# apoyos' }),
  cancel: 'Cancelar',
  save: 'Guardar',
  close: 'Cerrar',
  undo: 'Deshacer',
  saved: 'Guardado en esta tableta',
  notSaved: 'NO se guardó. Sigue en pantalla: pruebe otra vez.',
  /** Why nothing was written; what was typed is still on screen. */
  writeRefused: {
    'other-tab': 'No se guardó: el plan está abierto en otra pestaña. Siga en esa.',
    'newer-version':
      'No se guardó: los datos son de una versión más nueva. Actualice la aplicación.',
    'no-pen': 'No se guardó: esta tableta puede leer esto, no cambiarlo.',
  },
}

export type TermsWords = typeof terms
