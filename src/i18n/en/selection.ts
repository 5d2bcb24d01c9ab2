import type { SelectionWords } from '../es/selection.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const selection: SelectionWords = {
  criteriaTitle: 'Selection criteria',
  criteriaIntro: 'The questions that each proposal is held against, and how much each one weighs',
  noCriteria: 'There are no criteria yet',
  sumWhole: 'The weights sum to 100%',
  sumLacks: (percent) => `The weights are ${percent}% short of 100`,
  sumOver: (percent) => `The weights are ${percent}% over 100`,
  scale: (min, max) => `from ${min} to ${max}`,
  scoredBy: {
    technical: 'scored by the technical team',
    citizens: 'scored by citizens',
    mixed: 'scored by mixed tables',
  },
  least: (points) => `at least ${points} to get in`,
  criterionClash: 'Two tablets changed it differently: open it and save what holds',
  edit: 'Change',
  editOf: (name) => `Change “${name}”`,
  removeOf: (name) => `Remove “${name}”`,
  add: 'Add a criterion',
  beginUsual: 'Start with the four criteria of the method',
  usual: [
    {
      name: 'Technical feasibility',
      question: 'Can it be done with the skills and people there are?',
    },
    {
      name: 'Budget feasibility',
      question: 'Is there enough money, or do we know where it will come from?',
    },
    {
      name: 'Political and administrative feasibility',
      question: 'Do the authorities back it, and do the rules allow it?',
    },
    {
      name: 'Fit with the local government’s planning',
      question: 'Does it go the same way as the municipality’s plans?',
    },
  ],
  readOnly: 'Only Coordination changes this; here it can be read.',
  field: {
    name: 'Name of the criterion',
    question: 'Question for the table',
    questionHint: 'In plain words: it is what the table reads before it scores.',
    weight: 'Weight, in %',
    weightHint: 'Together they must sum to 100.',
    scale: 'Scale',
    scoredBy: 'Who scores',
    least: 'Least to get in (optional)',
    leastHint: 'Below this mean the proposal is not selected.',
    levels: 'Describe each level of the scale (optional)',
    level: (points) => `What ${points} means`,
  },
  criterionRefused: {
    'empty-name': 'The criterion needs a name.',
    'empty-question': 'The question for the table is missing.',
    'too-long': 'The name or the question is too long.',
    'scale-malformed': 'This scale does not work: choose another.',
    'weight-malformed': 'The weight is a number above 0 and up to 100, with two decimals at most.',
    'threshold-outside': 'The least has to be inside the scale.',
    'levels-malformed': 'Describe every level, or none.',
  },
  ruleTitle: 'Selection rule',
  formula: (criteria, votes) => `Index = ${criteria}% criteria + ${votes}% votes`,
  formulaAlone: 'Index = 100% criteria (nobody voted, or the vote was not counted)',
  formulaHint:
    'Criteria: the tables’ mean brought to 0 to 100, by their weights. Votes: the points, where the most voted is worth 100. Ties stay ties.',
  rule: {
    criteriaShare: 'Criteria, in %',
    votesShare: 'Votes, in %',
    perAxis: 'At least per axis',
    min: 'Commitments, at least',
    max: 'Commitments, at most',
    reserve: 'Places in reserve',
  },
  ruleTold: (min, max, perAxis, reserve) =>
    `${min} to ${max} are selected, at least ${perAxis} per axis, and ${reserve} stay in reserve.`,
  ruleWrong: 'Write a number in each box.',
  freezeTitle: 'Frozen criteria',
  notFrozen:
    'They are not frozen yet. They are frozen before scoring, so that nobody can fit them to the result.',
  frozenOn: (day) => `Frozen on ${day}`,
  fingerprint: (hash) => `Fingerprint ${hash}…`,
  changedSince: (scored) =>
    scored > 0
      ? `Criteria or rule changed after they were frozen, and there are ${scored} table scores already. Until they are frozen again, the earlier ones hold.`
      : 'Criteria or rule changed after they were frozen. Until they are frozen again, the earlier ones hold.',
  freeze: 'Freeze criteria and rule',
  freezeAgain: 'Freeze again',
  freezeDo: 'Freeze',
  freezeAsk: (n) =>
    `${count(n, { one: 'The criterion', other: 'The # criteria' })} and the rule are kept as they are, with date and fingerprint. Tables score by them.`,
  scoredAlready: (n) =>
    `There ${count(n, { one: 'is 1 table score', other: 'are # table scores' })} already. Changing the criteria now changes the result: why it was done stays written.`,
  freezeReason: 'Why they change',
  freezeReasonHint: 'It goes into the criteria document, for everyone to see.',
  freezeDisputed: 'Two tablets froze criteria apart. Look the criteria over and freeze again.',
  frozen: 'Criteria frozen and kept on this tablet',
  history: (n) => `History: frozen ${n} times`,
  firstFreeze: 'First time',
  freezeRefused: {
    'no-criteria': () => 'To freeze, at least one criterion is needed.',
    'not-scoreable': (name) => `“${name}” cannot be scored by: look at its scale and weight.`,
    'in-conflict': (name) =>
      `Two tablets changed “${name}” differently. Open it and save what holds.`,
    'weights-do-not-sum': (lack) =>
      lack.startsWith('-')
        ? `The weights are ${lack.slice(1)}% over 100. They cannot be frozen like this.`
        : `The weights are ${lack}% short of 100. They cannot be frozen like this.`,
    'shares-do-not-sum': () => 'In the rule, criteria and votes must sum to 100%.',
    'rule-malformed': () => 'The rule does not add up: look at least, most and reserve.',
    'reason-missing': () => 'Write why they change.',
    'too-long': () => 'The reason is too long.',
    'nothing-changed': () => 'Nothing changed since they were frozen.',
  },

  scoringTitle: (table) => `${table}: score proposals`,
  scoreAfterFreeze: 'First the criteria are frozen. Then each table scores the proposals by them.',
  scored: (n, of) => `${n} of ${of} scored`,
  axisFilter: 'Show those of one axis',
  everyAxis: 'All',
  pointsGiven: (n, of) => `${n} of ${of} criteria`,
  nothingToScore: 'There are no consolidated proposals to score.',
  bornOf: (n) => count(n, { one: 'From 1 original proposal', other: 'From # originals joined' }),
  scoresClash: 'Two tablets of this table gave different scores. None is lost. Choose:',
  keepScores: (told) => `Keep ${told}`,
  givePoints: (points, criterion) => `${points}: ${criterion}`,
  lowest: 'not at all',
  highest: 'fully',
  argument: {
    inFavour: 'Arguments in favour',
    against: 'Arguments against',
    missing: 'What we still need to know',
  },
  agreementAsk: 'How was the score agreed?',
  agreement: {
    consensus: 'By consensus',
    majority: 'By majority',
    none: 'Without agreement',
  },
  previous: 'Previous',
  next: 'Next',

  resultsTitle: 'Results of the selection',
  opening: 'Bringing scores and votes together…',
  noFreeze: 'No criteria are frozen yet: without them there is no index.',
  allDecided: (selected) =>
    `All decided: ${count(selected, { one: '1 proposal selected', other: '# proposals selected' })}`,
  undecided: (n) =>
    count(n, { one: '1 proposal waits for a decision', other: '# proposals wait for a decision' }),
  unsigned:
    'The workshop’s vote has no signed act yet: its points come from the ballots on this tablet and may change.',
  leftOut: (n) =>
    count(n, {
      one: '1 vote of the workshop brings no points: it is not counted, in dispute or of another kind.',
      other:
        '# votes of the workshop bring no points: they are not counted, in dispute or of another kind.',
    }),
  closedMeetings: (n) =>
    count(n, {
      one: 'There is 1 meeting that this tablet may not read: its scores are not here.',
      other: 'There are # meetings that this tablet may not read: their scores are not here.',
    }),
  byCriteria: 'Criteria',
  byVotes: 'Votes',
  meanOf: (mean) => `mean ${mean}`,
  pointsOf: (n, told) => (n === 1 ? '1 point' : `${told} points`),
  byLot: 'Place by public lot',
  tiedWith: (n) => count(n, { one: 'Tied with 1 proposal', other: 'Tied with # proposals' }),
  belowLeast: (names) => `Below the least: ${names.join(', ')}`,
  rowClash: 'One table has two different scores',
  apart: (name, min, max) => `Tables disagree on ${name}: ${min} to ${max}`,
  byTable: 'Scores by table',
  unscored: (n) => count(n, { one: '1 not fully scored', other: '# not fully scored' }),
  lacks: (names) => `Still to be scored: ${names.join(', ')}`,
  decide: 'Decide',
  change: 'Change',
  decision: {
    selected: 'Selected',
    reserve: 'In reserve',
    'not-selected': 'Not selected',
    referred: 'Referred',
    merged: 'Joined to another',
  },
  decisionLabel: 'Decision',
  decisionClash: (kinds) => `Two different decisions: ${kinds.join(' / ')}`,
  decisionClashText: 'Two tablets decided differently. Choose and save the one that holds:',
  reason: 'Reason, in plain words',
  reasonOptional: 'Reason, in plain words (optional)',
  reasonHint: 'Whoever made the proposal will read it. Say why, without acronyms.',
  decisionRefused: {
    'reason-missing': 'Write the reason: every proposal that is not selected deserves one.',
    'too-long': 'The reason is too long.',
    'below-least': 'It cannot be selected: it is below the least of a criterion.',
  },
  recordLot: 'Write down a public lot',
  lotText:
    'The lot is drawn in the room, for everyone to see. Here it is written in which order they came out.',
  lift: (title) => `Move “${title}” up`,
  lotTold: 'How it was drawn and who saw it',
  lotToldHint: 'For example: slips in a bag, before the 34 people of the workshop. No names.',
  lotRefused: {
    'too-few': 'A lot needs two or more.',
    'not-the-same': 'The order must hold all that are tied.',
    'told-missing': 'Write how it was drawn and who saw it.',
  },
  selectedOf: (n, min, max) =>
    `${count(n, { one: '1 selected', other: '# selected' })} of ${min} to ${max}`,
  axisLacks: (n) => count(n, { one: '1 missing', other: '# missing' }),
  axisMet: 'met',
  bulkTitle: 'Decide by place',
  bulkText: 'Only for those without a decision. Each can be changed afterwards.',
  bulkFirst: 'How many are selected',
  bulkWould: (selected, reserve, others) =>
    `${selected} would be selected, ${reserve} in reserve and ${others} not selected.`,
  bulkReserve: 'Reason for those in reserve',
  bulkOthers: 'Reason for those not selected',
  bulkHint: '{place} and {index} are filled in for each one.',
  reserveReason:
    'It came in at place {place}, with {index} of 100. It gets in if a selected commitment turns out not to be feasible.',
  otherReason:
    'It came in at place {place}, with {index} of 100. Other proposals had more support or can more easily be done today.',
  fillReason: (template, place, index) =>
    template.replaceAll('{place}', String(place)).replaceAll('{index}', index),
  bulkDo: (n) => count(n, { one: 'Decide on 1', other: 'Decide on #' }),
  bulkSaved: (n) => count(n, { one: '1 decision kept', other: '# decisions kept' }),
  whatIf: 'What if…?',
  whatIfText: 'Try other weights. It is a simulation: it is not kept and changes no result.',
  weightOf: (name) => `Weight of ${name}`,
  whatIfVotes: (percent) => `Votes: ${percent}%`,
  simulation: 'Simulation, not kept',
  placeNow: (now, then) =>
    now === then
      ? 'same place'
      : now > then
        ? `goes up: today at place ${now}`
        : `goes down: today at place ${now}`,
  endSimulation: 'Back to the result',
  toCommitments: 'Go to the commitments',
}
