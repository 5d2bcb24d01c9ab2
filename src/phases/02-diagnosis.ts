import { outOf, type Phase } from './phase.ts'

/** See where the local government stands, who matters, and what its officials propose. */
export const diagnosis: Phase = {
  number: 2,
  id: 'diagnosis',
  steps: [
    {
      id: '2.1',
      key: 'initiatives',
      shows: ({ steps }) => outOf('axesWithInitiatives', steps.axesWithInitiatives, steps.axes),
    },
    {
      id: '2.2',
      key: 'actorMap',
      shows: ({ actorCards, actorCardsPlaced }) =>
        outOf('actorsPlaced', actorCardsPlaced, actorCards),
    },
    {
      id: '2.3',
      key: 'officialsProposals',
      shows: ({ proposalsOfOfficials }) => ({
        fact: 'officialsProposals',
        count: proposalsOfOfficials,
      }),
    },
    {
      id: '2.4',
      key: 'internalPrioritisation',
      shows: ({ votesCounted }) => ({
        fact: 'internalVotesCounted',
        count: votesCounted['internal-workshop'] ?? 0,
      }),
    },
    {
      id: '2.5',
      key: 'report1',
      shows: ({ reportsPrinted }) => ({
        fact: 'documentIssued',
        count: reportsPrinted['informe-1'] ?? 0,
      }),
    },
    {
      id: '2.6',
      key: 'channels',
      shows: ({ steps }) => ({ fact: 'channelsOpen', count: steps.channels }),
    },
  ],
}
