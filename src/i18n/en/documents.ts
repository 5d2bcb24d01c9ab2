import type { DocumentsWords } from '../es/documents.ts'

const list = new Intl.ListFormat('en')

export const documents: DocumentsWords = {
  title: 'Documents',
  which: 'Which document',
  names: {
    'informe-1': 'Report 1',
    'informe-2': 'Report 2',
    'informe-3': 'Report 3',
    borrador: 'Draft',
    'version-final': 'Final version',
    criterios: 'Criteria',
    respuestas: 'Answers',
  },
  formats: {
    docx: 'Word',
    odt: 'LibreOffice',
    html: 'web page',
    md: 'Markdown',
    csv: 'CSV tables',
    json: 'JSON data',
  },
  opening: 'Opening the meetings of the plan…',
  noPlan: 'The plan has not reached this tablet yet: without it the report cannot be written.',
  others: 'Other formats',
  print: 'Print',
  download: (format) => `Download ${format}`,
  state: {
    never: 'It has not been printed or downloaded yet.',
    current: 'It was printed or downloaded just as it is.',
    older: 'It has changed since it was last printed or downloaded.',
  },
  noTrace: 'From this tablet it will not be noted in the plan.',
  traced: (title) => `Noted in the plan: “${title}” printed or downloaded.`,
  writing: 'Writing the document…',
  failed: 'The document could not be written. Try again.',
  lacking: (n) =>
    n === 1
      ? 'The document comes out, and says one thing that is not recorded yet'
      : `The document comes out, and says ${n} things that are not recorded yet`,
  tablePart: (caption: string, first: number, last: number) =>
    `${caption}: rows ${first} to ${last}`,
  notTraced: 'The document came out, but it was NOT noted in the plan. Try again.',
  closed: (names) =>
    `This tablet cannot read: ${list.format(names)}. The document comes out without it.`,
  silent: (names) =>
    `Nothing of these meetings has reached this tablet: ${list.format(names)}. The document comes out without it.`,
}
