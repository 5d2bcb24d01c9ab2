import type { equipment as spanish } from '../es/equipment.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const equipment: typeof spanish = {
  title: 'What to take',
  packed: (done, of) => `${done} of ${of} in the bag`,
  forPeople: (n) => count(n, { one: 'Reckoned for 1 person.', other: 'Reckoned for # people.' }),
  basis: {
    heads: 'They are the people counted in the room.',
    entry: 'It follows from the goals, the capacity or the tables of the meeting.',
  },
  fewTablets: (planned, least) => `The strategy has ${planned}; at least ${least} are needed.`,
  much: (least, most) => (most === undefined ? `${least}` : `${least} to ${most}`),
  item: {
    tablets: 'Tablets: one a table, and the booths',
    chargers: 'Chargers',
    'power-strips': 'Power strips and extension leads',
    'power-banks': 'Spare batteries',
    lamps: 'Lamps with batteries',
    'data-phone': 'Phone with data, for the relay',
    'memory-stick': 'USB sticks, to pass files',
    projector: 'Projector or screen',
    'paper-cards': 'Paper cards',
    pens: 'Pens',
    markers: 'Markers',
    tape: 'Tape',
    'table-signs': 'Signs with the number of the table',
    'privacy-notices': 'Printed privacy notice',
    'printed-codes': 'Printed QR codes',
    'paper-ballots': 'Paper ballots',
    'easy-reading-sheets': 'Easy-reading sheets',
    'childcare-material': 'Things for children to do',
    refreshments: 'Refreshments',
  },
  own: 'Besides',
  ownName: 'Add something of your own',
  add: 'Add',
  ownEmpty: 'Write what has to be taken.',
  remove: (name) => `Remove ${name}`,
  removed: 'It was taken off the list.',
  print: 'Print the list',
  howMany: 'How many',
  thing: 'What',
}
