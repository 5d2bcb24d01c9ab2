import type { FormWords } from '../es/voting-forms.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(labels.map((label) => `“${label}”`))

export const forms: FormWords = {
  yes: 'Yes',
  no: 'No',
  scale: 'Grades',
  scaleOf: (min, max) => `${min} to ${max}`,
  score: {
    aggregate: 'How they are ranked',
    mean: 'By mean',
    sum: 'By sum',
    meanHint: 'Only those who gave a grade count. No opinion does not lower the mean.',
    sumHint: 'No opinion adds zero.',
    all: 'Every one of them needs a grade',
    raters: 'Grades needed to have a mean',
    half: 'Half',
    some: 'A number',
    ratersField: 'Grades, at least',
    ratersHint: 'So that one person’s very high grade is not enough to win.',
  },
  criteria: {
    list: 'Criteria',
    agreed:
      'They are agreed in the room before grading. They freeze with the vote: nobody changes them after seeing a grade.',
    named:
      'These ballots are secret. If you want technical opinions in plain view and with names, agree on that first.',
    proposed: {
      tecnica: 'Technical feasibility',
      presupuestaria: 'Budget feasibility',
      politica: 'Political and administrative feasibility',
      coherencia: 'Consistency with planning',
    },
    label: (n) => `Criterion ${n}`,
    weight: 'Weight',
    weightHint: 'With weight 0 it is asked and does not count.',
    direction: (n) => `How criterion ${n} is read`,
    benefit: 'More is better',
    cost: 'Less is better',
    veto: 'Least (if any)',
    vetoHint:
      'With a least, a proposal whose mean does not reach it is left out, and the reason is shown.',
    add: 'Add a criterion',
    remove: 'Remove',
    removeThis: (label) => `Remove ${label}`,
  },
  ranked: {
    reading: 'Which reading decides',
    borda: 'Points by place',
    schulze: 'Duels of two',
    bordaHint: 'Each proposal gets one point for each one that the person put below it.',
    schulzeHint:
      'Every pair is compared: the one that more people put above wins. If there is a circle, the clearer duels weigh more (Schulze).',
    both: 'Both readings are published. The one that decides is chosen now and not afterwards.',
  },
  proportional: {
    meaning:
      'The most marked goes in first. After that, ballots with fewer proposals selected count more. So if six of ten people want one thing and four another, the four get a place too.',
  },
  consent: {
    meaning: 'Each answer is counted apart; there is no mean and no winner.',
    cards: 'Put cards and pencils by the tablet: whoever objects writes the reason apart.',
  },
  hands: {
    perPerson: 'How often each person may raise a hand',
    open: 'There are no ballots and no secret: everybody sees who raises a hand.',
    title: 'Count the hands',
    intro: 'Two people count and write down apart. The second does not see what the first wrote.',
    turn: { first: 'The first person writes', second: 'The second person writes' },
    name: 'Name of who writes',
    nameHint: 'As they want to appear in the act.',
    hands: (label) => `Hands for “${label}”`,
    most: (n) => `From 0 to ${n}.`,
    pass: 'Done: pass to the second person',
    compare: 'Done: compare',
    handOver: 'Pass the tablet to the second person. What was written is no longer seen.',
    begin: 'Start writing',
    malformed: (n) => `Write a whole number from 0 to ${n}.`,
    nameMissing: 'The name is missing.',
    sameName: 'It has to be two different people.',
    differ: (labels) =>
      `They differ on ${list(labels)}. Count those hands again, and both write only those again.`,
    again: 'Count those again',
    agree: (n) => `Both counts agree: ${count(n, { one: '1 hand', other: '# hands' })} in all.`,
    confirm: 'Sign the count',
    notSecret: 'By show of hands, not secret.',
  },
  quorum: {
    label: 'Least turnout',
    none: 'None',
    absolute: 'A number',
    fraction: 'Part of the room',
    absoluteField: 'Ballots, at least',
    fractionField: 'Which part of the room',
    fractions: {
      '1/4': 'A quarter',
      '1/3': 'A third',
      '1/2': 'Half',
      '2/3': 'Two thirds',
      '3/4': 'Three quarters',
    },
    hint: 'If it is not reached, the result is published as indicative. A blank ballot counts.',
  },
  pooling: {
    label: 'If several meetings vote on the same',
    sum: 'Each person weighs the same',
    meeting: 'Each meeting weighs the same',
    hint: 'It is declared now, before any result is seen.',
  },
  secrecy: {
    held: 'The key that opens the ballots',
    tablet: 'On this tablet',
    halves: 'In two halves on paper',
    tabletHint: 'Simpler. Whoever has this tablet could open them: count in plain view.',
    halvesHint: 'Two people keep half a key each. It takes both to count.',
    cards: 'With cards',
    cardsHint: 'One card is handed to each person and each works only once.',
    noCardsHint: 'The team takes care that each person votes once.',
  },
}
