import type { PaperWords } from '../es/voting-papers.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const proposals = (n: number): string => count(n, { one: '1 proposal', other: '# proposals' })
const changeable = 'You can still change any of them.'

export const papers: PaperWords = {
  dots: {
    pitch: (n) =>
      `You have ${count(n, { one: '1 point', other: '# points' })} to share among the proposals that matter most to you.`,
  },
  approval: {
    pitch: (max) =>
      max === undefined
        ? 'Mark every proposal you support.'
        : `Mark up to ${proposals(max)} you support.`,
  },
  score: {
    pitch: (min, max) => `Give each proposal a grade from ${min} to ${max}.`,
    free: 'Those you do not know may stay without a grade.',
    all: 'Every one of them needs a grade.',
    low: 'very little',
    high: 'a lot',
    row: (label) => `Grade for ${label}`,
    grade: (n, label) => `${n} for ${label}`,
    none: 'No opinion',
    takeAway: 'To take a grade away, tap it again.',
    left: (n, of) => (n === 0 ? `No grade yet, of ${of}` : `You graded ${n} of ${of}`),
    given: (n, max) => `Grade ${n} of ${max}`,
    sum: (n, of) =>
      n === of
        ? `You graded them all. ${changeable}`
        : `You graded ${n} of ${of}; the rest stay without an opinion. ${changeable}`,
  },
  criteria: {
    pitch: (n) =>
      `Grade each proposal by ${count(n, { one: '1 criterion', other: '# criteria' })}, one proposal at a time.`,
    free: 'What you do not know may stay without a grade.',
    step: (n, of) => `Proposal ${n} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    weight: (weight, sum) => `weighs ${weight} of ${sum}`,
    cost: 'less is better',
    low: 'very low',
    high: 'very high',
    grade: (n, criterion) => `${n} in ${criterion}`,
    left: (n, of) => `You graded ${n} of ${of}`,
    given: (n, of) => `${n} of ${of} criteria`,
    sum: (n, of) =>
      n === of
        ? `You graded them all. ${changeable}`
        : `You graded ${n} of ${of}; the rest stay without an opinion. ${changeable}`,
  },
  ranked: {
    pitch: 'Tap the proposals in order: first the one that matters most to you, then the next.',
    rest: 'Those you do not tap share the last place.',
    left: (n, of) =>
      n === of
        ? 'You put them all in order'
        : `You put ${n} of ${of} in order. The rest share the last place`,
    place: (n) => `Place ${n}`,
    unplaced: 'Not in order: shares the last place',
    up: (label) => `Move ${label} up`,
    down: (label) => `Move ${label} down`,
    takeAway: 'To take one out, tap it again.',
    sum: (n, of) =>
      n === of
        ? `You put them all in order. ${changeable}`
        : `You put ${n} of ${of} in order; the rest share the last place. ${changeable}`,
  },
  proportional: {
    meaning: 'Smaller groups that agree get their place too.',
  },
  consent: {
    pitch: 'Say of each proposal how far you go along with it.',
    levels: {
      apoyo: 'I support it',
      reservas: 'I support it with reservations',
      abstencion: 'I abstain',
      desacuerdo: 'I disagree, but I do not stop it',
      objecion: 'I object',
    },
    row: (label) => `Answer for ${label}`,
    note: 'If you object, write the reason on a separate card. You may sign it or not.',
    left: (n, of) => (n === 0 ? `No answer yet, of ${of}` : `You answered ${n} of ${of}`),
    sum: (n, of) =>
      n === of
        ? `You answered them all. ${changeable}`
        : `You answered ${n} of ${of}; of the rest you say nothing. ${changeable}`,
  },
}
