import { outOf, type Phase } from './phase.ts'

/** Answer every comment and every proposal, with reasons. */
export const accountability: Phase = {
  number: 7,
  id: 'accountability',
  steps: [
    {
      id: '7.1',
      key: 'criteriaDocument',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['criterios'] ?? 0,
      }),
    },
    {
      id: '7.2',
      key: 'answers',
      shows: ({ comments, commentsAnswered, proposals, proposalsAnswered }) =>
        outOf('answersGiven', commentsAnswered + proposalsAnswered, comments + proposals),
    },
    {
      id: '7.3',
      key: 'spreading',
      shows: ({ steps }) => ({ fact: 'documentsSpread', count: steps.disseminations }),
    },
  ],
}
