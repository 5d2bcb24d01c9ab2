import type { ConsentLevel } from '../../domain/voting/method-rules.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const proposals = (n: number): string => count(n, { one: '1 propuesta', other: '# propuestas' })
const changeable = 'Todavía puede cambiar cualquiera.'

/** Words of the sheets on which people vote, by method, where they need any beyond those of every booth. */
export const papers = {
  dots: {
    pitch: (n: number): string =>
      `Tiene ${count(n, { one: '1 punto', other: '# puntos' })} para repartir entre las propuestas que más le importan.`,
  },
  approval: {
    pitch: (max: number | undefined): string =>
      max === undefined
        ? 'Marque todas las propuestas que apoya.'
        : `Marque hasta ${proposals(max)} que apoya.`,
  },
  score: {
    pitch: (min: number, max: number): string =>
      `Póngale una nota de ${min} a ${max} a cada propuesta.`,
    free: 'Las que no conoce puede dejarlas sin nota.',
    all: 'Hay que ponerle nota a todas.',
    low: 'muy poco' as string,
    high: 'mucho' as string,
    row: (label: string): string => `Nota para ${label}`,
    grade: (n: number, label: string): string => `${n} para ${label}`,
    none: 'Sin opinión' as string,
    takeAway: 'Para quitar una nota, tóquela otra vez.',
    left: (n: number, of: number): string =>
      n === 0 ? `Ninguna nota todavía, de ${of}` : `Puso nota a ${n} de ${of}`,
    given: (n: number, max: number): string => `Nota ${n} de ${max}`,
    sum: (n: number, of: number): string =>
      n === of
        ? `Le puso nota a todas. ${changeable}`
        : `Le puso nota a ${n} de ${of}; las demás quedan sin opinión. ${changeable}`,
  },
  criteria: {
    pitch: (n: number): string =>
      `Califique cada propuesta según ${count(n, { one: '1 criterio', other: '# criterios' })}, de a una por vez.`,
    free: 'Lo que no sepa puede dejarlo sin nota.',
    step: (n: number, of: number): string => `Propuesta ${n} de ${of}`,
    previous: 'Anterior' as string,
    next: 'Siguiente' as string,
    weight: (weight: number, sum: number): string => `pesa ${weight} de ${sum}`,
    cost: 'menos es mejor' as string,
    low: 'muy bajo' as string,
    high: 'muy alto' as string,
    grade: (n: number, criterion: string): string => `${n} en ${criterion}`,
    left: (n: number, of: number): string => `Calificó ${n} de ${of}`,
    given: (n: number, of: number): string => `${n} de ${of} criterios`,
    sum: (n: number, of: number): string =>
      n === of
        ? `Calificó todas. ${changeable}`
        : `Calificó ${n} de ${of}; las demás quedan sin opinión. ${changeable}`,
  },
  ranked: {
    pitch: 'Toque las propuestas en orden: primero la que más le importa, después la que sigue.',
    rest: 'Las que no toque comparten el último lugar.',
    left: (n: number, of: number): string =>
      n === of
        ? 'Las puso todas en orden'
        : `Puso en orden ${n} de ${of}. Las demás comparten el último lugar`,
    place: (n: number): string => `Lugar ${n}`,
    unplaced: 'Sin orden: comparte el último lugar' as string,
    up: (label: string): string => `Subir ${label}`,
    down: (label: string): string => `Bajar ${label}`,
    takeAway: 'Para quitar una, tóquela otra vez.',
    sum: (n: number, of: number): string =>
      n === of
        ? `Las puso todas en orden. ${changeable}`
        : `Puso en orden ${n} de ${of}; las demás comparten el último lugar. ${changeable}`,
  },
  proportional: {
    meaning: 'Los grupos más chicos que coinciden también consiguen su lugar.',
  },
  consent: {
    pitch: 'Diga de cada propuesta hasta dónde la acompaña.',
    levels: {
      apoyo: 'La apoyo',
      reservas: 'La apoyo con reservas',
      abstencion: 'Me abstengo',
      desacuerdo: 'No estoy de acuerdo, pero no la freno',
      objecion: 'Objeto',
    } satisfies Record<ConsentLevel, string> as Record<ConsentLevel, string>,
    row: (label: string): string => `Respuesta para ${label}`,
    note: 'Si objeta, escriba la razón en una tarjeta aparte. Puede firmarla o no.',
    left: (n: number, of: number): string =>
      n === 0 ? `Ninguna respuesta todavía, de ${of}` : `Respondió por ${n} de ${of}`,
    sum: (n: number, of: number): string =>
      n === of
        ? `Respondió por todas. ${changeable}`
        : `Respondió por ${n} de ${of}; de las demás no dice nada. ${changeable}`,
  },
}

export type PaperWords = typeof papers
