import type { Apart } from '../../domain/voting/explain.ts'
import type { ConsentLevel, MethodId } from '../../domain/voting/method-rules.ts'
import type { Exact } from '../../lib/rational.ts'
import { makeExact } from '../exact.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const { show, amount } = makeExact('es', (least) => `menos de ${least}`)
const points = (n: Exact): string => amount(n, { one: '# punto', other: '# puntos' })
const votes = (n: Exact): string => amount(n, { one: '# voto', other: '# votos' })
/** «A», «B» y «C». */
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('es', { type: 'conjunction' }).format(labels.map((label) => `«${label}»`))
/** «A», «B» y «C»; más de tres se cuentan. */
const few = (labels: readonly string[]): string =>
  labels.length > 3 ? `${labels.length} propuestas` : list(labels)

/** Why options stand apart, where the room should hear it; what nobody marked is only shown. */
type ToldApart = Exclude<Apart['why'], 'nobody-backs'>

/** Words that explain a result to the room. */
export const told = {
  /** Lo que se dice de la primera, por manera de votar. */
  lead: {
    dots: 'fue la más apoyada',
    approval: 'fue la más apoyada',
    score: 'fue la mejor calificada',
    ranked: 'quedó primera',
    proportional: 'fue la más apoyada',
    criteria: 'quedó primera',
    consent: 'fue la más acompañada',
    hands: 'fue la más apoyada',
  } satisfies Record<MethodId, string> as Readonly<Record<MethodId, string>>,
  /** Una diferencia con su unidad. */
  gap: {
    dots: points,
    approval: votes,
    score: show,
    ranked: points,
    proportional: votes,
    criteria: show,
    consent: show,
    hands: (n) => amount(n, { one: '# mano', other: '# manos' }),
  } satisfies Record<MethodId, (gap: Exact) => string> as Readonly<
    Record<MethodId, (gap: Exact) => string>
  >,
  gradeSum: (n: Exact): string => `${show(n)} en total`,
  noVotes: 'Nadie expresó una preferencia.',
  noneRanked: 'Se votó, y ninguna propuesta llega a tener resultado.',
  onlyOption: (label: string, total: string): string => `«${label}» quedó con ${total}.`,
  clearWinner: (p: {
    label: string
    lead: string
    total: string
    runnerUp: string
    gap: string
  }): string => `«${p.label}» ${p.lead}, con ${p.total}: ${p.gap} más que «${p.runnerUp}».`,
  clearOverTie: (p: {
    label: string
    lead: string
    total: string
    runnersUp: readonly string[]
    gap: string
  }): string =>
    `«${p.label}» ${p.lead}, con ${p.total}: ${p.gap} más que ${few(p.runnersUp)}, que empatan.`,
  tieAtTop: (labels: readonly string[], total: string): string =>
    `${few(labels)} empatan en el primer lugar, con ${total} cada una. El empate queda así hasta un sorteo público.`,
  clearSelection: (
    selected: number,
    last: readonly string[],
    next: readonly string[],
    gap: string,
  ): string =>
    last.length === 1 && next.length === 1
      ? `Quedan las ${selected} primeras. Entre ${few(last)} y ${few(next)} hay ${gap} de diferencia.`
      : `Quedan las ${selected} primeras; la última de ellas tiene ${gap} más que la siguiente.`,
  tieAtCut: (labels: readonly string[], places: number, total: string): string =>
    `${few(labels)} empatan con ${total} y queda lugar para ${places}. Decide un sorteo a la vista de la sala.`,
  /** Con tan pocas papeletas que los números dirían quién votó qué. */
  orderOnly: {
    notice:
      'Con tan pocas papeletas los números dirían quién votó qué: se muestra el orden, sin totales.' as string,
    only: (label: string): string => `«${label}» es la única con resultado.`,
    first: (label: string, lead: string): string => `«${label}» ${lead}.`,
    tieAtTop: (labels: readonly string[]): string =>
      `${few(labels)} empatan en el primer lugar. El empate queda así hasta un sorteo público.`,
    selection: (selected: number): string => `Quedan las ${selected} primeras.`,
    tieAtCut: (labels: readonly string[], places: number): string =>
      `${few(labels)} empatan y queda lugar para ${places}. Decide un sorteo a la vista de la sala.`,
  },
  allSelected: 'Hay lugar para todas.' as string,
  allRankedSelected: 'Hay lugar para todas las que tienen resultado.' as string,
  winsAllDuels: (label: string): string =>
    `«${label}» quedó primera: comparada de a dos con cada una de las otras, más personas la pusieron arriba.`,
  strongestInCircle: (label: string): string =>
    `Ninguna le gana a todas las otras. «${label}» quedó primera porque sus duelos fueron los más claros.`,
  duelTie: (labels: readonly string[], places: number): string =>
    `${few(labels)} empatan en los duelos de a dos y queda lugar para ${places}. Decide un sorteo a la vista de la sala.`,
  duelSelection: (selected: number, next: readonly string[]): string =>
    `Quedan las ${selected} primeras en los duelos de a dos. La siguiente es ${few(next)}.`,
  proportional: (taken: readonly string[]): string =>
    taken.length > 3
      ? `Quedan ${taken.length} propuestas, en el orden en que se tomaron: primero la más marcada, después cuentan más las papeletas con menos propuestas ya elegidas.`
      : `Quedan ${list(taken)}, en ese orden: primero la más marcada, después cuentan más las papeletas con menos propuestas ya elegidas.`,
  proportionalShort: 'Son menos de las pedidas: lo que falta no lo marcó nadie.',
  proportionalTie: (labels: readonly string[]): string =>
    `Al tomar una hubo empate entre ${few(labels)}: hace falta un sorteo a la vista de la sala.`,
  consentAgreed: (labels: readonly string[]): string =>
    labels.length === 1
      ? `${list(labels)} no tiene objeciones.`
      : `${few(labels)} no tienen objeciones.`,
  consentNone: 'Ninguna propuesta quedó sin objeciones.',
  consentObjected: (labels: readonly string[]): string =>
    labels.length === 1
      ? `${list(labels)} tiene objeciones: se escuchan las razones.`
      : `${few(labels)} tienen objeciones: se escuchan las razones.`,
  apart: {
    'too-few-grades': (labels: readonly string[]) => `Sin evaluación suficiente: ${few(labels)}.`,
    'below-minimum': (labels: readonly string[]) => `Fuera por un mínimo: ${few(labels)}.`,
    incomplete: (labels: readonly string[]) => `Incompletas: ${few(labels)}.`,
  } satisfies Record<ToldApart, (labels: readonly string[]) => string> as Readonly<
    Record<ToldApart, (labels: readonly string[]) => string>
  >,
  picture: {
    exactly: (exact: string): string => `Valor exacto: ${exact}`,
    raters: (n: number): string => count(n, { one: '1 nota', other: '# notas' }),
    ratersNeeded: (n: number, needed: number): string =>
      `${count(n, { one: '1 nota', other: '# notas', zero: 'ninguna nota' })}; hacían falta ${needed}`,
    apartTitle: {
      'too-few-grades': 'Sin evaluación suficiente',
      'below-minimum': 'Fuera por un mínimo',
      incomplete: 'Incompletas',
      'nobody-backs': 'Nadie las marcó',
    } satisfies Record<Apart['why'], string> as Readonly<Record<Apart['why'], string>>,
    belowMinimum: (criteria: readonly string[]): string =>
      `no llega al mínimo en ${list(criteria)}`,
    incomplete: 'faltan notas en algún criterio; no se cuenta como cero',
    byCriterion: 'Promedio en cada criterio',
    mean: (criterion: string, mean: string): string => `${criterion}: ${mean}`,
    indexNote: 'El índice va de 0 a 1: el promedio de cada criterio, según su peso.',
    stable: 'El resultado no cambia si se mueve en uno el peso de cualquier criterio.',
    sensitive: (criteria: readonly string[]): string =>
      `El resultado cambia si se mueve en uno el peso de ${list(criteria)}. Conviene conversarlo.`,
    order: (n: number): string => `se tomó en el lugar ${n}`,
    tied: (labels: readonly string[]): string => `Empataron al tomarse: ${list(labels)}.`,
    readings: 'Las dos lecturas' as string,
    borda: 'Puntos por lugar' as string,
    schulze: 'Duelos de a dos' as string,
    decides: 'decide' as string,
    differ: (k: number): string =>
      k === 1
        ? 'Las dos lecturas no coinciden en la primera. Decide la que se eligió al congelar.'
        : `Las dos lecturas no coinciden en las ${k} primeras. Decide la que se eligió al congelar.`,
    condorcet: (label: string): string => `«${label}» le gana a cada una de las otras, de a dos.`,
    noCondorcet: 'Ninguna le gana a todas las otras, de a dos.',
    detail: 'Detalle: los duelos de a dos' as string,
    pairwise:
      'Cuántas papeletas ponen la propuesta de la fila por encima de la de la columna.' as string,
    levels: {
      apoyo: 'Apoyo',
      reservas: 'Con reservas',
      abstencion: 'Abstención',
      desacuerdo: 'Desacuerdo',
      objecion: 'Objeción',
    } satisfies Record<ConsentLevel, string> as Readonly<Record<ConsentLevel, string>>,
    answers: (n: number, level: string): string => `${level}: ${n}`,
    agreed: 'Sin objeciones' as string,
    objected: (n: number): string => count(n, { one: 'Con 1 objeción', other: 'Con # objeciones' }),
    objectedBy: 'Con objeciones' as string,
    silent: 'Nadie respondió' as string,
  },
}

export type ToldWords = typeof told
