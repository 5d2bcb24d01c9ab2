import type { FreezeRefusal } from '../../domain/voting/freeze.ts'
import type { BallotRefusal } from '../../domain/voting/method.ts'
import type { MethodId } from '../../domain/voting/method-rules.ts'
import type { RulesWords } from '../../domain/voting/rules-of.ts'
import type { Exact } from '../../lib/rational.ts'
import { makeExact } from '../exact.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const { show, amount } = makeExact('en', (least) => `less than ${least}`)
const options = (n: number): string => count(n, { one: '1 proposal', other: '# proposals' })
const points = (n: Exact): string => amount(n, { one: '# point', other: '# points' })
const votes = (n: Exact): string => amount(n, { one: '# vote', other: '# votes' })

export const method = {
  dots: 'Share out points',
  approval: 'Mark those you support',
  score: 'Give grades',
  ranked: 'Put in order',
  proportional: 'Mark, with room for every group',
  criteria: 'Grade by criteria',
  consent: 'Look for consent',
  hands: 'Raise hands',
} satisfies Record<MethodId, string>

export const methodHint = {
  dots: 'Each person shares out a few points among the proposals that matter most to them.',
  approval: 'Each person marks every proposal they support.',
  score: 'Each person gives every proposal a grade. What they do not know stays without one.',
  ranked: 'Each person puts the proposals in order, from what matters most to what matters least.',
  proportional:
    'People mark as usual and the count differs: smaller groups that agree get their place too.',
  criteria: 'Each person grades every proposal by agreed criteria, each with its weight.',
  consent:
    'Each person says how far they go along with every proposal. It looks for objections, not for a winner.',
  hands: 'Hands are counted aloud and in plain view. It is quick and it is not secret.',
} satisfies Record<MethodId, string>

export const total = {
  dots: points,
  approval: votes,
  score: (n) => `a mean of ${show(n)}`,
  ranked: points,
  proportional: votes,
  criteria: (n) => `an index of ${show(n)}`,
  consent: show,
  hands: (n) => amount(n, { one: '# hand', other: '# hands' }),
} satisfies Record<MethodId, (total: Exact) => string>

export const rules: RulesWords = {
  dots: ({ dots, cap = dots }) =>
    cap < dots
      ? `${points(dots)} per person, up to ${cap} on one proposal`
      : `${points(dots)} per person`,
  approval: ({ max }) =>
    max === undefined
      ? 'Each person marks all they support'
      : `Each person marks up to ${options(max)}`,
  score: ({ min, max, aggregate }) =>
    `Grades from ${min} to ${max}; ranked by ${aggregate === 'mean' ? 'mean' : 'sum'}`,
  ranked: ({ reading }) =>
    reading === 'borda'
      ? 'Each person puts in order; points by place decide'
      : 'Each person puts in order; duels of two decide',
  proportional: ({ max }) =>
    `Each person marks ${max === undefined ? 'all they support' : `up to ${options(max)}`}; counted with room for every group`,
  criteria: ({ criteria, min, max }) =>
    `${count(criteria.length, { one: '1 criterion', other: '# criteria' })}, grades from ${min} to ${max}`,
  consent: () => 'Each person says how far they go along with every proposal',
  hands: ({ perPerson }) =>
    `By show of hands, not secret; ${count(perPerson, { one: 'once', other: 'up to # times' })} per person`,
}

/** A number alone, as people read it. */
export const exact: (value: Exact) => string = show

export const freezeRefusal = {
  'unknown-method': 'This version does not know that way of voting.',
  'question-empty': 'The question is missing.',
  'too-few-options': 'Choose two proposals or more.',
  'option-id-malformed': 'One proposal has a code that does not work.',
  'repeated-option': 'One proposal is there twice.',
  'label-empty': 'One proposal has no short name.',
  'label-too-long': 'A short name is longer than 45 letters.',
  'k-out-of-range': 'You cannot select more proposals than there are.',
  'quorum-malformed': 'The least turnout is not understood.',
  'heads-out-of-range': 'How many people are in the room is missing.',
  'rules-malformed': 'The numbers of the vote are not understood.',
  'unknown-rule': 'This version does not know one of the rules.',
  'dots-out-of-range': 'Each person needs at least one point.',
  'cap-out-of-range': 'Points per proposal go from 1 to the points per person.',
  'minimum-out-of-range': 'The least cannot be more than the most.',
  'maximum-out-of-range': 'The most goes from 1 to the number of proposals.',
  'no-ballot-possible': 'With these numbers nobody could vote.',
  'scale-out-of-range': 'The highest grade has to be above the lowest.',
  'criteria-missing': 'It takes from 1 to 20 criteria.',
  'criterion-malformed': 'One criterion has no name, or is there twice.',
  'weights-out-of-range': 'Weights are whole numbers, and at least one is above 0.',
  'veto-out-of-range': 'The least of a criterion has to be one of the grades.',
  'raters-out-of-range': 'It takes at least one grade.',
} satisfies Record<FreezeRefusal, string>

export const ballotRefusal = {
  'not-a-ballot': 'This ballot is not understood. Choose again.',
  'not-a-number': 'This ballot is not understood. Choose again.',
  'unknown-option': 'One of the proposals is not in this vote. Choose again.',
  'repeated-option': 'One proposal is there twice. Take one off.',
  'over-cap': 'One proposal has more points than it takes. Take one off.',
  'too-many-dots': 'There are more points than you have. Take one off.',
  'too-few-dots': 'You still have points to put.',
  'too-many-options': 'You marked more than allowed. Take one off.',
  'too-few-options': 'You still have to mark some.',
  'grade-out-of-range': 'One grade is not in this vote. Choose it again.',
  'grade-missing': 'Some proposal still has no grade.',
  'unknown-criterion': 'One of the criteria is not in this vote. Choose again.',
  'unknown-level': 'One answer is not in this vote. Choose again.',
} satisfies Record<BallotRefusal, string>
