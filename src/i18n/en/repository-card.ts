import type { RepositoryCardWords } from '../es/repository-card.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const repositoryCard: RepositoryCardWords = {
  name: 'Public repository',
  hint: 'One zip file with pages, documents and data by phase, for any web server or USB stick. It opens without a connection, an account or a program.',
  holds: 'What it will hold',
  documents: (n) => count(n, { one: '1 document', other: '# documents' }),
  proposals: (n) =>
    count(n, {
      one: '1 proposal, with what became of it',
      other: '# proposals, each with what became of it',
    }),
  comments: (n) =>
    count(n, {
      one: '1 comment that is shown, with its answer',
      other: '# comments that are shown, with their answers',
    }),
  held: (n) =>
    count(n, {
      one: '1 comment that is not shown goes without its text',
      other: '# comments that are not shown go without their text',
    }),
  commitments: (n) =>
    count(n, { one: '1 commitment, with its milestones', other: '# commitments, with milestones' }),
  receipts: (n) => count(n, { one: '1 receipt page', other: '# receipt pages, one for each code' }),
  leftOut: 'What it will not hold',
  leftOutText:
    'No names, contacts, attendance or positions from the actor maps. Free texts go as they were written: first read Report 2 and the answers, in case one names a person.',
  language: 'Language',
  languages: { es: 'Spanish', en: 'English', pt: 'Portuguese' },
  formats: 'Beside the web page, each document as',
  build: 'Make the repository',
  building: 'Making it… You can go on using the tablet.',
  failed: 'The repository could not be made. Try again.',
  done: (name) => `Saved as “${name}”.`,
  size: (kilobytes) => count(kilobytes, { one: 'Its size is 1 kB', other: 'Its size is # kB' }),
  files: (n) => count(n, { one: '1 file', other: '# files' }),
  hash: 'SHA-256 hash of the zip',
  missing: (n) =>
    count(n, {
      zero: 'Nothing that was foreseen is missing.',
      one: 'Its first page tells the one thing that is still missing.',
      other: 'Its first page tells the # things that are still missing.',
    }),
  traced: 'The plan noted that the repository left this tablet.',
  notTraced: 'The zip was saved, but it is NOT noted in the plan.',
  state: {
    never: 'None was made yet.',
    current: 'One was made from these very records.',
    older: 'The records changed since the last one was made.',
  },
  note: 'Note where it was published',
  noteHint:
    'Once it is on the site or the USB stick, note it: it is the evidence of step 7.3 and of OGP standard 2, which asks for an update at least twice a year.',
  where: 'Where it is',
  whereHint: 'The web address, or where the stick is handed out',
  whereMissing: 'Write where it is.',
  channel: 'By which way',
  keep: 'Note it in step 7.3',
  kept: 'Noted in step 7.3.',
  toStep: 'See step 7.3',
}
