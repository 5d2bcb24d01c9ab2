import { bothOf, outOf, type Phase } from './phase.ts'

/** Make sure of the authorities' will, form the team, settle the scope, introduce the officials. */
export const preparation: Phase = {
  number: 1,
  id: 'preparation',
  steps: [
    {
      id: '1.1',
      key: 'authorities',
      shows: ({ meetingsHeld, steps }) =>
        bothOf('authorityWon', (meetingsHeld.presentation ?? 0) > 0, steps.agreements > 0),
    },
    {
      id: '1.2',
      key: 'roles',
      shows: ({ steps }) => outOf('teamSides', steps.teamSides, 2),
    },
    {
      id: '1.3',
      key: 'scope',
      shows: ({ scopeSettled }) => ({ fact: 'scopeSettled', count: scopeSettled ? 1 : 0 }),
    },
    {
      id: '1.4',
      key: 'induction',
      shows: ({ meetingsHeld, steps }) =>
        bothOf('officialsInducted', (meetingsHeld.induction ?? 0) > 0, steps.unitAgreements > 0),
    },
  ],
}
