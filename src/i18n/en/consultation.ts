import type { ConsultationWords } from '../es/consultation.ts'

export const consultation: ConsultationWords = {
  title: 'Public consultation',
  readOnly: 'You can read here. Deciding takes a Coordination tablet.',
  headline: (total: number, waiting: number): string =>
    total === 0
      ? 'No comment has come yet'
      : waiting === 0
        ? `${total === 1 ? 'The one comment has' : `All ${total} comments have`} an answer`
        : `${waiting === 1 ? '1 comment waits' : `${waiting} comments wait`} for an answer, of ${total}`,
  unread: (n: number): string => (n === 1 ? '1 unread comment' : `${n} unread comments`),
  proposalsWaiting: (n: number): string =>
    n === 0
      ? 'Every proposal has an answer.'
      : n === 1
        ? '1 proposal has no answer yet.'
        : `${n} proposals have no answer yet.`,
  dates: 'When people can comment',
  opens: 'First day',
  closes: 'Last day',
  datesSet: (opens: string, closes: string): string =>
    `From ${opens} to ${closes}, both days included.`,
  datesWrong: 'The last day comes after the first.',
  keepDates: 'Keep the dates',
  datesKept: 'Dates kept.',
  web: 'The public page',
  webHint:
    'Anybody reads it on a phone, with nothing installed. It shows only what you publish from here.',
  neverPublished: 'Nothing has been published yet.',
  published: (date: string): string => `Published on ${date}. Nothing has changed since.`,
  publishedOlder: (date: string): string => `Published on ${date}. Some changes are not shown yet.`,
  noCommitments: 'The plan has no commitments yet: the page would be empty.',
  withAnswers: 'Show the answers too',
  withAnswersHint: 'Everyone finds their own by its code. Tick this once the answers are ready.',
  publish: 'Publish the draft',
  publishAgain: 'Publish the changes',
  publishing: 'Publishing…',
  publishDone: 'Published.',
  openPage: 'Open the page',
  scanPage: 'To read it on another phone, point its camera here.',
  publishRefusals: {
    'plan-key-missing': 'This tablet does not have the plan key. Publish from the one that has it.',
    'no-relay': 'This plan has no relay: without one there is no public page.',
    'relay-out-of-reach':
      'The relay could not be reached and nothing was published. Try again when there is a signal.',
    'relay-refused':
      'The relay did not take the publication and nothing changed. Ask whoever runs it.',
    'publication-too-long':
      'These are too many texts for a page. Publish without answers and hand them out as a document.',
  },
  participation: 'Who took part',
  byChannel: 'How they came',
  byZone: 'From which zone',
  noZone: 'Zone not said',
  target: (count: number, target: number): string => `${count} of ${target} hoped for`,
  channels: {
    web: 'Public page',
    kiosk: 'Open tablet',
    paper: 'Paper',
    assembly: 'Assembly',
    mail: 'Mail',
    phone: 'Phone',
    office: 'Front desk',
  },
  stances: {
    support: 'Likes it so',
    improvement: 'Would improve it',
    objection: 'Is not convinced',
    question: 'Asks',
    'out-of-scope': 'Something else',
  },
  comments: 'The comments',
  views: { unread: 'Unread', waiting: 'Without an answer', all: 'All' },
  noneInView: 'None is left here.',
  wholePlan: 'The plan as a whole',
  unknownCommitment: 'A commitment that is not on this tablet',
  code: (code: string): string => `Code ${code}`,
  proposedText: 'Proposes that it read',
  show: 'Show',
  hide: 'Do not show',
  hidden: 'Not shown',
  shown: 'Shown',
  hideTitle: 'Do not show this comment',
  hideReason: 'Why not',
  hideReasonHint: 'For example: it names a person. It is answered and kept all the same.',
  answer: 'Answer',
  changeAnswer: 'Change the answer',
  answerMarked: (n: number): string =>
    n === 1 ? 'Answer the marked one' : `Answer the ${n} marked together`,
  mark: 'Mark',
  markFor: (code: string): string => `Mark comment ${code}`,
  answerTitle: (n: number): string => (n === 1 ? 'Answer' : `The same answer for ${n} comments`),
  decision: 'What was decided',
  decisions: {
    incorporated: 'Taken up',
    partly: 'Taken up in part',
    'not-incorporated': 'Not taken up',
    clarified: 'Clarified',
    referred: 'Referred',
    'no-change': 'Stays as it is',
  },
  reason: 'Why, in plain words',
  reasonMissing: 'The reason is missing: it is what the person will read.',
  before: 'It read (if something changed)',
  after: 'It now reads',
  keepAnswer: 'Keep the answer',
  answerKept: (n: number): string => (n === 1 ? 'Answer kept.' : `${n} answers kept.`),
  disputed: 'Two tablets answered it differently. Keep the answer that holds.',
  hints: {
    tooShort: 'It is very short: is the reason clear?',
    longSentence: (words: number): string =>
      `One sentence has ${words} words. Two short ones read better.`,
    jargon: (word: string): string =>
      `“${word}” is an office word. How would you say it to a neighbour?`,
  },
  said: (table: number, meeting: string): string => `Table ${table}, ${meeting}`,
  notShown: '(This comment is not shown)',
  proposalDecisions: {
    selected: 'It is in the plan',
    reserve: 'Kept in reserve',
    'not-selected': 'Not selected',
    referred: 'Referred',
    merged: 'Joined with another',
    outOfScope: 'Out of scope',
  },
  selectedReason: (title: string): string => `It is in the plan as part of “${title}”.`,
  referredReason: (to: string, reason: string): string =>
    `Passed on to ${to}.${reason ? ` ${reason}` : ''}`,
  take: {
    title: 'Take comments',
    hint: 'From paper, from the assembly or from whoever comes by. Kept word by word.',
    about: 'What it is about',
    stance: 'What it says',
    text: 'The comment, in their words',
    channel: 'How it came',
    paper: 'Number of the paper form',
    zone: 'Zone',
    keep: 'Keep the comment',
    kept: (code: string): string => `Kept. Code to read the answer: ${code}`,
    faults: {
      'text-missing': 'The comment is missing.',
      'text-too-long': 'It is too long: keep it in two parts.',
      'stance-missing': 'Choose what it says.',
      'name-too-long': 'The name is too long.',
    },
    here: (n: number): string => (n === 1 ? '1 comment taken here' : `${n} comments taken here`),
    noCommitments: 'There are no commitments yet: the comment will be on the plan as a whole.',
  },
}
