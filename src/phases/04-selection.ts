import { outOf, type Phase } from './phase.ts'

/** Agree on criteria, weigh the consolidated proposals by them, and say why. */
export const selection: Phase = {
  number: 4,
  id: 'selection',
  steps: [
    {
      id: '4.1',
      key: 'criteria',
      room: 'in-part',
      shows: ({ meetingsHeld, meetingsPlanned }) =>
        outOf('criteriaMeetingsHeld', meetingsHeld.criteria ?? 0, meetingsPlanned.criteria ?? 0),
    },
    {
      id: '4.2',
      key: 'prioritisation',
      room: 'in-part',
      shows: ({ votesCounted }) => ({
        fact: 'workshopVotesCounted',
        count: votesCounted.prioritisation ?? 0,
      }),
    },
    { id: '4.3', key: 'results', room: 'later' },
    {
      id: '4.4',
      key: 'report3',
      room: 'today',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['informe-3'] ?? 0,
      }),
    },
  ],
}
