import { outOf, type Phase } from './phase.ts'

/** Make sure of the authorities' will, form the team, settle the scope, introduce the officials. */
export const preparation: Phase = {
  number: 1,
  id: 'preparation',
  steps: [
    {
      id: '1.1',
      key: 'authorities',
      room: 'in-part',
      shows: ({ meetingsHeld, meetingsPlanned }) =>
        outOf(
          'presentationsHeld',
          meetingsHeld.presentation ?? 0,
          meetingsPlanned.presentation ?? 0,
        ),
    },
    { id: '1.2', key: 'roles', room: 'later' },
    {
      id: '1.3',
      key: 'scope',
      room: 'in-part',
      shows: ({ scopeSettled }) => ({ fact: 'scopeSettled', count: scopeSettled ? 1 : 0 }),
    },
    {
      id: '1.4',
      key: 'induction',
      room: 'in-part',
      shows: ({ meetingsHeld, meetingsPlanned }) =>
        outOf('inductionsHeld', meetingsHeld.induction ?? 0, meetingsPlanned.induction ?? 0),
    },
  ],
}
