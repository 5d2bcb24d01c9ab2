import type { equipment as spanish } from '../es/equipment.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const equipment: typeof spanish = {
  title: 'O que levar',
  packed: (done, of) => `${done} de ${of} na bolsa`,
  forPeople: (n) =>
    count(n, { one: 'Calculado para 1 pessoa.', other: 'Calculado para # pessoas.' }),
  basis: {
    heads: 'São as pessoas contadas na sala.',
    entry: 'Vem das metas, da lotação ou das mesas do encontro.',
  },
  fewTablets: (planned, least) =>
    `Na estratégia há ${planned}; são necessários pelo menos ${least}.`,
  much: (least, most) => (most === undefined ? `${least}` : `${least} a ${most}`),
  item: {
    tablets: 'Tablets: um por mesa e as urnas',
    chargers: 'Carregadores',
    'power-strips': 'Réguas e extensões',
    'power-banks': 'Baterias de reserva',
    lamps: 'Lâmpadas a bateria',
    'data-phone': 'Telefone com dados, para o retransmissor',
    'memory-stick': 'Pendrives, para passar arquivos',
    projector: 'Projetor ou tela',
    'paper-cards': 'Fichas de papel',
    pens: 'Canetas',
    markers: 'Marcadores',
    tape: 'Fita adesiva',
    'table-signs': 'Placas com o número da mesa',
    'privacy-notices': 'Aviso de privacidade impresso',
    'printed-codes': 'Códigos QR impressos',
    'paper-ballots': 'Cédulas de papel',
    'easy-reading-sheets': 'Folhas de leitura fácil',
    'childcare-material': 'Materiais para crianças',
    refreshments: 'Lanches',
  },
  own: 'Além disso',
  ownName: 'Adicionar algo próprio',
  add: 'Adicionar',
  ownEmpty: 'Escreva o que é preciso levar.',
  remove: (name) => `Tirar ${name}`,
  removed: 'Saiu da lista.',
  print: 'Imprimir a lista',
  howMany: 'Quanto',
  thing: 'O quê',
}
