import type { ActorsWords } from '../es/actors.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const list = new Intl.ListFormat('en')

export const actors: ActorsWords = {
  title: 'Actor map',
  view: 'Way of looking',
  map: 'Board',
  list: 'List',
  whichTable: 'Table',
  allTables: 'All',
  readOnly: 'Here the map can only be read. Whoever facilitates this meeting moves it.',
  writeRefused: {
    'other-tab': 'Not saved: the plan is open in another tab. Go on there.',
    'newer-version': 'Not saved: the data are from a newer version. Update the app.',
    'no-pen': 'Not saved: this tablet may read the map, not change it.',
  },
  placedOf: (placed, all) => `${placed} of ${all} placed`,
  boardLabel: 'Board of interest by influence',
  keys: 'Drag a card, or choose it and move it with the arrow keys.',
  interest: 'Interest',
  influence: 'Influence',
  levels: { 1: '1 none', 2: '2 little', 3: '3 some', 4: '4 quite', 5: '5 much' },
  levelOf: (field, name) => `${field} of ${name}`,
  placed: (name, interest, influence) => {
    const said = [
      interest === null ? [] : `interest ${interest}`,
      influence === null ? [] : `influence ${influence}`,
    ].flat()
    return `${name}: ${said.length === 0 ? 'not placed' : said.join(', ')}`
  },
  strategies: {
    'involve-closely': 'Involve closely',
    'keep-satisfied': 'Keep satisfied',
    'keep-informed': 'Keep informed',
    monitor: 'Follow from afar',
  },
  follows: 'By the map:',
  tray: 'To be placed',
  waiting: (placed, all) => `Actor ${placed + 1} of ${all}`,
  trayHint: 'Drag it to the map, or tap:',
  trayNext: 'See another one',
  trayEmpty: 'Nobody is left to place',
  add: 'Add an actor',
  addToTray: 'Add',
  organisationsOnly: 'Organisations, bodies or groups only. Do not write down private persons.',
  name: 'Name of the organisation',
  sector: 'Sector',
  part: 'What it does',
  partHint: 'In a few words. It may stay empty.',
  sectors: {
    'local-government': 'Local government',
    'other-public-body': 'Other public body',
    'civil-society': 'Organised civil society',
    community: 'Community',
    academia: 'Academia',
    'private-sector': 'Private sector',
    media: 'Media',
    'international-body': 'International body',
  },
  selectHint: 'Tap a card to see its relations.',
  toTray: 'Take off the board',
  withdraw: 'Remove',
  withdrawn: (name) => `“${name}” was removed`,
  settled: 'The chosen value stands. The other stays in the history.',
  clash: (field) => `Two tablets gave another value to “${field}”. Choose one:`,
  chooseLevel: (level) => `Keep ${level}`,
  relations: 'Relations',
  showNone: 'None',
  showOwn: (name) =>
    name === undefined
      ? 'Of the chosen'
      : `Of ${name.length > 18 ? `${name.slice(0, 17)}…` : name}`,
  showAll: 'All',
  relationsOf: (name) => `Relations of ${name}`,
  noRelations: 'No relations noted yet.',
  addRelation: 'Add a relation',
  relationRemoved: 'The relation was removed',
  removeRelation: (what) => `Remove: ${what}`,
  from: 'From',
  to: 'With',
  type: 'Type',
  strength: 'Strength',
  direction: 'Direction',
  relationTypes: {
    collaboration: 'Collaboration',
    dependence: 'Dependence',
    information: 'Information',
    funding: 'Funding',
    control: 'Control',
    negotiation: 'Negotiation',
    influence: 'Influence',
    conflict: 'Conflict',
    none: 'No relation',
  },
  strengths: { strong: 'strong', medium: 'medium', weak: 'weak' },
  directions: { 'two-way': 'Both ways', 'one-way': 'One way' },
  relationSentence: ({ type, strength, other, way }) => {
    const what = `${type} (${strength})`
    if (way === 'both') return `${what} with ${other}`
    return way === 'out' ? `${what} towards ${other}` : `${what} from ${other}`
  },
  refusals: {
    'empty-name': 'Write the name.',
    'too-long': 'The name is too long. Shorten it.',
    'self-relation': 'Choose two different actors.',
    'unknown-actor': 'One of the two is no longer on the map.',
    'another-map': 'Both must be on the map of the same table.',
  },
  tables: (numbers) =>
    numbers.length === 1 ? `Table ${numbers[0]}` : `Tables ${list.format(numbers.map(String))}`,
  overlaid: (numbers) =>
    numbers.length === 0
      ? 'No table has drawn its map yet.'
      : `${numbers.length === 1 ? 'Only this table has drawn its map:' : 'One over another: tables'} ${list.format(numbers.map(String))}. Every actor stands where each table put it.`,
  apart: 'The tables disagree',
  apartCount: (n, all) =>
    n === 0
      ? `The tables agree on ${count(all, { one: 'the only actor', other: 'the # actors' })}`
      : count(n, {
          one: 'The tables disagree on # actor',
          other: 'The tables disagree on # actors',
        }),
  apartText: 'What each table said is kept. It is not averaged: it is talked over.',
  spreadTitle: (name, disagree) => (disagree ? `${name}: the tables disagree` : name),
  howInterested: 'How interested is it?',
  howInfluential: 'How much influence does it have?',
  notPlaced: 'No table has placed it yet.',
  relationsByTable: 'Relations are shown on the map of each table.',
}
