import type { Stance } from '../../domain/actors/actor.ts'

/** Headings and words of the files that leave for other tools. A file written today is read again years later: keep them. */
export const exchangeSheets = {
  names: {
    proposals: 'Propuestas',
    consolidated: 'Consolidadas',
    actors: 'Actores',
    relations: 'Relaciones',
  },
  columns: {
    id: 'Identificador',
    wording: 'Texto revisado',
    system: 'Sistema de origen',
    sourceId: 'Identificador de origen',
    url: 'Enlace',
    originals: 'Códigos de originales',
    actor: 'Actor',
    sector: 'Sector',
    part: 'Qué hace',
    territory: 'Territorio',
    interest: 'Interés',
    influence: 'Influencia',
    stance: 'Posición',
    strategy: 'Estrategia',
    from: 'De',
    to: 'Con',
    type: 'Tipo',
    strength: 'Fuerza',
    direction: 'Sentido',
    note: 'Nota',
  },
  stances: {
    'in-favour': 'a favor',
    neutral: 'neutral',
    against: 'en contra',
    unknown: 'no se sabe',
  } satisfies Record<Stance, string>,
  /** Answers that go to whoever asks what became of a proposal. */
  goesOn: (title: string) =>
    `Sigue en el proceso, como parte de la propuesta consolidada «${title}».`,
  referred: (to: string) => `No es materia de este plan: se derivó a ${to}.`,
  outOfScope: (reason: string) => `Queda fuera del alcance de este plan: ${reason}`,
  mapTitle: (meeting: string, table: string) => `Mapa de actores: ${meeting}, ${table}`,
  notPlaced: (names: string) => `Sin ubicar: ${names}`,
}

export type ExchangeSheetWords = typeof exchangeSheets
