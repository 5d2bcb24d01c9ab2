import type { CeremonyWords } from '../es/ceremony.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const ballots = (n: number): string => count(n, { one: '1 ballot', other: '# ballots' })
const cards = (n: number): string => count(n, { one: '1 card', other: '# cards' })

export const ceremony: CeremonyWords = {
  print: { print: 'Print', done: 'Close' },
  camera: {
    start: 'Read with the camera',
    stop: 'Turn the camera off',
    none: 'The camera could not be used. Type the code.',
  },

  key: {
    title: 'Key of the ballot box',
    here: 'The key that opens the ballots is on this tablet.',
    elsewhere: 'The key is on the tablet where the vote was frozen.',
    halvesOut: 'The key is in two halves on paper. They are joined for the count.',
    halvesDue: 'The two halves are still to be printed. Until then this tablet can open alone.',
    copyDue: 'The second copy is missing. If this tablet is lost, nobody could open the ballots.',
    printHalves: 'Print the two halves',
    printCopy: 'Save the second copy',
    halvesTitle: 'The two halves of the key',
    halvesHint:
      'Give each sheet to a different person. Without a printer, each copies their words. When you finish, this tablet forgets the key.',
    halvesDone: 'Each has their half',
    copyTitle: 'Second copy of the key',
    copyHint:
      'Print the sheet or copy the words, and keep it in an envelope away from the tablets that are booths.',
    copyDone: 'It is kept',
    half: (n: number): string => `Half ${n} of 2`,
    whole: 'Whole key',
    code: 'Code of the key',
    halfRule: 'Alone it opens nothing. Keep it until the time for objections is over.',
    wholeRule: 'It opens all ballots. Keep it in a signed envelope.',
    from: 'Where the key comes from',
    fromWhole: 'Whole sheet',
    fromHalves: 'Two halves',
    typeHint: 'Scan the code or type the 24 words in their order.',
    sheetMalformed: (n: number): string =>
      `Sheet ${n} cannot be read: a word is missing or miscopied.`,
    otherVote: 'This key does not open this vote.',
    openHere: 'The key is on this tablet.',
    open: 'Open the ballots',
    together:
      'One tablet was a booth and held the key: it could read its ballots alone. The record says so.',
    boothOath:
      'This tablet keeps the key too: the team could read the ballots, but not whose they are.',
    boothWarning:
      'This tablet has the key. If it is a booth too, it keeps ballots and key together, and the record says so. Use another one if you can.',
  },

  card: {
    title: 'Show your card',
    text: 'Hold the code to the camera or type the letters. The card does not say who you are.',
    code: 'Code of the card',
    open: 'Continue',
    refused: {
      'card-malformed': 'The code is not complete or has a wrong letter. Copy it again.',
      'card-unknown': 'This card is not of this vote. Call the team.',
      'card-spoiled': 'This card was cancelled. Ask the team for another.',
      'card-used': 'This card has already voted on this tablet. Call the team.',
    },
  },

  cards: {
    title: 'Cards to vote',
    issued: (n: number, spoiled: number): string =>
      `${count(n, { one: '1 card issued', other: '# cards issued', zero: 'No card issued' })}${spoiled > 0 ? `, ${spoiled} cancelled` : ''}`,
    fewer: (heads: number): string =>
      `There are fewer cards than people (${heads}). Nobody can vote without a card.`,
    issue: 'Print cards',
    spoil: 'Cancel a card',
    issueTitle: 'Print cards',
    issueText:
      'The codes are shown once, to be printed or copied, and do not stay on the tablet. Cut, shuffle, and let each person draw one.',
    howMany: 'How many cards',
    malformed: (most: number): string => `Type a number from 1 to ${most}.`,
    make: 'Make the cards',
    close: 'Done',
    sheetTitle: 'Cards to vote',
    sheetHint: 'Print now: once you close, the codes are forgotten.',
    one: 'Code of a card',
    rule: 'Good for one vote. Do not write your name.',
    handed: 'Cards handed out',
    handedFrom: ({ printed, spare, spoiledUnused, abstentions }): string =>
      `${printed} printed, ${spare} not handed out, ${spoiledUnused} cancelled unused; ${abstentions} handed out without a vote`,
    twice: 'Cards used twice',
    twiceHint: 'one of each card counts, by a public lot',
    unknown: 'Unknown cards',
    unknownHint: 'nobody issued them; they do not count',
    spoiledUsed: 'Cancelled cards that voted',
    spoiledUsedHint: 'their ballot does not count; they got another',
    used: (n: number): string => `${cards(n)} with a vote`,
  },

  spoil: {
    code: 'Code of the card',
    hint: 'Its ballot will no longer count. Give the person another card.',
    verb: 'Cancel this card',
    done: 'Card cancelled. Hand out another.',
  },

  copy: {
    hint: 'If the battery may not last, save a closed copy for another tablet.',
    verb: 'Save a copy now',
    tooFew: (n: number): string =>
      `Wait until there are ${ballots(n)}: with fewer, the copy would tell who voted when.`,
    done: (n: number): string =>
      `Closed copy of ${ballots(n)}. Pass it to another tablet from Hand-over.`,
    failed: 'It could not be copied. The ballots are still on this tablet.',
  },

  steps: {
    title: 'Open the ballot box',
    closed: (n: number): string => `${ballots(n)} in their closed envelopes`,
    stillClosed: 'still closed',
    spare: 'Cards not handed out',
    spareHint: 'Count them in sight of the room.',
    countHash: 'Code of the count: ',
    countHashHint: 'Read it aloud before any dice are thrown or anything is opened.',
    dice: 'Twelve throws of a die',
    diceCards:
      'A card voted twice. A lot decides which one counts: throw a die twelve times in sight of all and type the numbers.',
    diceTie:
      'There is a tie at the cut. Throw a die twelve times in sight of all and type the numbers.',
    diceMalformed: 'Twelve numbers from 1 to 6.',
    needsSpare: 'Count the cards not handed out first',
    needsOpening: 'The ballots are still to be opened',
    needsDice: 'The lot by dice is missing',
    opening: 'Opening the ballots…',
    opened: 'Ballots opened and mixed',
    signLater: 'It is signed once the ballots are open.',
    unopened: 'Envelopes that do not open',
    unopenedHint: 'the key does not open them; they cannot be counted',
    quorumMet: (need: number): string => `There is a quorum: ${ballots(need)} were needed.`,
    quorumMissed: (need: number): string =>
      `No quorum: ${ballots(need)} were needed. The result is only a guide.`,
    margin: {
      firm: 'What happened cannot change which ones are selected.',
      sensitive: 'What happened could change which ones are selected.',
      'not-assessed': 'Nobody can tell whether what happened changes which ones are selected.',
    },
  },

  paper: {
    add: 'Add paper ballots',
    title: 'Paper ballots',
    text: 'Two people copy them apart, one after the other. If they agree, they go into the count in their envelopes.',
    first: 'First person',
    second: 'Second person',
    ballot: (n: number): string => `Ballot ${n}`,
    keep: 'Note this ballot',
    blank: 'It is blank',
    unreadable: 'Cannot be read: invalid',
    noted: (n: number): string => `${ballots(n)} noted`,
    takeBack: 'Take the last one back',
    endFirst: 'Done: on to the second person',
    endSecond: 'Done: compare',
    agree: (n: number): string => `They agree: ${ballots(n)}.`,
    differ: (here: number, there: number): string =>
      `They do not agree: ${here} of the first and ${there} of the second differ. Copy the second again.`,
    again: 'Copy the second again',
    add2: 'Add to the count',
    failed: 'It could not be saved. Nothing was added: try again.',
    sheet: 'Ballots to print',
    sheetTitle: 'Paper ballots',
    sheetHint: 'One a person. They are folded and go into a box; afterwards they are copied here.',
    howMany: 'How many ballots',
  },

  recount: {
    verb: 'Count on this tablet',
    title: 'Recount on another tablet',
    text: 'Another person of the team joins the key here. This tablet opens and counts by itself.',
    same: 'It comes to the same: same ballots, same result.',
    differs:
      'It does not come to the same as the record. This is written down: check the boxes before publishing.',
    lacking: 'Boxes are missing on this tablet. Bring them by the relay or by file.',
    keep: 'Sign the recount',
    kept: 'Recount signed by this tablet',
    list: 'Recounts',
    none: 'No other tablet has counted it yet.',
    agrees: (device: string): string => `Tablet ${device} counted the same`,
    disagrees: (device: string): string => `Tablet ${device} counted something else`,
    own: 'This tablet wrote the record. Another one does the recount.',
  },

  acta: {
    verb: 'Record to print',
    title: 'Record of the vote',
    hint: 'Print it before people leave. The code is the fingerprint of this count.',
    question: 'Question',
    method: 'Way of voting',
    code: 'Code of the vote',
    countCode: 'Code of the count',
    actCode: 'Code of the record',
    heads: 'People in the room',
    cast: 'Ballots counted',
    valid: 'Valid',
    blank: 'Blank',
    invalid: 'Invalid',
    dice: 'Dice',
    lotChose: (labels: string): string => `The lot chose: ${labels}.`,
    lot: (labels: string): string => `Order of the lot: ${labels}`,
    boxes: 'Boxes',
    signTeam: 'Signature for the team',
    signRoom: 'Signature for the room',
    notPromised: 'What this system does not guarantee',
    limits: [
      'that a tampered tablet records what you touched: there is no paper trail;',
      'secrecy if all ballots are alike or very few;',
      'secrecy from whoever has both the whole key and the envelopes;',
      'that nobody photographs your screen, nor that you cannot show how you voted;',
      'that one person does not take part in two workshops;',
      'recovering the votes of a tablet lost before its copy;',
      'that it equals an official election. It serves to prioritise proposals, not to elect authorities.',
    ],
  },

  howCounted: {
    verb: 'How it was counted',
    title: 'How it was counted',
    hint: 'So that anyone can repeat the count, with the tablet or by hand.',
    cast: 'Each ballot went closed into the box of its tablet, without name, time or order.',
    sealed: (n: number): string =>
      `On closing, ${count(n, { one: 'the box was sealed', other: 'the # boxes were sealed' })} and each code was read aloud.`,
    opened: 'With the key all were opened together, already mixed.',
    dice: 'The dice were thrown in sight of all after the code of the count was read: nobody could choose the lot.',
    recounted: 'Another tablet opened and counted by itself, and it came to the same.',
    notRecounted: 'No other tablet has counted it yet.',
    rule: 'The rule',
    repeat:
      'To repeat it: encuentro verify FILE checks signatures, envelopes and sums, and counts again.',
  },

  file: {
    verb: 'Save for a recount',
    title: 'File for a recount',
    text: 'It holds the vote, the record and, if you want, the ballots opened and mixed, with nothing that ties them to a person.',
    withBallots: 'With the opened ballots',
    tooFew: (n: number): string =>
      `With fewer than ${ballots(n)} valid they are left out: they would tell who voted what.`,
    notHere: 'The opened ballots are only on the tablet that counted.',
    save: 'Save the record alone',
    meeting: 'Save the whole meeting',
    columns: ['Place', 'Code', 'Proposal', 'Total', 'Ballots in support'],
    pabulib: 'Save in Pabulib format',
    csv: 'Save as CSV',
  },

  objection: {
    title: 'Objections to the result',
    none: 'Nobody objected to this result.',
    add: 'Note an objection',
    who: 'Who objects',
    whoHint: 'As they want to appear; it may be “a person of the room”.',
    when: 'Which day',
    reason: 'What is objected, and why',
    answer: 'Answer',
    answerVerb: 'Write the answer',
    keep: 'Note',
    needsAll: 'Write who, which day and why.',
    waiting: 'No answer yet',
  },
}
