import type { EquipmentKey } from '../../domain/strategy/equipment.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')

export const equipment = {
  title: 'Qué llevar',
  packed: (done: number, of: number) => `${done} de ${of} en la bolsa`,
  forPeople: (n: number) =>
    count(n, { one: 'Calculado para 1 persona.', other: 'Calculado para # personas.' }),
  basis: {
    heads: 'Son las personas contadas en la sala.',
    entry: 'Sale de las metas, del aforo o de las mesas del encuentro.',
  },
  fewTablets: (planned: number, least: number) =>
    `En la estrategia hay ${planned}; hacen falta al menos ${least}.`,
  much: (least: number, most: number | undefined) =>
    most === undefined ? `${least}` : `${least} a ${most}`,
  item: {
    tablets: 'Tabletas: una por mesa y las urnas',
    chargers: 'Cargadores',
    'power-strips': 'Regletas y extensiones',
    'power-banks': 'Baterías de repuesto',
    lamps: 'Lámparas a batería',
    'data-phone': 'Teléfono con datos, para el relevo',
    'memory-stick': 'Memorias USB, para pasar archivos',
    projector: 'Proyector o pantalla',
    'paper-cards': 'Fichas de papel',
    pens: 'Bolígrafos',
    markers: 'Marcadores',
    tape: 'Cinta',
    'table-signs': 'Carteles con el número de mesa',
    'privacy-notices': 'Aviso de privacidad impreso',
    'printed-codes': 'Códigos QR impresos',
    'paper-ballots': 'Papeletas de papel',
    'easy-reading-sheets': 'Hojas de lectura fácil',
    'childcare-material': 'Materiales para niñas y niños',
    refreshments: 'Refrigerios',
  } satisfies Record<EquipmentKey, string>,
  own: 'Además',
  ownName: 'Agregar algo propio',
  add: 'Agregar',
  ownEmpty: 'Escriba qué hay que llevar.',
  remove: (name: string) => `Quitar ${name}`,
  removed: 'Se quitó de la lista.',
  print: 'Imprimir la lista',
  howMany: 'Cuánto',
  thing: 'Qué',
}
