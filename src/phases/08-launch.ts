import { bothOf, type Phase } from './phase.ts'

/** Publish the plan and thank those who made it. */
export const launch: Phase = {
  number: 8,
  id: 'launch',
  steps: [
    {
      id: '8.1',
      key: 'publication',
      shows: ({ steps }) => ({ fact: 'planPublished', count: steps.releases }),
    },
    {
      id: '8.2',
      key: 'event',
      shows: ({ meetingsHeld, steps }) =>
        bothOf('launchHeld', steps.launchEvents > 0, (meetingsHeld.launch ?? 0) > 0),
    },
  ],
}
