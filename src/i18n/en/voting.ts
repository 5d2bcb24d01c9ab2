import type { VotingWords } from '../es/voting.ts'
import { makePlural } from '../plural.ts'
import { forms } from './voting-forms.ts'
import {
  ballotRefusal,
  exact,
  freezeRefusal,
  method,
  methodHint,
  rules,
  total,
} from './voting-methods.ts'
import { papers } from './voting-papers.ts'
import { told } from './voting-told.ts'

const count = makePlural('en')
const ballots = (n: number): string => count(n, { one: '1 ballot', other: '# ballots' })
const points = (n: number): string => count(n, { one: '1 point', other: '# points' })
const options = (n: number): string => count(n, { one: '1 option', other: '# options' })
const votes = (n: number): string => count(n, { one: '1 vote', other: '# votes' })
const people = (n: number): string => count(n, { one: '1 person', other: '# people' })
const list = (labels: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(labels.map((label) => `“${label}”`))

export const voting: VotingWords = {
  title: 'Vote',
  ballots,
  points,
  options,
  votes,
  method,
  methodHint,
  total,
  exact,
  rules,
  papers,
  forms,
  told,
  notWritten: 'It could not be saved. What you typed is still on screen: try again.',

  setup: {
    title: 'Prepare the vote',
    headline: 'What is put to the vote?',
    question: 'The question',
    questionDefault: 'What matters most?',
    questionHint: 'It is the first thing each person reads.',
    from: 'Where the proposals come from',
    fromMeeting: 'From this meeting',
    fromPlan: 'From the plan, already grouped',
    pick: 'Proposals to vote on',
    picked: (n) => `You chose ${options(n)}`,
    pickAll: 'Choose all',
    pickNone: 'Clear all',
    nothing: 'There are no proposals yet. Capture them at the tables and come back.',
    label: 'Short name on the ballot',
    labelLeft: (n) =>
      count(n, { one: '1 letter left', other: '# letters left', zero: 'No letters left' }),
    labelOver: (n) => count(n, { one: '1 letter too many', other: '# letters too many' }),
    alike: (labels) =>
      `${list(labels)} look alike. If they say the same, votes split between them. You can go on all the same.`,
    method: 'How people vote',
    dots: 'Points per person',
    dotsHint: (m) => `For ${options(m)} a third usually works.`,
    cap: 'Points per proposal, at most',
    capHint: (cap) =>
      cap === 1
        ? 'One point per proposal: each tap puts it or takes it away.'
        : 'So nobody puts everything on one.',
    max: 'How many each person may mark, at most',
    maxHint: 'Leave it empty if they may mark as many as they like.',
    heads: 'People in the room',
    headsHint: 'Count heads now. It shows later that there are no ballots too many.',
    k: 'How many are selected (if needed)',
    kHint: 'Left empty, the whole ranking is shown.',
    freeze: 'Freeze the vote',
    freezeHint: 'It does not change afterwards. To correct anything, prepare another vote.',
  },
  freezeRefusal,

  hub: {
    frozen: 'Vote frozen',
    open: 'Vote open',
    closed: 'Vote closed',
    counted: 'Vote sealed',
    disputed: 'There are two different acts',
    hash: 'Code of this vote',
    hashHint: 'It is the same on every tablet. Any change is another vote, with another code.',
    inThisBox: (n) =>
      count(n, {
        one: '1 ballot in this tablet',
        other: '# ballots in this tablet',
        zero: 'No ballots in this tablet',
      }),
    booths: 'Booths',
    noBooths: 'No tablet is a booth yet.',
    boothWaiting: 'not sealed yet',
    boothSealed: (n, code) => `sealed ${ballots(n)} · ${code}`,
    thisTablet: 'this tablet',
    become: 'Use this tablet as a booth',
    becomeHint: 'The tablet shows nothing but the ballot. Leaving needs the PIN.',
    close: 'Close the vote',
    closeTitle: 'Has everybody voted?',
    closeText: 'On closing, each booth seals its ballots and nobody else can vote.',
    closeYes: 'Yes, close the vote',
    closeNo: 'Not yet',
    seal: 'Seal the ballots of this tablet',
    sealHint: (n) => `There are ${ballots(n)} not sealed.`,
    count: 'Go to the count',
    recount: 'Count again',
    results: 'See the result',
    project: 'Show on the screen',
    projectApart: 'Open in another window',
    another: 'Prepare another vote',
    optionsTitle: 'On the ballot',
    unknown: 'This vote is not on this tablet',
    unknownText: 'It can arrive by the relay or by file from the tablet where it was prepared.',
    heads: (n) => `${people(n)} in the room`,
  },

  pin: {
    chooseTitle: 'Choose a PIN for leaving the booth',
    chooseText: 'Four digits. Write it down: without the PIN the tablet stays a booth.',
    first: 'PIN of 4 digits',
    again: 'Repeat the PIN',
    malformed: 'It takes four digits.',
    differ: 'The two PINs differ.',
    begin: 'Start voting',
    askTitle: 'Team PIN',
    ask: 'PIN',
    wrong: 'That is not the PIN.',
    wait: (seconds) => `Wait ${seconds} seconds and try again.`,
    open: 'Open',
    stay: 'Go on voting',
    staffTitle: 'Booth paused',
    leave: 'Leave the booth',
    leaveHint: 'The ballots stay on this tablet.',
    seal: 'Seal this booth',
    sealHint: 'When nobody else votes on this tablet.',
  },

  booth: {
    votes: (meeting) => `${meeting} votes`,
    turn: 'It is your turn',
    start: 'Start',
    secret: 'Your vote is secret. The tablet does not know who you are nor keep the time.',
    changeable: 'You can change it until you confirm.',
    help: 'If you need help, choose someone you trust.',
    inBox: (n) => count(n, { one: 'ballot in this box', other: 'ballots in this box' }),
    staff: 'Team: keep pressed',
    staffHint: 'Keep pressed for 3 seconds, or tap again',
    leftDots: (left, of) =>
      count(left, {
        one: `You have 1 point left of ${of}`,
        other: `You have # points left of ${of}`,
        zero: `You used your ${points(of)}`,
      }),
    leftApproval: (marked, max) =>
      max === undefined
        ? count(marked, { one: 'You marked 1', other: 'You marked #', zero: 'None marked yet' })
        : `You marked ${marked} of ${max} at most`,
    number: (n) => `Proposal ${n}`,
    rotated: 'The order changes on every ballot, so that none has an advantage.',
    blank: 'Blank vote',
    review: 'Review my vote',
    noDotsLeft: (of) => `You already used your ${of}. Take one off another proposal.`,
    atCap: (cap) => `One proposal takes up to ${points(cap)}.`,
    noMarksLeft: (max) => `You already marked ${max}. Take one off to mark another.`,
    more: (label) => `Put a point on ${label}`,
    less: (label) => `Take a point off ${label}`,
    reviewTitle: 'This is your vote',
    usedDots: (n, of) =>
      n === of
        ? `You used your ${points(of)}. You can still change any of them.`
        : `You used ${points(n)} of ${of}. You can still change any of them.`,
    usedMarks: (n) => `You marked ${options(n)}. You can still change any of them.`,
    change: 'Change',
    changeThis: (label) => `Change ${label}`,
    again: 'Choose again',
    confirm: 'Yes, this is my vote',
    blankTitle: 'Do you want to vote blank?',
    blankText: 'Your ballot counts as taking part, but supports no proposal.',
    blankConfirm: 'Yes, vote blank',
    still: 'Still there?',
    clears: (seconds) =>
      `To protect your secret, the ballot clears in ${count(seconds, { one: '1 second', other: '# seconds' })}.`,
    here: 'I am here',
    keeping: 'Saving your vote…',
    thanks: 'Thank you',
    passOn: 'Your vote is saved. Pass the tablet on.',
    failedTitle: 'Your vote is not saved yet',
    failedText:
      'The tablet could not write it. Your choice is still here and nobody sees it. Try again or call the team.',
    retry: 'Save again',
    sealedRefusal: 'This booth is already sealed. Call the team.',
    refused: ballotRefusal,
    closedTitle: 'The vote is closed',
    closedText: 'Give this tablet to the team so that they seal the ballots.',
    sealedTitle: 'Booth sealed',
    sealedText: 'Read these two aloud and write them down.',
    sealedBallots: 'Ballots',
    sealedCode: 'Code',
    sealing: 'Sealing…',
    sealFailed: 'It could not be sealed. The ballots are still on this tablet: try again.',
    listen: 'Listen',
    textSize: 'Larger letters',
  },

  count: {
    title: 'Balancing the vote',
    balances: (heads, cast) => `It adds up: ${people(heads)}, ${ballots(cast)}`,
    differs: 'It does not add up yet',
    reading: 'Opening the boxes…',
    heads: 'People in the room',
    headsFrom: 'counted on freezing',
    onTablets: 'Ballots on tablets',
    byTablet: (parts) => parts.join(', '),
    inTablet: (n, name) => `${n} on ${name}`,
    fewer: (n) =>
      count(n, {
        one: '1 person did not vote',
        other: '# people did not vote',
        zero: 'the whole room voted',
      }),
    duplicates: 'Repeated copies',
    duplicatesHint: 'they count only once',
    refused: 'Not admitted',
    damaged: 'Damaged batches',
    damagedHint: 'nobody can read how many ballots they hold',
    abandoned: 'Abandoned',
    abandonedHint: 'cleared by themselves; they are no votes',
    counted: 'Ballots that count',
    blank: (n) => `blank: ${n}`,
    invalid: (n) => `not valid: ${n}`,
    tablet: (letter) => `Tablet ${letter}`,
    missing: 'Still to be sealed or brought',
    discrepancy: {
      'more-ballots-than-heads': 'There are more ballots than people counted.',
      'records-do-not-sum': 'Sealed and counted ballots do not add up to the same.',
      'batch-missing': 'A box is missing, or one arrived damaged.',
      'box-closed': 'The key does not open one ballot or more.',
      'more-ballots-than-cards': 'There are more ballots than cards handed out.',
      'more-cards-than-heads': 'More cards were handed out than people counted.',
      'card-twice': 'One card brought more than one ballot.',
      'card-unknown': 'There are ballots of cards that nobody handed out.',
    },
    refusal: {
      'other-vote': 'belongs to another vote',
      'other-config': 'belongs to another version of this vote',
      'n-differs': 'states another number of ballots',
      'hash-differs': 'its content changed',
      'record-malformed': 'one of its ballots is not understood',
      'signature-malformed': 'is not signed',
      'signature-wrong': 'its signature does not match',
      'signer-is-not-device': 'was signed by another tablet',
      'unknown-device': 'comes from a tablet that was not invited',
    },
    note: 'Why it does not add up',
    noteHint: 'Write what happened and go on. The difference stays in the act.',
    goOn: 'If something does not add up, write why and go on. The difference stays in the act.',
    sign: 'Two people sign',
    asTeam: 'For the team',
    asRoom: 'For the people in the room',
    nameHint: 'How you want to appear in the act',
    hold: 'Keep pressed to sign',
    holdAgain: 'Press again to sign',
    signed: 'Signed',
    unsign: 'Remove the signature',
    after: [
      'The ballots are already mixed and nobody can change them.',
      'The act carries the codes of the sealed boxes.',
      'Only then is the result seen.',
    ],
    seal: 'Seal the vote',
    sealNew: 'Seal the new act',
    needsTeam: 'The signature of the team is missing',
    needsRoom: 'The signature of the room is missing',
    needsBoth: 'Both signatures are missing',
    needsNote: 'Why it does not add up is still to be written',
    needsClosing: 'Close the vote first: the count comes after.',
    late: (n) =>
      `${count(n, { one: '1 box', other: '# boxes' })} arrived after the act. A new act replaces the earlier one; both are kept.`,
    nothingNew: 'The act already counts every box on this tablet.',
    lacking:
      'The act counts boxes that have not reached this tablet. Bring them before writing another.',
  },

  results: {
    title: 'Result',
    headline: (meeting) => `What ${meeting} chose`,
    participation: ({ heads, cast, blank, invalid }) => {
      const parts = [
        cast > heads
          ? `There are ${ballots(cast)} and ${people(heads)} counted in the room`
          : `${cast} of ${people(heads)} voted`,
        ...(blank > 0 ? [`${blank} blank`] : []),
        ...(invalid > 0 ? [`${invalid} not valid`] : []),
      ]
      return `${parts.join(', ')}.`
    },
    place: (n, tied) => (tied ? `${n}=` : `${n}`),
    tiedPlace: (n) => `Tie at place ${n}`,
    why: 'Why',
    sealedBy: (names) => `Act signed by ${names.join(' and ')}`,
    note: 'Remark',
    paper: 'Count on paper',
    paperNote:
      'It was counted by hand and the totals written down: it cannot be counted again ballot by ballot.',
    cut: (k) => `Down to here, ${count(k, { one: 'the one selected', other: 'the # selected' })}`,
    none: 'The result is seen once two people sign the act.',
    disputed:
      'There are two acts of this vote and neither replaces the other. Count again to write one that replaces both.',
    exact: 'Code of the act',
  },

  projector: {
    open: 'Vote open',
    frozen: 'The vote is about to start',
    closed: 'Vote closed. It is being counted.',
    leave: 'Back',
    nothing: 'There is nothing to show yet.',
    sealed: 'Vote sealed with two signatures',
    reveal: 'Show the next',
    revealAll: 'Show all',
    waiting: 'The result is ready',
  },
}
