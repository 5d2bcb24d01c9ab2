import { outOf, type Phase } from './phase.ts'

/** Agree on criteria, weigh the consolidated proposals by them, and say why. */
export const selection: Phase = {
  number: 4,
  id: 'selection',
  steps: [
    {
      id: '4.1',
      key: 'criteria',
      shows: ({ criteriaFrozen }) => ({ fact: 'criteriaFrozen', count: criteriaFrozen ? 1 : 0 }),
    },
    {
      id: '4.2',
      key: 'prioritisation',
      shows: ({ candidates, candidatesScored }) =>
        outOf('candidatesScored', candidatesScored, candidates),
    },
    {
      id: '4.3',
      key: 'results',
      shows: ({ candidates, candidatesDecided }) =>
        outOf('candidatesDecided', candidatesDecided, candidates),
    },
    {
      id: '4.4',
      key: 'report3',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['informe-3'] ?? 0,
      }),
    },
  ],
}
