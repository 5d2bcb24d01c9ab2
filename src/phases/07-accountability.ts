import type { Phase } from './phase.ts'

/** Answer every comment and every proposal, with reasons. */
export const accountability: Phase = {
  number: 7,
  id: 'accountability',
  steps: [
    {
      id: '7.1',
      key: 'criteriaDocument',
      room: 'today',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['criterios'] ?? 0,
      }),
    },
    { id: '7.2', key: 'answers', room: 'later' },
    {
      id: '7.3',
      key: 'spreading',
      room: 'today',
      shows: ({ steps }) => ({ fact: 'documentsSpread', count: steps.disseminations }),
    },
  ],
}
