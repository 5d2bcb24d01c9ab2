import { outOf, type Phase } from './phase.ts'

/** Ask everyone what they think of the draft, and change it where they are right. */
export const publicConsultation: Phase = {
  number: 6,
  id: 'publicConsultation',
  steps: [
    {
      id: '6.1',
      key: 'coordination',
      shows: ({ steps }) => ({ fact: 'consultationPlanned', count: steps.consultations }),
    },
    {
      id: '6.2',
      key: 'period',
      shows: ({ comments }) => ({ fact: 'commentsTaken', count: comments }),
    },
    {
      id: '6.3',
      key: 'analysis',
      shows: ({ comments, commentsAnswered }) =>
        outOf('commentsAnswered', commentsAnswered, comments),
    },
    {
      id: '6.4',
      key: 'finalVersion',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['version-final'] ?? 0,
      }),
    },
  ],
}
