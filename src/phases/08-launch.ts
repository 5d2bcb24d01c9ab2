import type { Phase } from './phase.ts'

/** Publish the plan and thank those who made it. */
export const launch: Phase = {
  number: 8,
  id: 'launch',
  steps: [
    { id: '8.1', key: 'publication', room: 'later' },
    { id: '8.2', key: 'event', room: 'later' },
  ],
}
