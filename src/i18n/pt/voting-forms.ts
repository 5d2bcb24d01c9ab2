import type { FormWords } from '../es/voting-forms.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('pt', { type: 'conjunction' }).format(labels.map((label) => `«${label}»`))

export const forms: FormWords = {
  yes: 'Sim',
  no: 'Não',
  scale: 'Notas',
  scaleOf: (min, max) => `${min} a ${max}`,
  score: {
    aggregate: 'Como se ordena',
    mean: 'Por média',
    sum: 'Por soma',
    meanHint: 'Conta só quem deu nota. Quem não opina não baixa a média.',
    sumHint: 'Quem não opina soma zero.',
    all: 'É preciso dar nota a todas',
    raters: 'Notas necessárias para ter média',
    half: 'A metade',
    some: 'Um número',
    ratersField: 'Notas, no mínimo',
    ratersHint: 'Assim a nota muito alta de uma só pessoa não basta para ganhar.',
  },
  criteria: {
    list: 'Critérios',
    agreed:
      'Combinam-se na sala antes de avaliar. Ficam congelados com a votação: ninguém os muda depois de ver uma nota.',
    named:
      'Estas cédulas são secretas. Se quiserem opiniões técnicas à vista e com nome, combinem antes.',
    proposed: {
      tecnica: 'Viabilidade técnica',
      presupuestaria: 'Viabilidade orçamentária',
      politica: 'Viabilidade político-administrativa',
      coherencia: 'Coerência com o planejamento',
    },
    label: (n) => `Critério ${n}`,
    weight: 'Peso',
    weightHint: 'Com peso 0 pergunta-se e não conta.',
    direction: (n) => `Como se lê o critério ${n}`,
    benefit: 'Mais é melhor',
    cost: 'Menos é melhor',
    veto: 'Mínimo (se houver)',
    vetoHint:
      'Com um mínimo, a proposta que não chega à média pedida fica de fora, com a razão à vista.',
    add: 'Acrescentar um critério',
    remove: 'Tirar',
    removeThis: (label) => `Tirar ${label}`,
  },
  ranked: {
    reading: 'Qual leitura decide',
    borda: 'Pontos por lugar',
    schulze: 'Duelos de duas em duas',
    bordaHint: 'Cada proposta ganha um ponto por cada uma que a pessoa pôs abaixo.',
    schulzeHint:
      'Compara-se cada par: ganha a que mais pessoas puseram acima. Se há um círculo, pesam mais os duelos mais claros (Schulze).',
    both: 'Publicam-se as duas leituras. A que decide escolhe-se agora e não depois.',
  },
  proportional: {
    meaning:
      'Entra primeiro a mais marcada. Depois contam mais as cédulas com menos propostas já escolhidas. Assim, se de dez pessoas seis querem uma coisa e quatro outra, as quatro também conseguem lugar.',
  },
  consent: {
    meaning: 'Cada resposta conta-se à parte; não há média nem vencedora.',
    cards: 'Ponha cartões e lápis junto ao tablet: quem objeta escreve a razão à parte.',
  },
  hands: {
    perPerson: 'Vezes que cada pessoa pode levantar a mão',
    open: 'Não há cédulas nem segredo: todos veem quem levanta a mão.',
    title: 'Contar as mãos',
    intro: 'Duas pessoas contam e anotam em separado. A segunda não vê o que a primeira anotou.',
    turn: { first: 'Anota a primeira pessoa', second: 'Anota a segunda pessoa' },
    name: 'Nome de quem anota',
    nameHint: 'Como quer aparecer na ata.',
    hands: (label) => `Mãos para «${label}»`,
    most: (n) => `De 0 a ${n}.`,
    pass: 'Pronto: passar à segunda pessoa',
    compare: 'Pronto: comparar',
    handOver: 'Passe o tablet à segunda pessoa. O que foi anotado já não se vê.',
    begin: 'Começar a anotar',
    malformed: (n) => `Anote um número inteiro de 0 a ${n}.`,
    nameMissing: 'Falta o nome.',
    sameName: 'Têm de ser duas pessoas diferentes.',
    differ: (labels) =>
      `Não coincidem em ${list(labels)}. Contem de novo essas mãos e anotem as duas de novo só essas.`,
    again: 'Contar essas de novo',
    agree: (n) =>
      `As duas contas coincidem: ${count(n, { one: '1 mão', other: '# mãos' })} no total.`,
    confirm: 'Assinar a contagem',
    notSecret: 'De mão levantada, não secreta.',
  },
  quorum: {
    label: 'Participação mínima',
    none: 'Sem mínimo',
    absolute: 'Um número',
    fraction: 'Parte da sala',
    absoluteField: 'Cédulas, no mínimo',
    fractionField: 'Que parte da sala',
    fractions: {
      '1/4': 'Um quarto',
      '1/3': 'Um terço',
      '1/2': 'A metade',
      '2/3': 'Dois terços',
      '3/4': 'Três quartos',
    },
    hint: 'Se não se alcança, o resultado publica-se como orientativo. A cédula em branco conta.',
  },
  pooling: {
    label: 'Se vários encontros votam o mesmo',
    sum: 'Cada pessoa pesa igual',
    meeting: 'Cada encontro pesa igual',
    hint: 'Declara-se agora, antes de ver qualquer resultado.',
  },
  secrecy: {
    held: 'A chave que abre as cédulas',
    tablet: 'Neste tablet',
    halves: 'Em duas metades de papel',
    tabletHint: 'Mais simples. Quem tem este tablet poderia abri-las: conte à vista.',
    halvesHint: 'Duas pessoas guardam meia chave cada uma. São precisas as duas para contar.',
    cards: 'Com cartões',
    cardsHint: 'Entrega-se um cartão por pessoa e cada um serve uma só vez.',
    noCardsHint: 'A equipe cuida que cada pessoa vote uma vez.',
  },
}
