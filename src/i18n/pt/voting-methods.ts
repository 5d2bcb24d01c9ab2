import type { FreezeRefusal } from '../../domain/voting/freeze.ts'
import type { BallotRefusal } from '../../domain/voting/method.ts'
import type { MethodId } from '../../domain/voting/method-rules.ts'
import type { RulesWords } from '../../domain/voting/rules-of.ts'
import type { Exact } from '../../lib/rational.ts'
import { makeExact } from '../exact.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const { show, amount } = makeExact('pt', (least) => `menos de ${least}`)
const options = (n: number): string => count(n, { one: '1 proposta', other: '# propostas' })
const points = (n: Exact): string => amount(n, { one: '# ponto', other: '# pontos' })
const votes = (n: Exact): string => amount(n, { one: '# voto', other: '# votos' })

export const method = {
  dots: 'Distribuir pontos',
  approval: 'Marcar as que apoia',
  score: 'Dar notas',
  ranked: 'Pôr em ordem',
  proportional: 'Marcar, com lugar para cada grupo',
  criteria: 'Avaliar por critérios',
  consent: 'Buscar consentimento',
  hands: 'Levantar a mão',
} satisfies Record<MethodId, string>

export const methodHint = {
  dots: 'Cada pessoa distribui alguns pontos entre as propostas que mais lhe importam.',
  approval: 'Cada pessoa marca todas as propostas que apoia.',
  score: 'Cada pessoa dá uma nota a cada proposta. O que não conhece fica sem nota.',
  ranked: 'Cada pessoa põe as propostas em ordem, da que mais lhe importa à que menos.',
  proportional:
    'Marca-se como sempre e conta-se de outro modo: os grupos menores que coincidem também conseguem seu lugar.',
  criteria: 'Cada pessoa avalia cada proposta por critérios combinados, cada um com seu peso.',
  consent:
    'Cada pessoa diz até onde acompanha cada proposta. O que se busca são as objeções, não um vencedor.',
  hands: 'Contam-se as mãos em voz alta e à vista. É rápido e não é secreto.',
} satisfies Record<MethodId, string>

export const total = {
  dots: points,
  approval: votes,
  score: (n) => `uma média de ${show(n)}`,
  ranked: points,
  proportional: votes,
  criteria: (n) => `um índice de ${show(n)}`,
  consent: show,
  hands: (n) => amount(n, { one: '# mão', other: '# mãos' }),
} satisfies Record<MethodId, (total: Exact) => string>

export const rules: RulesWords = {
  dots: ({ dots, cap = dots }) =>
    cap < dots
      ? `${points(dots)} por pessoa, até ${cap} em uma proposta`
      : `${points(dots)} por pessoa`,
  approval: ({ max }) =>
    max === undefined
      ? 'Cada pessoa marca todas as que apoia'
      : `Cada pessoa marca até ${options(max)}`,
  score: ({ min, max, aggregate }) =>
    `Notas de ${min} a ${max}; ordena-se por ${aggregate === 'mean' ? 'média' : 'soma'}`,
  ranked: ({ reading }) =>
    reading === 'borda'
      ? 'Cada pessoa põe em ordem; decidem os pontos por lugar'
      : 'Cada pessoa põe em ordem; decidem os duelos de duas em duas',
  proportional: ({ max }) =>
    `Cada pessoa marca ${max === undefined ? 'as que apoia' : `até ${options(max)}`}; conta-se com lugar para cada grupo`,
  criteria: ({ criteria, min, max }) =>
    `${count(criteria.length, { one: '1 critério', other: '# critérios' })}, notas de ${min} a ${max}`,
  consent: () => 'Cada pessoa diz até onde acompanha cada proposta',
  hands: ({ perPerson }) =>
    `De mão levantada, não secreta; ${count(perPerson, { one: '1 vez', other: 'até # vezes' })} por pessoa`,
}

/** A number alone, as people read it. */
export const exact: (value: Exact) => string = show

export const freezeRefusal = {
  'unknown-method': 'Esta versão não conhece essa maneira de votar.',
  'question-empty': 'Falta a pergunta.',
  'too-few-options': 'Escolha duas propostas ou mais.',
  'option-id-malformed': 'Uma proposta tem um código que não serve.',
  'repeated-option': 'Uma proposta está duas vezes.',
  'label-empty': 'Falta o nome curto de uma proposta.',
  'label-too-long': 'Um nome curto passa de 45 letras.',
  'k-out-of-range': 'Não se podem escolher mais propostas do que há.',
  'quorum-malformed': 'O mínimo de participação não se entende.',
  'heads-out-of-range': 'Falta quantas pessoas há na sala.',
  'rules-malformed': 'Os números da votação não se entendem.',
  'unknown-rule': 'Esta versão não conhece uma das regras.',
  'dots-out-of-range': 'Cada pessoa precisa de pelo menos um ponto.',
  'cap-out-of-range': 'Os pontos por proposta vão de 1 aos pontos por pessoa.',
  'minimum-out-of-range': 'O mínimo não pode passar do máximo.',
  'maximum-out-of-range': 'O máximo vai de 1 à quantidade de propostas.',
  'no-ballot-possible': 'Com estes números ninguém poderia votar.',
  'scale-out-of-range': 'A nota mais alta tem de ser maior que a mais baixa.',
  'criteria-missing': 'São precisos de 1 a 20 critérios.',
  'criterion-malformed': 'Falta o nome de um critério, ou ele está duas vezes.',
  'weights-out-of-range': 'Os pesos são números inteiros, e ao menos um passa de 0.',
  'veto-out-of-range': 'O mínimo de um critério tem de ser uma das notas.',
  'raters-out-of-range': 'É preciso pelo menos uma nota.',
} satisfies Record<FreezeRefusal, string>

export const ballotRefusal = {
  'not-a-ballot': 'Esta cédula não se entende. Volte a escolher.',
  'not-a-number': 'Esta cédula não se entende. Volte a escolher.',
  'unknown-option': 'Uma das propostas não é desta votação. Volte a escolher.',
  'repeated-option': 'Uma proposta está duas vezes. Tire uma.',
  'over-cap': 'Uma proposta tem mais pontos do que cabem. Tire um.',
  'too-many-dots': 'São mais pontos do que você tem. Tire um.',
  'too-few-dots': 'Ainda faltam pontos por pôr.',
  'too-many-options': 'Marcou mais do que pode. Tire uma.',
  'too-few-options': 'Ainda falta marcar alguma.',
  'grade-out-of-range': 'Uma nota não é desta votação. Volte a escolhê-la.',
  'grade-missing': 'Falta avaliar alguma proposta.',
  'unknown-criterion': 'Um dos critérios não é desta votação. Volte a escolher.',
  'unknown-level': 'Uma resposta não é desta votação. Volte a escolher.',
} satisfies Record<BallotRefusal, string>
