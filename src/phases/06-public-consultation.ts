import type { Phase } from './phase.ts'

/** Ask everyone what they think of the draft, and change it where they are right. */
export const publicConsultation: Phase = {
  number: 6,
  id: 'publicConsultation',
  steps: [
    {
      id: '6.1',
      key: 'coordination',
      room: 'today',
      shows: ({ steps }) => ({ fact: 'consultationPlanned', count: steps.consultations }),
    },
    { id: '6.2', key: 'period', room: 'later' },
    { id: '6.3', key: 'analysis', room: 'later' },
    {
      id: '6.4',
      key: 'finalVersion',
      room: 'today',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['version-final'] ?? 0,
      }),
    },
  ],
}
