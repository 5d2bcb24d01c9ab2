import type { ExchangeWords } from '../es/exchange.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const list = new Intl.ListFormat('en')
const proposals = (n: number) => count(n, { one: '# proposal', other: '# proposals' })

export const exchange: ExchangeWords = {
  importTitle: 'Import proposals',
  importText:
    'Choose a CSV, XLSX or JSON file: a sheet of your own, or what Decidim, CONSUL, ODK or Kobo export. What would change is shown before anything is kept.',
  choose: 'Choose a file',
  readOnly: 'Here you can only read. Whoever facilitates this meeting imports.',
  whichSheet: 'Sheet of the file',
  whichTable: 'Table of rows that name none',
  reading: (file) => `Reading ${file}…`,
  refusals: {
    'file-too-big': 'has more than 20 MB. Split it into smaller files.',
    'unpacks-too-big': 'unpacks to more than is allowed. It was not read.',
    'too-many-rows': 'has more than 5,000 rows. Split it into smaller files.',
    'too-many-columns': 'has more than 300 columns. Leave only those of the proposals.',
    'empty-file': 'is empty.',
    'no-rows': 'has no row under the titles of its columns.',
    'quote-not-closed': 'has a quote that opens and never closes in the row named.',
    'damaged-archive': 'is damaged or cut. Ask for it to be sent again.',
    'damaged-workbook': 'cannot be read as a workbook. Save it again as XLSX or CSV.',
    'damaged-json': 'is no complete JSON. Ask for it to be sent again.',
    'old-workbook': 'is an old XLS. Save it as XLSX or CSV.',
    'plan-file': 'is a file of Encuentro. Open it from “Join”, not here.',
    'not-a-table': 'is no table of rows and columns.',
    'too-slow': 'took too long to read. Save it as CSV and try again.',
  },
  refused: (file, why, place) =>
    `${file} ${why}${place === undefined ? '' : ` (${place})`} Nothing was changed.`,
  noTextColumn: (file, headings) =>
    `${file}: no column says what is proposed. Call one of its columns “Text” or “Proposal”: ${list.format(headings)}. Nothing was changed.`,
  from: (system) =>
    ({
      encuentro: 'It is an export of Encuentro.',
      decidim: 'It is an export of Decidim.',
      consul: 'It is an export of CONSUL.',
      odk: 'It is an export of ODK or Kobo.',
      table: 'It is a table.',
    })[system],
  repaired: (encoding) =>
    `The file was not in UTF-8: it was read as ${encoding}. Check that accents look right.`,
  unread: (headings) => `Columns that are not imported: ${list.format(headings)}.`,
  counts: {
    new: (n) => count(n, { one: '# new', other: '# new' }),
    updated: (n) => count(n, { one: '# changed', other: '# changed' }),
    same: (n) => count(n, { one: '# the same', other: '# the same' }),
    elsewhere: (n) => count(n, { one: '# of another meeting', other: '# of other meetings' }),
    error: (n) => count(n, { one: '# with an error', other: '# with errors' }),
  },
  heaps: {
    error: 'Rows with errors',
    updated: 'Rows that change a proposal',
    new: 'New proposals',
  },
  allOrNothing: 'With one row at fault none is imported. Correct the file and choose it again.',
  nothingNew: 'Everything in the file is here already: there is nothing to import.',
  row: (n) => `Row ${n}`,
  rowError: (error) =>
    `Row ${error.row}, ${error.field}: ${error.fault}${error.value === '' ? '' : ` (“${error.value}”)`}`,
  fields: {
    id: 'identifier',
    text: 'text',
    wording: 'revised text',
    title: 'title',
    axis: 'axis',
    origin: 'origin',
    table: 'table',
    meeting: 'meeting',
    url: 'link',
    row: 'the whole row',
  },
  faults: {
    empty: 'is empty',
    'too-long': 'is longer than a card (1,000 letters)',
    'unknown-table': 'this meeting has no such table',
    'unknown-axis': 'is no axis of this plan',
    'unknown-origin': 'is neither citizens, organisation nor officials',
    'too-many-cells': 'has more cells than titles',
    repeated: 'is there twice and says different things',
  },
  change: (change) => `${change.field}: “${change.from}” becomes “${change.to}”`,
  changed: {
    wording: 'text',
    title: 'title',
    axis: 'axis',
    origin: 'origin',
    table: 'table',
  },
  none: 'none',
  more: (n) => count(n, { one: 'and # more', other: 'and # more' }),
  apply: (fresh, updated) =>
    updated === 0
      ? `Import ${proposals(fresh)}`
      : `Import ${proposals(fresh)} and ${updated} changed`,
  applied: (n) => `Kept on this tablet: ${proposals(n)}.`,
  exportTitle: 'Data for other tools',
  exportLink: 'Data for other tools',
  exportText:
    'Proposals and maps, without data of people, tablets or hours. All of it is written on this tablet, without a connection.',
  delimiter: 'Between cells of CSV files',
  comma: 'Comma',
  semicolon: 'Semicolon',
  proposals: 'Proposals',
  maps: 'Actor maps',
  stances: 'Position of the actors',
  stancesText:
    'Who is for or against stays with the team: no file tells it unless you ask for it here. With it, do not publish the file.',
  stancesStay: 'Without the position',
  stancesGo: 'With the position',
  formats: {
    csv: ['CSV', 'One sheet a file, for any spreadsheet.'],
    xlsx: ['XLSX', 'All sheets in one workbook.'],
    json: ['JSON', 'Everything, for programs.'],
    decidim: ['Decidim', 'Proposals, answers and results, as Decidim imports them.'],
    ogp: ['OGP', 'Commitments, milestones and evidence, in the fields of OGP’s form.'],
    consul: ['CONSUL', 'Proposals in the columns of CONSUL.'],
    kumu: ['Kumu', 'Actors and relations for kumu.io.'],
    graphml: ['GraphML', 'For Gephi or yEd.'],
    svg: ['SVG', 'The drawing of each table.'],
    png: ['PNG', 'The drawing of each table as an image.'],
  },
  saved: (file) => `${file} was written.`,
  notSaved: 'The file could not be written. Try again.',
  noMaps: 'No table has drawn a map yet.',
  opening: 'Opening the plan’s meetings…',
}
