import type { FreezeRefusal } from '../../domain/voting/freeze.ts'
import type { BallotRefusal } from '../../domain/voting/method.ts'
import type { MethodId } from '../../domain/voting/method-rules.ts'
import type { RulesWords } from '../../domain/voting/rules-of.ts'
import type { Exact } from '../../lib/rational.ts'
import { makeExact } from '../exact.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const { show, amount } = makeExact('es', (least) => `menos de ${least}`)
const options = (n: number): string => count(n, { one: '1 propuesta', other: '# propuestas' })
const points = (n: Exact): string => amount(n, { one: '# punto', other: '# puntos' })
const votes = (n: Exact): string => amount(n, { one: '# voto', other: '# votos' })

/** What each way of voting is called, and how its numbers are said. */
export const method = {
  dots: 'Repartir puntos',
  approval: 'Marcar las que apoya',
  score: 'Poner notas',
  ranked: 'Ordenar',
  proportional: 'Marcar, con lugar para cada grupo',
  criteria: 'Calificar por criterios',
  consent: 'Buscar consentimiento',
  hands: 'Levantar la mano',
} satisfies Record<MethodId, string>

export const methodHint = {
  dots: 'Cada persona reparte unos puntos entre las propuestas que más le importan.',
  approval: 'Cada persona marca todas las propuestas que apoya.',
  score: 'Cada persona le pone una nota a cada propuesta. Lo que no conoce queda sin nota.',
  ranked: 'Cada persona pone las propuestas en orden, de la que más le importa a la que menos.',
  proportional:
    'Se marca como siempre y se cuenta distinto: los grupos más chicos que coinciden también consiguen su lugar.',
  criteria: 'Cada persona califica cada propuesta según criterios acordados, cada uno con su peso.',
  consent:
    'Cada persona dice hasta dónde acompaña cada propuesta. Lo que se busca son las objeciones, no un ganador.',
  hands: 'Se cuentan las manos en voz alta y a la vista. Es rápido y no es secreto.',
} satisfies Record<MethodId, string>

/** A total with its unit. */
export const total = {
  dots: points,
  approval: votes,
  score: (n) => `un promedio de ${show(n)}`,
  ranked: points,
  proportional: votes,
  criteria: (n) => `un índice de ${show(n)}`,
  consent: show,
  hands: (n) => amount(n, { one: '# mano', other: '# manos' }),
} satisfies Record<MethodId, (total: Exact) => string>

/** What was agreed before anybody voted, in one line. */
export const rules: RulesWords = {
  dots: ({ dots, cap = dots }) =>
    cap < dots
      ? `${points(dots)} por persona, hasta ${cap} en una propuesta`
      : `${points(dots)} por persona`,
  approval: ({ max }) =>
    max === undefined
      ? 'Cada persona marca todas las que apoya'
      : `Cada persona marca hasta ${options(max)}`,
  score: ({ min, max, aggregate }) =>
    `Notas de ${min} a ${max}; se ordena por ${aggregate === 'mean' ? 'promedio' : 'suma'}`,
  ranked: ({ reading }) =>
    reading === 'borda'
      ? 'Cada persona ordena; deciden los puntos por lugar'
      : 'Cada persona ordena; deciden los duelos de a dos',
  proportional: ({ max }) =>
    `Cada persona marca ${max === undefined ? 'las que apoya' : `hasta ${options(max)}`}; se cuenta con lugar para cada grupo`,
  criteria: ({ criteria, min, max }) =>
    `${count(criteria.length, { one: '1 criterio', other: '# criterios' })}, notas de ${min} a ${max}`,
  consent: () => 'Cada persona dice hasta dónde acompaña cada propuesta',
  hands: ({ perPerson }) =>
    `A mano alzada, no secreta; ${count(perPerson, { one: '1 vez', other: 'hasta # veces' })} por persona`,
}

/** A number alone, as people read it. */
export const exact: (value: Exact) => string = show

export const freezeRefusal = {
  'unknown-method': 'Esta versión no conoce esa manera de votar.',
  'question-empty': 'Falta la pregunta.',
  'too-few-options': 'Elija dos propuestas o más.',
  'option-id-malformed': 'Una propuesta tiene un código que no sirve.',
  'repeated-option': 'Una propuesta está dos veces.',
  'label-empty': 'A una propuesta le falta el nombre corto.',
  'label-too-long': 'Un nombre corto pasa de 45 letras.',
  'k-out-of-range': 'No se pueden elegir más propuestas de las que hay.',
  'quorum-malformed': 'El mínimo de participación no se entiende.',
  'heads-out-of-range': 'Falta cuántas personas hay en la sala.',
  'rules-malformed': 'Los números de la votación no se entienden.',
  'unknown-rule': 'Esta versión no conoce una de las reglas.',
  'dots-out-of-range': 'Cada persona necesita al menos un punto.',
  'cap-out-of-range': 'Los puntos por propuesta van de 1 a los puntos por persona.',
  'minimum-out-of-range': 'El mínimo no puede pasar del máximo.',
  'maximum-out-of-range': 'El máximo va de 1 a la cantidad de propuestas.',
  'no-ballot-possible': 'Con estos números nadie podría votar.',
  'scale-out-of-range': 'La nota más alta tiene que ser mayor que la más baja.',
  'criteria-missing': 'Hace falta entre 1 y 20 criterios.',
  'criterion-malformed': 'A un criterio le falta el nombre, o está dos veces.',
  'weights-out-of-range': 'Los pesos son números enteros, y al menos uno pasa de 0.',
  'veto-out-of-range': 'El mínimo de un criterio tiene que ser una de las notas.',
  'raters-out-of-range': 'Hace falta al menos una nota.',
} satisfies Record<FreezeRefusal, string>

export const ballotRefusal = {
  'not-a-ballot': 'Esta papeleta no se entiende. Vuelva a elegir.',
  'not-a-number': 'Esta papeleta no se entiende. Vuelva a elegir.',
  'unknown-option': 'Una de las propuestas no es de esta votación. Vuelva a elegir.',
  'repeated-option': 'Una propuesta está dos veces. Quite una.',
  'over-cap': 'Una propuesta tiene más puntos de los que caben. Quite uno.',
  'too-many-dots': 'Son más puntos de los que tiene. Quite uno.',
  'too-few-dots': 'Le faltan puntos por poner.',
  'too-many-options': 'Marcó más de las que se puede. Quite una.',
  'too-few-options': 'Le falta marcar alguna.',
  'grade-out-of-range': 'Una nota no es de esta votación. Vuelva a elegirla.',
  'grade-missing': 'Falta calificar alguna propuesta.',
  'unknown-criterion': 'Uno de los criterios no es de esta votación. Vuelva a elegir.',
  'unknown-level': 'Una respuesta no es de esta votación. Vuelva a elegir.',
} satisfies Record<BallotRefusal, string>
