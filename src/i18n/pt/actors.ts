import type { ActorsWords } from '../es/actors.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const list = new Intl.ListFormat('pt')

export const actors: ActorsWords = {
  title: 'Mapa de atores',
  view: 'Forma de ver',
  map: 'Quadro',
  list: 'Lista',
  whichTable: 'Mesa',
  allTables: 'Todas',
  readOnly: 'Aqui só se pode ler o mapa. Quem facilita este encontro é que o move.',
  writeRefused: {
    'other-tab': 'Não foi salvo: o plano está aberto em outra aba. Continue lá.',
    'newer-version': 'Não foi salvo: os dados são de uma versão mais nova. Atualize o aplicativo.',
    'no-pen': 'Não foi salvo: este tablet pode ler o mapa, não mudá-lo.',
  },
  placedOf: (placed, all) => `${placed} de ${all} no mapa`,
  boardLabel: 'Quadro de interesse por influência',
  keys: 'Arraste uma ficha, ou escolha-a e mova-a com as setas.',
  interest: 'Interesse',
  influence: 'Influência',
  levels: { 1: '1 nada', 2: '2 pouco', 3: '3 algum', 4: '4 bastante', 5: '5 muito' },
  levelOf: (field, name) => `${field} de ${name}`,
  placed: (name, interest, influence) => {
    const said = [
      interest === null ? [] : `interesse ${interest}`,
      influence === null ? [] : `influência ${influence}`,
    ].flat()
    return `${name}: ${said.length === 0 ? 'fora do mapa' : said.join(', ')}`
  },
  strategies: {
    'involve-closely': 'Envolver de perto',
    'keep-satisfied': 'Manter satisfeitos',
    'keep-informed': 'Manter informados',
    monitor: 'Acompanhar de longe',
  },
  follows: 'Segundo o mapa:',
  tray: 'Por colocar',
  waiting: (placed, all) => `Ator ${placed + 1} de ${all}`,
  trayHint: 'Arraste-o para o mapa, ou toque:',
  trayNext: 'Ver outro sem lugar',
  trayEmpty: 'Não falta colocar ninguém',
  add: 'Acrescentar um ator',
  addToTray: 'Acrescentar',
  organisationsOnly: 'Só organizações, instituições ou grupos. Não anote pessoas particulares.',
  name: 'Nome da organização',
  sector: 'Setor',
  part: 'O que faz',
  partHint: 'Em poucas palavras. Pode ficar vazio.',
  sectors: {
    'local-government': 'Governo local',
    'other-public-body': 'Outro órgão público',
    'civil-society': 'Sociedade civil organizada',
    community: 'Comunidade',
    academia: 'Academia',
    'private-sector': 'Setor privado',
    media: 'Meios de comunicação',
    'international-body': 'Organismo internacional',
  },
  selectHint: 'Toque uma ficha para ver suas relações.',
  toTray: 'Tirar do quadro',
  withdraw: 'Retirar',
  withdrawn: (name) => `«${name}» foi retirado`,
  settled: 'Ficou o valor escolhido. O outro continua no histórico.',
  clash: (field) => `Dois tablets deram outro valor a «${field}». Escolha um:`,
  chooseLevel: (level) => `Deixar ${level}`,
  relations: 'Relações',
  showNone: 'Nenhuma',
  showOwn: (name) =>
    name === undefined ? 'Do escolhido' : `De ${name.length > 18 ? `${name.slice(0, 17)}…` : name}`,
  showAll: 'Todas',
  relationsOf: (name) => `Relações de ${name}`,
  noRelations: 'Ainda não há relações anotadas.',
  addRelation: 'Acrescentar relação',
  relationRemoved: 'A relação foi retirada',
  removeRelation: (what) => `Retirar: ${what}`,
  from: 'De',
  to: 'Com',
  type: 'Tipo',
  strength: 'Força',
  direction: 'Sentido',
  relationTypes: {
    collaboration: 'Colaboração',
    dependence: 'Dependência',
    information: 'Informação',
    funding: 'Financiamento',
    control: 'Controle',
    negotiation: 'Negociação',
    influence: 'Influência',
    conflict: 'Conflito',
    none: 'Sem relação',
  },
  strengths: { strong: 'forte', medium: 'média', weak: 'fraca' },
  directions: { 'two-way': 'Nos dois sentidos', 'one-way': 'Em um só sentido' },
  relationSentence: ({ type, strength, other, way }) => {
    const what = `${type} (${strength})`
    if (way === 'both') return `${what} com ${other}`
    return way === 'out' ? `${what} em direção a ${other}` : `${what} a partir de ${other}`
  },
  refusals: {
    'empty-name': 'Escreva o nome.',
    'too-long': 'O nome é muito longo. Encurte-o.',
    'self-relation': 'Escolha dois atores diferentes.',
    'unknown-actor': 'Um dos dois não está mais no mapa.',
    'another-map': 'Os dois precisam estar no mapa da mesma mesa.',
  },
  tables: (numbers) =>
    numbers.length === 1 ? `Mesa ${numbers[0]}` : `Mesas ${list.format(numbers.map(String))}`,
  overlaid: (numbers) =>
    numbers.length === 0
      ? 'Nenhuma mesa desenhou seu mapa ainda.'
      : `${numbers.length === 1 ? 'Só desenhou seu mapa a mesa' : 'Uma sobre a outra: mesas'} ${list.format(numbers.map(String))}. Cada ator está onde cada mesa o pôs.`,
  apart: 'As mesas não coincidem',
  apartCount: (n, all) =>
    n === 0
      ? `As mesas coincidem em ${count(all, { one: 'o único ator', other: 'os # atores' })}`
      : count(n, {
          one: 'As mesas não coincidem em # ator',
          other: 'As mesas não coincidem em # atores',
        }),
  apartText: 'Fica guardado o que cada mesa disse. Não se faz média: conversa-se.',
  spreadTitle: (name, disagree) => (disagree ? `${name}: as mesas não coincidem` : name),
  howInterested: 'Quanto interesse tem?',
  howInfluential: 'Quanta influência tem?',
  notPlaced: 'Nenhuma mesa o colocou ainda.',
  relationsByTable: 'As relações são vistas no mapa de cada mesa.',
}
