import type { PublicationBundle } from '../src/protocol/publication-bundle.ts'

/** A draft with two commitments, open on all days of the year that tests live in. */
export const SMALL_BUNDLE: PublicationBundle = {
  language: 'es',
  planName: 'Plan de la aldea',
  municipality: 'La Aldea',
  controller: 'Secretaría General',
  zones: [
    { id: 'z1', name: 'Centro' },
    { id: 'z2', name: 'El Alto' },
  ],
  opens: '2020-01-01',
  closes: '2099-12-31',
  timeZone: 'America/Asuncion',
  commitments: [
    {
      id: 'co-1',
      number: 1,
      title: 'Tablero de obras',
      axis: 'AIP',
      axisName: 'Acceso a la información pública',
      description: 'Publicar cada mes un tablero con todas las obras.',
      target: '90 % en 2027',
      milestones: [{ description: 'Inventario', end: '2027-01-29', responsible: 'Obras' }],
      voices: [{ text: 'Saber cuándo van a arreglar cada calle', source: 'Mesa 1, La Loma' }],
    },
    {
      id: 'co-2',
      number: 2,
      title: 'Presupuesto por barrio',
      axis: 'PCA',
      axisName: 'Participación',
      milestones: [],
      voices: [],
    },
  ],
  comments: [],
  answers: [],
}
