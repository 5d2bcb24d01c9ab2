import type { InductionWords } from '../es/induction.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

/** The induction: ten slides and five questions. */
export const induction: InductionWords = {
  title: 'Introduction to open government',
  slideOf: (n, of) => `Slide ${n} of ${of}`,
  next: 'Next',
  previous: 'Previous',
  leave: 'Leave',
  keys: 'Arrows: turn · Esc: leave',
  slides: [
    {
      title: 'Open government in one sentence',
      points: [
        'A government that shows what it does, listens before it decides and answers for what it decided.',
        'It is neither an office nor a web page: it is a way of working.',
      ],
    },
    {
      title: 'What people gain from it',
      points: [
        'Understanding what money is spent on, and why.',
        'An idea that arrives, and knowing what became of it.',
        'Procedures and public works that can be followed.',
      ],
    },
    {
      title: 'Axis 1: access to public information',
      points: [
        'The information of the municipality belongs to everybody.',
        'It is published before anybody asks, easy to understand, in formats that can be used.',
        'On paper and by radio too, where there is no signal.',
      ],
    },
    {
      title: 'Axis 2: participation and collaboration',
      points: [
        'Clear rules and channels to speak and to decide.',
        'Whoever proposes gets an answer with reasons.',
        'Government, organisations and neighbours work at one table.',
      ],
    },
    {
      title: 'Axis 3: integrity and accountability',
      points: [
        'Declarations, purchases and appointments in view.',
        'Nobody decides on their own affairs.',
        'What was kept is explained, and what was not.',
      ],
    },
    {
      title: 'Axis 4: institutional capacity',
      points: [
        'Staff who are trained and have time for people.',
        'Procedures that do not hang on one person.',
        'A culture of service that stays when authorities change.',
      ],
    },
    {
      title: 'What an action plan is',
      points: [
        'A few commitments, concrete and measurable, for two years.',
        'Government and society write them together.',
        'Each has somebody responsible, dates and a way to check it.',
      ],
    },
    {
      title: 'The eight phases: from the idea to the selection',
      points: [
        '1. Preparation: authorities, team, scope.',
        '2. Diagnosis: what there is and who is there.',
        '3. Citizen meetings: people propose.',
        '4. Selection: chosen by criteria agreed on before.',
      ],
    },
    {
      title: 'The eight phases: from the draft to the launch',
      points: [
        '5. Draft: the commitments are written.',
        '6. Public consultation: everybody can say what they think.',
        '7. Accountability: each proposal has its answer.',
        '8. Launch: the plan is published and begins.',
      ],
    },
    {
      title: 'What each unit is asked for',
      points: [
        'A liaison, by post, with hours for this.',
        'To tell what is done already, with achievements and challenges.',
        'To say in time what can be done and what cannot, with reasons.',
      ],
    },
  ],
  quizTitle: 'Five questions',
  quizHint: 'Only how many people were right is kept. Nobody sees what somebody else answered.',
  moment: 'When',
  moments: { before: 'Before the introduction', after: 'After the introduction' },
  begin: 'Begin',
  questionOf: (n, of) => `Question ${n} of ${of}`,
  questions: [
    {
      ask: 'What is open government?',
      options: [
        'A web page of the municipality',
        'A way of governing that shows, listens and answers',
        'An office for complaints',
      ],
    },
    {
      ask: 'Who writes the action plan?',
      options: ['Government and society, together', 'The planning office alone', 'A consultancy'],
    },
    {
      ask: 'A proposal that is not chosen…',
      options: ['Is deleted', 'Is kept and nothing is said', 'Gets an answer with reasons'],
    },
    {
      ask: 'The criteria for choosing are agreed on…',
      options: ['After seeing the scores', 'Before scoring', 'When there is a tie'],
    },
    {
      ask: 'A good commitment says…',
      options: [
        'That something will be encouraged',
        'That something will be studied',
        'What will be done, by whom, when, and how to check it',
      ],
    },
  ],
  skip: 'I do not know',
  done: 'Thank you. Please pass the tablet on.',
  nextPerson: 'Next person',
  answered: (n) =>
    count(n, {
      zero: 'Nobody has answered yet.',
      one: '1 person answered.',
      other: '# people answered.',
    }),
  close: 'Close and save the count',
  closed: 'Count saved on this tablet',
  results: 'Before and after',
  question: 'Question',
  right: (right, people) => `${right} of ${people}`,
  few: (least) => `With fewer than ${least} people, single questions are not shown.`,
  none: 'no data',
}
