import type { Exact } from '../../lib/rational.ts'
import type { ToldWords } from '../es/voting-told.ts'
import { makeExact } from '../exact.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const { show, amount } = makeExact('en', (least) => `less than ${least}`)
const points = (n: Exact): string => amount(n, { one: '# point', other: '# points' })
const votes = (n: Exact): string => amount(n, { one: '# vote', other: '# votes' })
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(labels.map((label) => `“${label}”`))
const few = (labels: readonly string[]): string =>
  labels.length > 3 ? `${labels.length} proposals` : list(labels)

export const told: ToldWords = {
  lead: {
    dots: 'had the most support',
    approval: 'had the most support',
    score: 'had the best grades',
    ranked: 'came first',
    proportional: 'had the most support',
    criteria: 'came first',
    consent: 'had the most agreement',
    hands: 'had the most support',
  },
  gap: {
    dots: points,
    approval: votes,
    score: show,
    ranked: points,
    proportional: votes,
    criteria: show,
    consent: show,
    hands: (n) => amount(n, { one: '# hand', other: '# hands' }),
  },
  gradeSum: (n) => `${show(n)} in all`,
  noVotes: 'Nobody expressed a preference.',
  noneRanked: 'People voted, and no proposal comes to a result.',
  onlyOption: (label, total) => `“${label}” has ${total}.`,
  clearWinner: ({ label, lead, total, runnerUp, gap }) =>
    `“${label}” ${lead}, with ${total}: ${gap} more than “${runnerUp}”.`,
  clearOverTie: ({ label, lead, total, runnersUp, gap }) =>
    `“${label}” ${lead}, with ${total}: ${gap} more than ${few(runnersUp)}, which tie.`,
  tieAtTop: (labels, total) =>
    `${few(labels)} tie for first place, with ${total} each. The tie stays until a public lot.`,
  clearSelection: (selected, last, next, gap) =>
    last.length === 1 && next.length === 1
      ? `The first ${selected} are selected. Between ${few(last)} and ${few(next)} there is a gap of ${gap}.`
      : `The first ${selected} are selected; the last of them has ${gap} more than the next.`,
  tieAtCut: (labels, places, total) =>
    `${few(labels)} tie with ${total} and there is room for ${places}. A lot in sight of the room decides.`,
  orderOnly: {
    notice:
      'With so few ballots the numbers would tell who voted what: the order is shown, without totals.',
    only: (label) => `“${label}” is the only one with a result.`,
    first: (label, lead) => `“${label}” ${lead}.`,
    tieAtTop: (labels) => `${few(labels)} tie for first place. The tie stays until a public lot.`,
    selection: (selected) => `The first ${selected} are selected.`,
    tieAtCut: (labels, places) =>
      `${few(labels)} tie and there is room for ${places}. A lot in sight of the room decides.`,
  },
  allSelected: 'There is room for all.',
  allRankedSelected: 'There is room for all that have a result.',
  winsAllDuels: (label) =>
    `“${label}” came first: compared two by two with each of the others, more people put it above.`,
  strongestInCircle: (label) =>
    `None wins against all the others. “${label}” came first because its duels were the clearest.`,
  duelTie: (labels, places) =>
    `${few(labels)} tie in the duels of two and there is room for ${places}. A lot in sight of the room decides.`,
  duelSelection: (selected, next) =>
    `The first ${selected} in the duels of two are selected. Next comes ${few(next)}.`,
  proportional: (taken) =>
    taken.length > 3
      ? `${taken.length} proposals are selected, in the order in which they were taken: first the most marked, then ballots with fewer proposals selected count more.`
      : `Selected, in this order: ${list(taken)}. First the most marked, then ballots with fewer proposals selected count more.`,
  proportionalShort: 'They are fewer than asked for: nobody marked what is left.',
  proportionalTie: (labels) =>
    `On taking one there was a tie between ${few(labels)}: it takes a lot in sight of the room.`,
  consentAgreed: (labels) =>
    labels.length === 1
      ? `${list(labels)} has no objections.`
      : `${few(labels)} have no objections.`,
  consentNone: 'No proposal is without objections.',
  consentObjected: (labels) =>
    labels.length === 1
      ? `${list(labels)} has objections: the reasons are heard.`
      : `${few(labels)} have objections: the reasons are heard.`,
  apart: {
    'too-few-grades': (labels) => `Not graded enough: ${few(labels)}.`,
    'below-minimum': (labels) => `Left out by a minimum: ${few(labels)}.`,
    incomplete: (labels) => `Incomplete: ${few(labels)}.`,
  },
  picture: {
    exactly: (exact) => `Exact value: ${exact}`,
    raters: (n) => count(n, { one: '1 grade', other: '# grades' }),
    ratersNeeded: (n, needed) =>
      `${count(n, { one: '1 grade', other: '# grades', zero: 'no grade' })}; it took ${needed}`,
    apartTitle: {
      'too-few-grades': 'Not graded enough',
      'below-minimum': 'Left out by a minimum',
      incomplete: 'Incomplete',
      'nobody-backs': 'Nobody marked these',
    },
    belowMinimum: (criteria) => `below the least in ${list(criteria)}`,
    incomplete: 'grades are missing in some criterion; it does not count as zero',
    byCriterion: 'Mean in each criterion',
    mean: (criterion, mean) => `${criterion}: ${mean}`,
    indexNote: 'The index goes from 0 to 1: the mean of each criterion, by its weight.',
    stable: 'The result does not change if the weight of any criterion moves by one.',
    sensitive: (criteria) =>
      `The result changes if the weight of ${list(criteria)} moves by one. It is worth talking about.`,
    order: (n) => `taken in place ${n}`,
    tied: (labels) => `They were equal when taken: ${list(labels)}.`,
    readings: 'Both readings',
    borda: 'Points by place',
    schulze: 'Duels of two',
    decides: 'decides',
    differ: (k) =>
      k === 1
        ? 'The two readings differ on the first. The one chosen on freezing decides.'
        : `The two readings differ on the first ${k}. The one chosen on freezing decides.`,
    condorcet: (label) => `“${label}” wins against each of the others, two by two.`,
    noCondorcet: 'None wins against all the others, two by two.',
    detail: 'Detail: the duels of two',
    pairwise: 'How many ballots put the proposal of the row above that of the column.',
    levels: {
      apoyo: 'Support',
      reservas: 'Reservations',
      abstencion: 'Abstention',
      desacuerdo: 'Disagreement',
      objecion: 'Objection',
    },
    answers: (n, level) => `${level}: ${n}`,
    agreed: 'No objections',
    objected: (n) => count(n, { one: '1 objection', other: '# objections' }),
    objectedBy: 'With objections',
    silent: 'Nobody answered',
  },
}
