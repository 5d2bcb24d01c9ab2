import { outOf, type Phase } from './phase.ts'

/** Meet the people, take down what they propose, and bring together what says the same. */
export const citizenMeetings: Phase = {
  number: 3,
  id: 'citizenMeetings',
  steps: [
    {
      id: '3.1',
      key: 'strategy',
      shows: ({ zones, zonesCovered }) => outOf('zonesCovered', zonesCovered, zones),
    },
    {
      id: '3.2',
      key: 'outreach',
      shows: ({ encountersAnnounced, meetingsPlanned }) =>
        outOf('encountersAnnounced', encountersAnnounced, meetingsPlanned['citizen-meeting'] ?? 0),
    },
    {
      id: '3.3',
      key: 'meetings',
      shows: ({ meetingsHeld, meetingsPlanned }) =>
        outOf(
          'encountersHeld',
          meetingsHeld['citizen-meeting'] ?? 0,
          meetingsPlanned['citizen-meeting'] ?? 0,
        ),
    },
    {
      id: '3.4',
      key: 'merging',
      shows: ({ fates }) =>
        outOf('proposalsDecided', fates.total - fates.pending - fates.conflicts, fates.total),
    },
    {
      id: '3.5',
      key: 'report2',
      shows: ({ reportsPrinted }) => ({
        fact: 'informe2Printed',
        count: reportsPrinted['informe-2'] ?? 0,
      }),
    },
  ],
}
