import type { HandsSlip } from '../../domain/voting/hands.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('es', { type: 'conjunction' }).format(labels.map((label) => `«${label}»`))

/** Words of the forms in which a vote is prepared, and of the count of hands. */
export const forms = {
  yes: 'Sí' as string,
  no: 'No' as string,
  scale: 'Notas' as string,
  scaleOf: (min: number, max: number): string => `${min} a ${max}`,
  score: {
    aggregate: 'Cómo se ordena' as string,
    mean: 'Por promedio' as string,
    sum: 'Por suma' as string,
    meanHint: 'Cuenta solo quien puso nota. Quien no opina no baja el promedio.',
    sumHint: 'Quien no opina suma cero.',
    all: 'Hay que ponerle nota a todas' as string,
    raters: 'Notas que hacen falta para tener promedio' as string,
    half: 'La mitad' as string,
    some: 'Un número' as string,
    ratersField: 'Notas, como mínimo' as string,
    ratersHint: 'Así la nota muy alta de una sola persona no alcanza para ganar.',
  },
  criteria: {
    list: 'Criterios' as string,
    agreed:
      'Se acuerdan en la sala antes de calificar. Quedan congelados con la votación: nadie los cambia después de ver una nota.',
    named:
      'Estas papeletas son secretas. Si quieren opiniones técnicas a la vista y con nombre, acuérdenlo antes.',
    proposed: {
      tecnica: 'Viabilidad técnica',
      presupuestaria: 'Viabilidad presupuestaria',
      politica: 'Viabilidad político-administrativa',
      coherencia: 'Coherencia con la planificación',
    } as Readonly<Record<'tecnica' | 'presupuestaria' | 'politica' | 'coherencia', string>>,
    label: (n: number): string => `Criterio ${n}`,
    weight: 'Peso' as string,
    weightHint: 'Con peso 0 se pregunta y no cuenta.',
    direction: (n: number): string => `Cómo se lee el criterio ${n}`,
    benefit: 'Más es mejor' as string,
    cost: 'Menos es mejor' as string,
    veto: 'Mínimo (si hay)' as string,
    vetoHint:
      'Con un mínimo, la propuesta que no llega al promedio pedido queda fuera, con la razón a la vista.',
    add: 'Agregar un criterio' as string,
    remove: 'Quitar' as string,
    removeThis: (label: string): string => `Quitar ${label}`,
  },
  ranked: {
    reading: 'Qué lectura decide' as string,
    borda: 'Puntos por lugar' as string,
    schulze: 'Duelos de a dos' as string,
    bordaHint: 'Cada propuesta gana un punto por cada una que la persona puso debajo.',
    schulzeHint:
      'Se compara cada par: gana la que más personas pusieron arriba. Si hay un círculo, pesan más los duelos más claros (Schulze).',
    both: 'Se publican las dos lecturas. La que decide se elige ahora y no después.',
  },
  proportional: {
    meaning:
      'Entra primero la más marcada. Después cuentan más las papeletas con menos propuestas ya elegidas. Así, si de diez personas seis quieren una cosa y cuatro otra, las cuatro también consiguen lugar.',
  },
  consent: {
    meaning: 'Cada respuesta se cuenta aparte; no hay promedio ni ganadora.',
    cards: 'Ponga tarjetas y lápices junto a la tableta: quien objeta escribe la razón aparte.',
  },
  hands: {
    perPerson: 'Veces que cada persona puede levantar la mano' as string,
    open: 'No hay papeletas ni secreto: todos ven quién levanta la mano.',
    title: 'Contar las manos' as string,
    intro: 'Dos personas cuentan y anotan por separado. La segunda no ve lo que anotó la primera.',
    turn: {
      first: 'Anota la primera persona',
      second: 'Anota la segunda persona',
    } satisfies Record<HandsSlip, string> as Readonly<Record<HandsSlip, string>>,
    name: 'Nombre de quien anota' as string,
    nameHint: 'Como quiere que aparezca en el acta.',
    hands: (label: string): string => `Manos para «${label}»`,
    most: (n: number): string => `De 0 a ${n}.`,
    pass: 'Listo: pasar a la segunda persona' as string,
    compare: 'Listo: comparar' as string,
    handOver: 'Pase la tableta a la segunda persona. Lo anotado ya no se ve.',
    begin: 'Empezar a anotar' as string,
    malformed: (n: number): string => `Anote un número entero de 0 a ${n}.`,
    nameMissing: 'Falta el nombre.',
    sameName: 'Tienen que ser dos personas distintas.',
    differ: (labels: readonly string[]): string =>
      `No coinciden en ${list(labels)}. Cuenten otra vez las manos y anoten las dos de nuevo solo esas.`,
    again: 'Contar otra vez esas' as string,
    agree: (n: number): string =>
      `Las dos cuentas coinciden: ${count(n, { one: '1 mano', other: '# manos' })} en total.`,
    confirm: 'Firmar el conteo' as string,
    notSecret: 'A mano alzada, no secreta.',
  },
  quorum: {
    label: 'Participación mínima' as string,
    none: 'Sin mínimo' as string,
    absolute: 'Un número' as string,
    fraction: 'Parte de la sala' as string,
    absoluteField: 'Papeletas, como mínimo' as string,
    fractionField: 'Qué parte de la sala' as string,
    fractions: {
      '1/4': 'Un cuarto',
      '1/3': 'Un tercio',
      '1/2': 'La mitad',
      '2/3': 'Dos tercios',
      '3/4': 'Tres cuartos',
    } as Readonly<Record<'1/4' | '1/3' | '1/2' | '2/3' | '3/4', string>>,
    hint: 'Si no se alcanza, el resultado se publica como orientativo. La papeleta en blanco cuenta.',
  },
  pooling: {
    label: 'Si varios encuentros votan lo mismo' as string,
    sum: 'Cada persona pesa igual' as string,
    meeting: 'Cada encuentro pesa igual' as string,
    hint: 'Se declara ahora, antes de ver ningún resultado.',
  },
  secrecy: {
    held: 'La llave que abre las papeletas' as string,
    tablet: 'En esta tableta' as string,
    halves: 'En dos mitades de papel' as string,
    tabletHint: 'Más simple. Quien tiene esta tableta podría abrirlas: cuéntelas a la vista.',
    halvesHint: 'Dos personas guardan media llave cada una. Hacen falta las dos para contar.',
    cards: 'Con tarjetas' as string,
    cardsHint: 'Se entrega una tarjeta por persona y cada una sirve una sola vez.',
    noCardsHint: 'El equipo cuida que cada persona vote una vez.',
  },
}

export type FormWords = typeof forms
