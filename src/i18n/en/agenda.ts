import type { AgendaWords } from '../es/agenda.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const agenda: AgendaWords = {
  title: 'Agenda of the meeting',
  headline: 'What is done and how long it takes',
  templatesTitle: 'Begin with an agenda',
  templatesText: 'You can change each block afterwards.',
  templates: {
    encounter: {
      name: 'Citizen meeting',
      blocks: {
        registration: 'Registration, notice and seating',
        welcome: 'Welcome and what will become of the proposals',
        openGovernment: 'Open government and its axes',
        tables: 'Tables: problems and proposals',
        pause: 'Break (the team groups)',
        plenary: 'Plenary',
        vote: 'Vote on tablets',
        closing: 'Closing, evaluation and minutes',
      },
    },
    'actor-map': {
      name: 'Actor map',
      blocks: {
        purpose: 'Purpose',
        brainstorm: 'Brainstorm and sorting',
        matrix: 'Matrix of interest and influence',
        relations: 'Relations',
        gaps: 'Gaps and whom to invite',
      },
    },
    prioritisation: {
      name: 'Prioritisation workshop',
      blocks: {
        criteria: 'Criteria and rules',
        reading: 'Reading of the consolidated proposals',
        scoring: 'Scores by table',
        pause: 'Break',
        crossReview: 'Cross review',
        vote: 'Vote',
        result: 'Result and ties',
        minutes: 'Minutes',
      },
    },
  },
  templateTime: (name, time) => `${name}, ${time}`,
  minutes: (n) => count(n, { one: '1 minute', other: '# minutes' }),
  blocks: (n) => count(n, { one: '1 block', other: '# blocks' }),
  sum: (blocks, minutes) => `${blocks}, ${minutes} in all`,
  add: 'Add a block',
  addTitle: 'New block',
  changeTitle: 'Change the block',
  name: 'What is done',
  minutesLabel: 'Minutes',
  lead: 'Who leads it (if needed)',
  leadHint: 'Only people of the team. It is printed in the minutes.',
  ledBy: (lead) => `Led by: ${lead}`,
  change: 'Change',
  changeBlock: (name) => `Change: ${name}`,
  up: (name) => `Move up: ${name}`,
  down: (name) => `Move down: ${name}`,
  remove: 'Take out of the agenda',
  removed: (name) => `“${name}” is not in the agenda any more.`,
  moved: (name, place) => `“${name}” is in place ${place} now.`,
  goTo: 'Go to this one',
  goToBlock: (name) => `Go to this one: ${name}`,
  states: { done: 'done', now: 'now', ahead: 'to come', skipped: 'not done' },
  ran: (from, to) => `from ${from} to ${to}`,
  extra: (minutes) => `${minutes} more`,
  refusals: {
    'name-empty': 'What is done is missing.',
    'name-too-long': 'It is too long: write 80 letters or fewer.',
    'minutes-out-of-range': 'Minutes go from 1 to 600, without decimals.',
  },
  conflict: 'Two tablets changed this block while apart. Choose:',
}
