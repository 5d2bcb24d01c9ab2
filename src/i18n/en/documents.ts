import type { DocumentsWords } from '../es/documents.ts'

const list = new Intl.ListFormat('en')

export const documents: DocumentsWords = {
  title: 'Documents',
  which: 'Which document',
  names: { 'informe-1': 'Report 1', 'informe-2': 'Report 2', 'informe-3': 'Report 3' },
  opening: 'Opening the meetings of the plan…',
  noPlan: 'The plan has not reached this tablet yet: without it the report cannot be written.',
  print: 'Print',
  download: (extension) => `Download ${extension.toUpperCase()}`,
  state: {
    never: 'It has not been printed or downloaded yet.',
    current: 'It was printed or downloaded just as it is.',
    older: 'It has changed since it was last printed or downloaded.',
  },
  noTrace: 'From this tablet it will not be noted in the plan.',
  traced: 'Noted in the plan: report 2 printed or downloaded.',
  notTraced: 'The document came out, but it was NOT noted in the plan. Try again.',
  closed: (names) =>
    `This tablet cannot read: ${list.format(names)}. The report comes out without it.`,
  silent: (names) =>
    `Nothing of these meetings has reached this tablet: ${list.format(names)}. The report comes out without it.`,
  without: (names) => `Without the records of: ${list.format(names)}.`,
  drawnOn: (day) => `Written on ${day} from what is on this tablet.`,
  sources: (hash) => `Fingerprint of its sources: ${hash}`,
  later: {
    'informe-1':
      'Report 1 will stand here: initiatives by axis, the actor map and the proposals of the administration. It cannot be written yet.',
    'informe-3':
      'Report 3 will stand here: criteria, scores and the selected proposals, with their reasons. It cannot be written yet.',
  },
}
