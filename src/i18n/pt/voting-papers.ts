import type { PaperWords } from '../es/voting-papers.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const proposals = (n: number): string => count(n, { one: '1 proposta', other: '# propostas' })
const changeable = 'Ainda pode mudar qualquer uma.'

export const papers: PaperWords = {
  dots: {
    pitch: (n) =>
      `Você tem ${count(n, { one: '1 ponto', other: '# pontos' })} para distribuir entre as propostas que mais importam.`,
  },
  approval: {
    pitch: (max) =>
      max === undefined
        ? 'Marque todas as propostas que apoia.'
        : `Marque até ${proposals(max)} que apoia.`,
  },
  score: {
    pitch: (min, max) => `Dê uma nota de ${min} a ${max} a cada proposta.`,
    free: 'As que não conhece podem ficar sem nota.',
    all: 'É preciso dar nota a todas.',
    low: 'muito pouco',
    high: 'muito',
    row: (label) => `Nota para ${label}`,
    grade: (n, label) => `${n} para ${label}`,
    none: 'Sem opinião',
    takeAway: 'Para tirar uma nota, toque nela de novo.',
    left: (n, of) => (n === 0 ? `Nenhuma nota ainda, de ${of}` : `Deu nota a ${n} de ${of}`),
    given: (n, max) => `Nota ${n} de ${max}`,
    sum: (n, of) =>
      n === of
        ? `Deu nota a todas. ${changeable}`
        : `Deu nota a ${n} de ${of}; as outras ficam sem opinião. ${changeable}`,
  },
  criteria: {
    pitch: (n) =>
      `Avalie cada proposta por ${count(n, { one: '1 critério', other: '# critérios' })}, uma de cada vez.`,
    free: 'O que não souber pode ficar sem nota.',
    step: (n, of) => `Proposta ${n} de ${of}`,
    previous: 'Anterior',
    next: 'Seguinte',
    weight: (weight, sum) => `pesa ${weight} de ${sum}`,
    cost: 'menos é melhor',
    low: 'muito baixo',
    high: 'muito alto',
    grade: (n, criterion) => `${n} em ${criterion}`,
    left: (n, of) => `Avaliou ${n} de ${of}`,
    given: (n, of) => `${n} de ${of} critérios`,
    sum: (n, of) =>
      n === of
        ? `Avaliou todas. ${changeable}`
        : `Avaliou ${n} de ${of}; as outras ficam sem opinião. ${changeable}`,
  },
  ranked: {
    pitch: 'Toque nas propostas em ordem: primeiro a que mais lhe importa, depois a seguinte.',
    rest: 'As que não tocar dividem o último lugar.',
    left: (n, of) =>
      n === of
        ? 'Pôs todas em ordem'
        : `Pôs em ordem ${n} de ${of}. As outras dividem o último lugar`,
    place: (n) => `Lugar ${n}`,
    unplaced: 'Sem ordem: divide o último lugar',
    up: (label) => `Subir ${label}`,
    down: (label) => `Descer ${label}`,
    takeAway: 'Para tirar uma, toque nela de novo.',
    sum: (n, of) =>
      n === of
        ? `Pôs todas em ordem. ${changeable}`
        : `Pôs em ordem ${n} de ${of}; as outras dividem o último lugar. ${changeable}`,
  },
  proportional: {
    meaning: 'Os grupos menores que coincidem também conseguem seu lugar.',
  },
  consent: {
    pitch: 'Diga de cada proposta até onde a acompanha.',
    levels: {
      apoyo: 'Apoio',
      reservas: 'Apoio com ressalvas',
      abstencion: 'Abstenho-me',
      desacuerdo: 'Não concordo, mas não a freio',
      objecion: 'Objeto',
    },
    row: (label) => `Resposta para ${label}`,
    note: 'Se objetar, escreva a razão em um cartão à parte. Pode assiná-lo ou não.',
    left: (n, of) => (n === 0 ? `Nenhuma resposta ainda, de ${of}` : `Respondeu por ${n} de ${of}`),
    sum: (n, of) =>
      n === of
        ? `Respondeu por todas. ${changeable}`
        : `Respondeu por ${n} de ${of}; das outras não diz nada. ${changeable}`,
  },
}
