import type { ActaLabels } from '../../domain/reports/acta-labels.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')

export const acta: ActaLabels = {
  title: (meeting) => `Minutes: ${meeting}`,
  headings: {
    facts: '1. When and where',
    attendance: '2. Attendance',
    agenda: '3. The agenda as it went',
    tables: '4. What each table said',
    proposals: '5. Proposals, in their own words',
    groups: '6. What the room put together',
    votes: '7. Votes',
    meeting: '8. Of the meeting',
    signatures: '9. Signatures',
  },
  facts: ({ date, time, venue, zone, tables }) =>
    `${[date, time, venue, zone, count(tables, { one: '# table', other: '# tables' })]
      .filter((part) => part !== undefined)
      .join(' · ')}.`,
  notClosed: 'When these minutes were made, the meeting was not closed.',
  heads: (n) =>
    count(n, {
      one: '# person was counted in the room.',
      other: '# people were counted in the room.',
      zero: 'Nobody was counted in the room.',
    }),
  headsUnknown: 'Nobody counted how many people were in the room.',
  headsDisputed: (counts) =>
    `Two tablets counted differently and nobody has chosen yet which holds: ${counts}.`,
  headsByTable: 'People by table',
  tooFewByTable: (least) =>
    `Not told by table: at one there were fewer than ${least} people, and one could know who.`,
  attendanceBy: { zones: 'People by zone', genders: 'People by gender', ages: 'People by age' },
  genders: { women: 'Women', men: 'Men', other: 'Other' },
  ages: {
    'under-18': 'Under 18',
    '18-29': '18 to 29',
    '30-59': '30 to 59',
    '60-plus': '60 or over',
  },
  undisclosed: 'Preferred not to say',
  smallTogether: 'Groups of fewer than five, together',
  noNames: 'These minutes carry no names of participants.',
  noAgenda: 'No agenda was recorded.',
  agendaCaption: 'Blocks of the agenda',
  agendaStates: { done: 'done', now: 'running', ahead: 'to come', skipped: 'not done' },
  columns: {
    block: 'Block',
    lead: 'Led by',
    planned: 'Minutes',
    state: 'State',
    began: 'From',
    ended: 'To',
    group: 'Group',
  },
  texts: {
    synthesis: 'Summary',
    agreements: 'Agreements',
    disagreements: 'Disagreements',
    questions: 'Unanswered questions',
  },
  meetingTexts: {
    incidents: 'Incidents',
    agreements: 'Agreements',
    noAgreement: 'Points without agreement',
  },
  noTableMinutes: 'No table wrote its minutes.',
  heard: 'Read aloud: the table agrees.',
  notHeard: 'Nothing says that it was read aloud.',
  changedSince: 'It was read aloud, and the text changed afterwards.',
  versions: 'two tablets wrote it while apart; all versions follow.',
  nothingWritten: 'No incidents, agreements or points without agreement were noted.',
  noProposals: 'No proposals were captured.',
  proposalsCount: (n) =>
    count(n, { one: '# proposal was written.', other: '# proposals were written.' }),
  proposalsCaption: 'Proposals as they were said',
  noGroups: 'The room put no proposals together.',
  groupsNote: 'The originals stay as they were said; being in a group does not change them.',
  left: 'Were in this group and left it:',
  contested: 'Two tablets put these into different groups; somebody must choose:',
  noVotes: 'There are no counted votes.',
  votesCaption: 'Votes of the meeting',
  signature: 'Signature, name and office:',
  signaturesText: 'Read and signed before leaving.',
}
