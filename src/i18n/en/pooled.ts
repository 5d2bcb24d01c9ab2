import type { PooledWords } from '../es/pooled.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const list = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names)

export const pooled: PooledWords = {
  title: 'Results of several meetings',
  intro:
    'The signed counts are put together of meetings that asked the same, in the same way, of the same proposals.',
  samePerson:
    'Nobody can tell whether one person voted in two meetings. It would take a single card per person for the whole process.',
  opening: 'Reading the counts…',
  none: 'No vote has been counted yet.',
  closed: (n) =>
    count(n, {
      one: 'This tablet cannot read 1 meeting: it is not in the sum.',
      other: 'This tablet cannot read # meetings: they are not in the sum.',
    }),
  paperQuestion: 'Count on paper',
  figures: (meetings, heads, ballots) =>
    `${count(meetings, { one: '1 meeting', other: '# meetings' })}, ${heads}, ${ballots}`,
  heads: (n) => count(n, { one: '1 person', other: '# people' }),
  ballots: (n) => count(n, { one: '1 ballot', other: '# ballots' }),
  reading: { sum: 'One person, one vote', meeting: 'Every meeting weighs the same' },
  readingHint: {
    sum: 'The ballots of all meetings are put together.',
    meeting:
      'From 0 to 1: the share that each meeting gave of what it could give, on average, however many people came.',
  },
  onlySum: 'This way of voting is only put together: it has no mean over meetings.',
  differ: (k) =>
    k === 1
      ? 'The two readings do not agree on the first. The one declared at freezing decides, and both lists are published.'
      : `The two readings do not agree on the first ${k}. The one declared at freezing decides, and both lists are published.`,
  agree: (k) =>
    k === 1 ? 'Both readings put the same one first.' : `Both readings select the same ${k}.`,
  declaredApart:
    'The meetings did not declare the same reading or the same number to select: neither list decides by itself.',
  partial: (without, of) => `not evaluated in ${without} of ${of} meetings`,
  withoutPlace: {
    'not-everywhere': 'Not evaluated in all meetings',
    'too-few-grades': 'Not graded enough',
    'below-minimum': 'Left out by a minimum',
    incomplete: 'Incomplete',
    'nobody-backs': 'Nobody marked them',
  },
  tooFew: 'It takes at least two meetings that can be put together.',
  ballotsMissing: (meetings) =>
    `This way of voting is put together from the opened ballots, and this tablet lacks those of ${list(meetings)}. They are on the tablet that counted; if this one does the recount, they stay here too.`,
  leftOut: 'Not put together',
  why: {
    disputed:
      'there are two signed acts and neither knows of the other; it joins once one names them both',
    altered: 'its act is not what was signed',
    twice: 'it counted the same more than once; left out, so that its people do not count twice',
  },
  meetings: 'The meetings that counted',
  meeting: 'Meeting',
  headsColumn: 'People',
  ballotsColumn: 'Ballots',
  inAll: 'In all',
  totalsOnly: 'totals only, without single ballots',
  quorumMissed: 'no quorum: indicative',
  discrepant: 'with differences noted in its act',
  apart: 'Meeting by meeting',
  apartConsent: 'Objections in each meeting',
  option: 'Proposal',
  notEvaluated: 'not evaluated',
  notApart: (meetings) => `${list(meetings)}: in the sum, not shown apart.`,
  notApartWhy:
    'With fewer than 5 valid ballots, or with all alike, the numbers would tell who voted what. Meetings that would give them away by subtraction are kept back too, and the means of what only these evaluated.',
  alone: 'Counted in one meeting only',
}
