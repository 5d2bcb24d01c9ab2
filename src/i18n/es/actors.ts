import type { Level, RelationType, Sector, Strategy } from '../../domain/actors/actor.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('es')
const list = new Intl.ListFormat('es')

export const actors = {
  title: 'Mapa de actores',
  view: 'Forma de ver',
  map: 'Tablero',
  list: 'Lista',
  whichTable: 'Mesa',
  allTables: 'Todas',
  readOnly: 'Aquí solo se puede leer el mapa. Lo mueve quien facilita este encuentro.',
  writeRefused: {
    'other-tab': 'No se guardó: el plan está abierto en otra pestaña. Siga allí.',
    'newer-version':
      'No se guardó: los datos son de una versión más nueva. Actualice la aplicación.',
    'no-pen': 'No se guardó: esta tableta puede leer el mapa, no cambiarlo.',
  },
  placedOf: (placed: number, all: number) => `${placed} de ${all} ubicados`,
  boardLabel: 'Tablero de interés por influencia',
  keys: 'Arrastre una ficha, o elíjala y muévala con las flechas.',
  interest: 'Interés',
  influence: 'Influencia',
  levels: {
    1: '1 nada',
    2: '2 poco',
    3: '3 algo',
    4: '4 bastante',
    5: '5 mucho',
  } satisfies Record<Level, string>,
  levelOf: (field: string, name: string) => `${field} de ${name}`,
  placed: (name: string, interest: number | null, influence: number | null) => {
    const said = [
      interest === null ? [] : `interés ${interest}`,
      influence === null ? [] : `influencia ${influence}`,
    ].flat()
    return `${name}: ${said.length === 0 ? 'sin ubicar' : said.join(', ')}`
  },
  strategies: {
    'involve-closely': 'Involucrar de cerca',
    'keep-satisfied': 'Mantener satisfechos',
    'keep-informed': 'Mantener informados',
    monitor: 'Seguir de lejos',
  } satisfies Record<Strategy, string>,
  follows: 'Según el mapa:',
  tray: 'Por ubicar',
  waiting: (placed: number, all: number) => `Actor ${placed + 1} de ${all}`,
  trayHint: 'Arrástrelo al mapa, o toque:',
  trayNext: 'Ver otro sin ubicar',
  trayEmpty: 'No queda nadie por ubicar',
  add: 'Agregar un actor',
  addToTray: 'Agregar',
  organisationsOnly:
    'Solo organizaciones, instituciones o grupos. No anote a personas particulares.',
  name: 'Nombre de la organización',
  sector: 'Sector',
  part: 'Qué hace',
  partHint: 'En pocas palabras. Puede quedar vacío.',
  sectors: {
    'local-government': 'Gobierno local',
    'other-public-body': 'Otra entidad pública',
    'civil-society': 'Sociedad civil organizada',
    community: 'Comunidad',
    academia: 'Academia',
    'private-sector': 'Sector privado',
    media: 'Medios',
    'international-body': 'Organismo internacional',
  } satisfies Record<Sector, string>,
  selectHint: 'Toque una ficha para ver sus relaciones.',
  toTray: 'Sacar del tablero',
  withdraw: 'Quitar',
  withdrawn: (name: string) => `Se quitó «${name}»`,
  settled: 'Quedó el valor elegido. El otro sigue en el historial.',
  clash: (field: string) => `Dos tabletas pusieron otro valor en «${field}». Elija uno:`,
  chooseLevel: (level: number) => `Dejar ${level}`,
  relations: 'Relaciones',
  showNone: 'Ninguna',
  showOwn: (name: string | undefined): string =>
    name === undefined ? 'Del elegido' : `De ${name.length > 18 ? `${name.slice(0, 17)}…` : name}`,
  showAll: 'Todas',
  relationsOf: (name: string) => `Relaciones de ${name}`,
  noRelations: 'Todavía no hay relaciones anotadas.',
  addRelation: 'Agregar relación',
  relationRemoved: 'Se quitó la relación',
  removeRelation: (what: string) => `Quitar: ${what}`,
  from: 'De',
  to: 'Con',
  type: 'Tipo',
  strength: 'Fuerza',
  direction: 'Sentido',
  relationTypes: {
    collaboration: 'Colaboración',
    dependence: 'Dependencia',
    information: 'Información',
    funding: 'Financiamiento',
    control: 'Control',
    negotiation: 'Negociación',
    influence: 'Influencia',
    conflict: 'Conflicto',
    none: 'Sin relación',
  } satisfies Record<RelationType, string>,
  strengths: { strong: 'fuerte', medium: 'media', weak: 'débil' },
  directions: { 'two-way': 'En los dos sentidos', 'one-way': 'En un solo sentido' },
  relationSentence: (said: {
    type: string
    strength: string
    other: string
    way: 'both' | 'out' | 'in'
  }): string => {
    const what = `${said.type} (${said.strength})`
    if (said.way === 'both') return `${what} con ${said.other}`
    return said.way === 'out' ? `${what} hacia ${said.other}` : `${what} desde ${said.other}`
  },
  refusals: {
    'empty-name': 'Escriba el nombre.',
    'too-long': 'El nombre es muy largo. Acórtelo.',
    'self-relation': 'Elija dos actores distintos.',
    'unknown-actor': 'Uno de los dos ya no está en el mapa.',
    'another-map': 'Los dos tienen que estar en el mapa de la misma mesa.',
  },
  tables: (numbers: readonly number[]): string =>
    numbers.length === 1 ? `Mesa ${numbers[0]}` : `Mesas ${list.format(numbers.map(String))}`,
  overlaid: (numbers: readonly number[]): string =>
    numbers.length === 0
      ? 'Ninguna mesa dibujó su mapa todavía.'
      : `${numbers.length === 1 ? 'Solo dibujó su mapa la mesa' : 'Una sobre otra: mesas'} ${list.format(numbers.map(String))}. Cada actor está donde lo puso cada mesa.`,
  apart: 'Las mesas no coinciden',
  apartCount: (n: number, all: number) =>
    n === 0
      ? `Las mesas coinciden en ${count(all, { one: 'el único actor', other: 'los # actores' })}`
      : count(n, {
          one: 'Las mesas no coinciden en # actor',
          other: 'Las mesas no coinciden en # actores',
        }),
  apartText: 'Se guarda lo que dijo cada mesa. No se promedia: se conversa.',
  spreadTitle: (name: string, disagree: boolean): string =>
    disagree ? `${name}: las mesas no coinciden` : name,
  howInterested: '¿Cuánto interés tiene?',
  howInfluential: '¿Cuánta influencia tiene?',
  notPlaced: 'Ninguna mesa lo ubicó todavía.',
  relationsByTable: 'Las relaciones se ven en el mapa de cada mesa.',
}

export type ActorsWords = typeof actors
