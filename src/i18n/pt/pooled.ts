import type { PooledWords } from '../es/pooled.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const list = (names: readonly string[]): string =>
  new Intl.ListFormat('pt', { type: 'conjunction' }).format(names)

export const pooled: PooledWords = {
  title: 'Resultados de vários encontros',
  intro:
    'Somam-se as apurações assinadas dos encontros que perguntaram o mesmo, da mesma maneira e sobre as mesmas propostas.',
  samePerson:
    'Ninguém pode saber se uma pessoa votou em dois encontros. Para evitar seria preciso um único cartão por pessoa em todo o processo.',
  opening: 'Lendo as apurações…',
  none: 'Ainda não há votações apuradas.',
  closed: (n) =>
    count(n, {
      one: 'Este tablet não pode ler 1 encontro: ele não entra na soma.',
      other: 'Este tablet não pode ler # encontros: eles não entram na soma.',
    }),
  paperQuestion: 'Apuração em papel',
  figures: (meetings, heads, ballots) =>
    `${count(meetings, { one: '1 encontro', other: '# encontros' })}, ${heads}, ${ballots}`,
  heads: (n) => count(n, { one: '1 pessoa', other: '# pessoas' }),
  ballots: (n) => count(n, { one: '1 cédula', other: '# cédulas' }),
  reading: { sum: 'Uma pessoa, um voto', meeting: 'Cada encontro pesa igual' },
  readingHint: {
    sum: 'Juntam-se as cédulas de todos os encontros.',
    meeting:
      'De 0 a 1: a parte que cada encontro lhe deu do que podia dar, em média, não importa quanta gente foi.',
  },
  onlySum: 'Esta maneira de votar só se junta: não tem média entre encontros.',
  differ: (k) =>
    k === 1
      ? 'As duas leituras não coincidem na primeira. Decide a que se declarou ao congelar, e as duas listas são publicadas.'
      : `As duas leituras não coincidem nas ${k} primeiras. Decide a que se declarou ao congelar, e as duas listas são publicadas.`,
  agree: (k) =>
    k === 1
      ? 'As duas leituras põem a mesma em primeiro.'
      : `As duas leituras escolhem as mesmas ${k}.`,
  declaredApart:
    'Os encontros não declararam a mesma leitura ou a mesma quantidade de escolhidas: nenhuma lista decide sozinha.',
  partial: (without, of) => `não avaliada em ${without} de ${of} encontros`,
  withoutPlace: {
    'not-everywhere': 'Não foram avaliadas em todos os encontros',
    'too-few-grades': 'Sem avaliação suficiente',
    'below-minimum': 'De fora por um mínimo',
    incomplete: 'Incompletas',
    'nobody-backs': 'Ninguém as marcou',
  },
  tooFew: 'São necessários pelo menos dois encontros que se possam somar.',
  ballotsMissing: (meetings) =>
    `Esta maneira de votar se junta com as cédulas abertas, e neste tablet faltam as de ${list(meetings)}. Estão no tablet que apurou; se este fizer a recontagem, ficam também aqui.`,
  leftOut: 'Não se somam',
  why: {
    disputed:
      'há duas atas assinadas e nenhuma reconhece a outra; soma-se quando uma nomear as duas',
    altered: 'sua ata não coincide com o que foi assinado',
    twice: 'apurou o mesmo mais de uma vez; não se soma, para não contar duas vezes a sua gente',
  },
  meetings: 'Os encontros que apuraram',
  meeting: 'Encontro',
  headsColumn: 'Pessoas',
  ballotsColumn: 'Cédulas',
  inAll: 'No total',
  totalsOnly: 'só totais, sem cédulas avulsas',
  quorumMissed: 'sem quórum: orientativo',
  discrepant: 'com diferenças anotadas em sua ata',
  apart: 'Encontro por encontro',
  apartConsent: 'Objeções em cada encontro',
  option: 'Proposta',
  notEvaluated: 'não avaliada',
  notApart: (meetings) => `${list(meetings)}: entra na soma, não se mostra à parte.`,
  notApartWhy:
    'Com menos de 5 cédulas válidas, ou com todas iguais, os números diriam quem votou em quê. Também se reservam os encontros que, por subtração, os deixariam ver, e as médias do que só eles avaliaram.',
  alone: 'Apuradas em um só encontro',
}
