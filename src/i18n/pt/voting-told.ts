import type { Exact } from '../../lib/rational.ts'
import type { ToldWords } from '../es/voting-told.ts'
import { makeExact } from '../exact.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const { show, amount } = makeExact('pt', (least) => `menos de ${least}`)
const points = (n: Exact): string => amount(n, { one: '# ponto', other: '# pontos' })
const votes = (n: Exact): string => amount(n, { one: '# voto', other: '# votos' })
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('pt', { type: 'conjunction' }).format(labels.map((label) => `«${label}»`))
const few = (labels: readonly string[]): string =>
  labels.length > 3 ? `${labels.length} propostas` : list(labels)

export const told: ToldWords = {
  lead: {
    dots: 'foi a mais apoiada',
    approval: 'foi a mais apoiada',
    score: 'foi a mais bem avaliada',
    ranked: 'ficou em primeiro',
    proportional: 'foi a mais apoiada',
    criteria: 'ficou em primeiro',
    consent: 'foi a mais acompanhada',
    hands: 'foi a mais apoiada',
  },
  gap: {
    dots: points,
    approval: votes,
    score: show,
    ranked: points,
    proportional: votes,
    criteria: show,
    consent: show,
    hands: (n) => amount(n, { one: '# mão', other: '# mãos' }),
  },
  gradeSum: (n) => `${show(n)} no total`,
  noVotes: 'Ninguém expressou uma preferência.',
  noneRanked: 'Votou-se, e nenhuma proposta chega a ter resultado.',
  onlyOption: (label, total) => `«${label}» ficou com ${total}.`,
  clearWinner: ({ label, lead, total, runnerUp, gap }) =>
    `«${label}» ${lead}, com ${total}: ${gap} a mais que «${runnerUp}».`,
  clearOverTie: ({ label, lead, total, runnersUp, gap }) =>
    `«${label}» ${lead}, com ${total}: ${gap} a mais que ${few(runnersUp)}, que empatam.`,
  tieAtTop: (labels, total) =>
    `${few(labels)} empatam em primeiro lugar, com ${total} cada. O empate fica assim até um sorteio público.`,
  clearSelection: (selected, last, next, gap) =>
    last.length === 1 && next.length === 1
      ? `Ficam as ${selected} primeiras. Entre ${few(last)} e ${few(next)} há ${gap} de diferença.`
      : `Ficam as ${selected} primeiras; a última delas tem ${gap} a mais que a seguinte.`,
  tieAtCut: (labels, places, total) =>
    `${few(labels)} empatam com ${total} e há lugar para ${places}. Decide um sorteio à vista da sala.`,
  orderOnly: {
    notice:
      'Com tão poucas cédulas os números diriam quem votou em quê: mostra-se a ordem, sem totais.',
    only: (label) => `«${label}» é a única com resultado.`,
    first: (label, lead) => `«${label}» ${lead}.`,
    tieAtTop: (labels) =>
      `${few(labels)} empatam em primeiro lugar. O empate fica assim até um sorteio público.`,
    selection: (selected) => `Ficam as ${selected} primeiras.`,
    tieAtCut: (labels, places) =>
      `${few(labels)} empatam e há lugar para ${places}. Decide um sorteio à vista da sala.`,
  },
  allSelected: 'Há lugar para todas.',
  allRankedSelected: 'Há lugar para todas as que têm resultado.',
  winsAllDuels: (label) =>
    `«${label}» ficou em primeiro: comparada de duas em duas com cada uma das outras, mais pessoas a puseram acima.`,
  strongestInCircle: (label) =>
    `Nenhuma ganha de todas as outras. «${label}» ficou em primeiro porque seus duelos foram os mais claros.`,
  duelTie: (labels, places) =>
    `${few(labels)} empatam nos duelos de duas em duas e há lugar para ${places}. Decide um sorteio à vista da sala.`,
  duelSelection: (selected, next) =>
    `Ficam as ${selected} primeiras nos duelos de duas em duas. A seguinte é ${few(next)}.`,
  proportional: (taken) =>
    taken.length > 3
      ? `Ficam ${taken.length} propostas, na ordem em que foram tomadas: primeiro a mais marcada, depois contam mais as cédulas com menos propostas já escolhidas.`
      : `Ficam ${list(taken)}, nessa ordem: primeiro a mais marcada, depois contam mais as cédulas com menos propostas já escolhidas.`,
  proportionalShort: 'São menos do que as pedidas: o que falta ninguém marcou.',
  proportionalTie: (labels) =>
    `Ao tomar uma houve empate entre ${few(labels)}: é preciso um sorteio à vista da sala.`,
  consentAgreed: (labels) =>
    labels.length === 1 ? `${list(labels)} não tem objeções.` : `${few(labels)} não têm objeções.`,
  consentNone: 'Nenhuma proposta ficou sem objeções.',
  consentObjected: (labels) =>
    labels.length === 1
      ? `${list(labels)} tem objeções: escutam-se as razões.`
      : `${few(labels)} têm objeções: escutam-se as razões.`,
  apart: {
    'too-few-grades': (labels) => `Sem avaliação suficiente: ${few(labels)}.`,
    'below-minimum': (labels) => `De fora por um mínimo: ${few(labels)}.`,
    incomplete: (labels) => `Incompletas: ${few(labels)}.`,
  },
  picture: {
    exactly: (exact) => `Valor exato: ${exact}`,
    raters: (n) => count(n, { one: '1 nota', other: '# notas' }),
    ratersNeeded: (n, needed) =>
      `${count(n, { one: '1 nota', other: '# notas', zero: 'nenhuma nota' })}; eram precisas ${needed}`,
    apartTitle: {
      'too-few-grades': 'Sem avaliação suficiente',
      'below-minimum': 'De fora por um mínimo',
      incomplete: 'Incompletas',
      'nobody-backs': 'Ninguém as marcou',
    },
    belowMinimum: (criteria) => `não chega ao mínimo em ${list(criteria)}`,
    incomplete: 'faltam notas em algum critério; não conta como zero',
    byCriterion: 'Média em cada critério',
    mean: (criterion, mean) => `${criterion}: ${mean}`,
    indexNote: 'O índice vai de 0 a 1: a média de cada critério, conforme seu peso.',
    stable: 'O resultado não muda se o peso de qualquer critério se move em um.',
    sensitive: (criteria) =>
      `O resultado muda se o peso de ${list(criteria)} se move em um. Convém conversar.`,
    order: (n) => `tomada no lugar ${n}`,
    tied: (labels) => `Empataram ao ser tomadas: ${list(labels)}.`,
    readings: 'As duas leituras',
    borda: 'Pontos por lugar',
    schulze: 'Duelos de duas em duas',
    decides: 'decide',
    differ: (k) =>
      k === 1
        ? 'As duas leituras não coincidem na primeira. Decide a que se escolheu ao congelar.'
        : `As duas leituras não coincidem nas ${k} primeiras. Decide a que se escolheu ao congelar.`,
    condorcet: (label) => `«${label}» ganha de cada uma das outras, de duas em duas.`,
    noCondorcet: 'Nenhuma ganha de todas as outras, de duas em duas.',
    detail: 'Detalhe: os duelos de duas em duas',
    pairwise: 'Quantas cédulas põem a proposta da linha acima da da coluna.',
    levels: {
      apoyo: 'Apoio',
      reservas: 'Com ressalvas',
      abstencion: 'Abstenção',
      desacuerdo: 'Desacordo',
      objecion: 'Objeção',
    },
    answers: (n, level) => `${level}: ${n}`,
    agreed: 'Sem objeções',
    objected: (n) => count(n, { one: 'Com 1 objeção', other: 'Com # objeções' }),
    objectedBy: 'Com objeções',
    silent: 'Ninguém respondeu',
  },
}
