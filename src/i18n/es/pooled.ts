import type { Apart } from '../../domain/voting/explain.ts'
import type { LeftOutWhy } from '../../domain/voting/pool-votes.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const list = (names: readonly string[]): string =>
  new Intl.ListFormat('es', { type: 'conjunction' }).format(names)

/** Words of the results of several meetings put together. */
export const pooled = {
  title: 'Resultados de varios encuentros',
  intro:
    'Se suman los conteos firmados de los encuentros que preguntaron lo mismo, de la misma manera y sobre las mismas propuestas.',
  samePerson:
    'Nadie puede saber si una persona votó en dos encuentros. Para evitarlo haría falta una sola tarjeta por persona en todo el proceso.' as string,
  opening: 'Leyendo los conteos…',
  none: 'Todavía no hay votaciones contadas.',
  closed: (n: number): string =>
    count(n, {
      one: 'Esta tableta no puede leer 1 encuentro: no entra en la suma.',
      other: 'Esta tableta no puede leer # encuentros: no entran en la suma.',
    }),
  paperQuestion: 'Conteo en papel',
  figures: (meetings: number, heads: string, ballots: string): string =>
    `${count(meetings, { one: '1 encuentro', other: '# encuentros' })}, ${heads}, ${ballots}`,
  heads: (n: number): string => count(n, { one: '1 persona', other: '# personas' }),
  ballots: (n: number): string => count(n, { one: '1 papeleta', other: '# papeletas' }),
  reading: {
    sum: 'Una persona, un voto',
    meeting: 'Cada encuentro pesa igual',
  } satisfies Record<'sum' | 'meeting', string> as Readonly<Record<'sum' | 'meeting', string>>,
  readingHint: {
    sum: 'Se juntan las papeletas de todos los encuentros.',
    meeting:
      'De 0 a 1: la parte que cada encuentro le dio de lo que podía darle, en promedio, sin importar cuánta gente fue.',
  } satisfies Record<'sum' | 'meeting', string> as Readonly<Record<'sum' | 'meeting', string>>,
  onlySum: 'Esta manera de votar solo se junta: no tiene promedio entre encuentros.' as string,
  differ: (k: number): string =>
    k === 1
      ? 'Las dos lecturas no coinciden en la primera. Decide la que se declaró al congelar, y se publican las dos listas.'
      : `Las dos lecturas no coinciden en las ${k} primeras. Decide la que se declaró al congelar, y se publican las dos listas.`,
  agree: (k: number): string =>
    k === 1
      ? 'Las dos lecturas ponen primera a la misma.'
      : `Las dos lecturas eligen las mismas ${k}.`,
  declaredApart:
    'Los encuentros no declararon la misma lectura o la misma cantidad de elegidas: ninguna lista decide por sí sola.' as string,
  partial: (without: number, of: number): string => `no evaluada en ${without} de ${of} encuentros`,
  withoutPlace: {
    'not-everywhere': 'No se evaluaron en todos los encuentros',
    'too-few-grades': 'Sin evaluación suficiente',
    'below-minimum': 'Fuera por un mínimo',
    incomplete: 'Incompletas',
    'nobody-backs': 'Nadie las marcó',
  } satisfies Record<Apart['why'] | 'not-everywhere', string> as Readonly<
    Record<Apart['why'] | 'not-everywhere', string>
  >,
  tooFew: 'Hacen falta al menos dos encuentros que se puedan sumar.' as string,
  ballotsMissing: (meetings: readonly string[]): string =>
    `Esta manera de votar se junta con las papeletas abiertas, y en esta tableta faltan las de ${list(meetings)}. Están en la tableta que contó; si esta hace el recuento, quedan también aquí.`,
  leftOut: 'No se suman' as string,
  why: {
    disputed:
      'hay dos actas firmadas y ninguna reconoce a la otra; se suma cuando una nombre a las dos',
    altered: 'su acta no coincide con lo que se firmó',
    twice: 'contó lo mismo más de una vez; no se suma, para no contar dos veces a su gente',
  } satisfies Record<LeftOutWhy, string> as Readonly<Record<LeftOutWhy, string>>,
  meetings: 'Los encuentros que contaron',
  meeting: 'Encuentro',
  headsColumn: 'Personas',
  ballotsColumn: 'Papeletas',
  inAll: 'En total',
  totalsOnly: 'conteo de totales, sin papeletas sueltas' as string,
  quorumMissed: 'sin quórum: orientativo' as string,
  discrepant: 'con diferencias anotadas en su acta' as string,
  apart: 'Encuentro por encuentro',
  apartConsent: 'Objeciones en cada encuentro' as string,
  option: 'Propuesta',
  notEvaluated: 'no evaluada' as string,
  notApart: (meetings: readonly string[]): string =>
    `${list(meetings)}: se suma, no se muestra aparte.`,
  notApartWhy:
    'Con menos de 5 papeletas válidas, o con todas iguales, los números dirían quién votó qué. También se reservan los encuentros que, restando, los dejarían ver, y los promedios de lo que solo ellos evaluaron.' as string,
  alone: 'Contadas en un solo encuentro',
}

export type PooledWords = typeof pooled
