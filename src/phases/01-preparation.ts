import { bothOf, outOf, type Phase } from './phase.ts'

/** Make sure of the authorities' will, form the team, settle the scope, introduce the officials. */
export const preparation: Phase = {
  number: 1,
  id: 'preparation',
  steps: [
    {
      id: '1.1',
      key: 'authorities',
      room: 'today',
      shows: ({ meetingsHeld, steps }) =>
        bothOf('authorityWon', (meetingsHeld.presentation ?? 0) > 0, steps.agreements > 0),
    },
    {
      id: '1.2',
      key: 'roles',
      room: 'today',
      shows: ({ steps }) => outOf('teamSides', steps.teamSides, 2),
    },
    {
      id: '1.3',
      key: 'scope',
      room: 'today',
      shows: ({ scopeSettled }) => ({ fact: 'scopeSettled', count: scopeSettled ? 1 : 0 }),
    },
    {
      id: '1.4',
      key: 'induction',
      room: 'today',
      shows: ({ meetingsHeld, steps }) =>
        bothOf('officialsInducted', (meetingsHeld.induction ?? 0) > 0, steps.unitAgreements > 0),
    },
  ],
}
