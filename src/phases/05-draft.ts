import { outOf, type Phase } from './phase.ts'

/** Write the commitments so that they can be kept and checked, with those who must keep them. */
export const draft: Phase = {
  number: 5,
  id: 'draft',
  steps: [
    {
      id: '5.1',
      key: 'smart',
      shows: ({ commitments, selected }) => outOf('commitmentsWritten', commitments, selected),
    },
    {
      id: '5.2',
      key: 'review',
      shows: ({ commitments, commitmentsReviewed }) =>
        outOf('commitmentsReviewed', commitmentsReviewed, commitments),
    },
    {
      id: '5.3',
      key: 'approval',
      shows: ({ draftApproved }) => ({ fact: 'draftApproved', count: draftApproved ? 1 : 0 }),
    },
  ],
}
