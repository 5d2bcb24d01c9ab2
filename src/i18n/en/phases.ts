import type { PhaseWords } from '../../domain/process/phases.ts'

export const phases = {
  phases: {
    preparation: {
      name: 'Preparation',
      aim: 'Make sure of the will and political commitment of the authorities.',
    },
    diagnosis: {
      name: 'Diagnosis',
      aim: 'See where the local government stands in transparency, participation and accountability.',
    },
    citizenMeetings: {
      name: 'Citizen meetings',
      aim: 'Co-create commitment proposals with the community.',
    },
    selection: {
      name: 'Selection of proposals',
      aim: 'Select the commitments that go into the plan, by clear criteria.',
    },
    draft: {
      name: 'Draft commitments',
      aim: 'Write the actions and make them precise.',
    },
    publicConsultation: {
      name: 'Public consultation',
      aim: 'Hear what as many people as possible think of the draft.',
    },
    accountability: {
      name: 'Accountability',
      aim: 'Answer the comments and say how decisions were taken, with reasons.',
    },
    launch: {
      name: 'Launch',
      aim: 'Make the start of implementation official before the community.',
    },
  },
  steps: {
    '1.1': 'Presenting the process to the local authorities',
    '1.2': 'Defining the roles in the process',
    '1.3': 'Agreeing on the scope and features of the plan',
    '1.4': 'Introduction to open government and its strategic axes',
    '2.1': 'Gathering information on current initiatives',
    '2.2': 'Drawing the actor map',
    '2.3': 'Proposals by the local administration',
    '2.4': 'Prioritising the commitment proposals',
    '2.5': 'Writing a first report',
    '2.6': 'Opening channels of communication',
    '3.1': 'Designing the strategy of the meetings',
    '3.2': 'Spreading the word about the meetings',
    '3.3': 'Holding the meetings',
    '3.4': 'Bringing the proposals together',
    '3.5': 'Writing a second report',
    '4.1': 'Identifying criteria for prioritisation',
    '4.2': 'Analysis and prioritisation',
    '4.3': 'Putting the results together',
    '4.4': 'Third report',
    '5.1': 'Writing the commitments',
    '5.2': 'Reviews with the local government counterparts',
    '5.3': 'Presenting the draft for approval',
    '6.1': 'Coordinating the publication with officials',
    '6.2': 'Consultation period',
    '6.3': 'Analysing the comments received',
    '6.4': 'Adjustments and final version',
    '7.1': 'Documenting the criteria of the final decisions',
    '7.2': 'Answering the comments',
    '7.3': 'Spreading the documents',
    '8.1': 'Publishing the final version',
    '8.2': 'Official event',
  },
  later: {
    '1.1': 'The agreement with the authorities will stand here, with its conditions and evidence.',
    '1.2':
      'The team will stand here: who does what in each phase, and whether all sides are in it.',
    '1.3': 'The decision rules, the budget and a calendar to print will stand here.',
    '1.4': 'The agreements of each department and its liaison will stand here.',
    '2.1':
      'The initiatives of each department will stand here, by axis, with results and challenges.',
    '2.6': 'The channels of communication will stand here, with a card to hand out.',
    '3.1': 'The team will stand here too: who facilitates and who writes at each table.',
    '4.1': 'The criteria will stand here, with their scale, weight and the selection rule.',
    '4.2': 'The matrix of scores by table and criterion will stand here.',
    '4.3': 'The table of results will stand here, with a decision and a reason for each proposal.',
    '5.1':
      'Each commitment will be written here, with milestones, indicator and who is responsible.',
    '5.2': 'The remarks of each unit and the answers of the team will stand here.',
    '5.3': 'The approval of the draft will stand here, with its date and body.',
    '6.1': 'The dates, channels and places of the consultation will stand here.',
    '6.2': 'Comments from the web, from paper and from assemblies will arrive here.',
    '6.3': 'Each comment will have a decision and a reason here.',
    '7.2': 'The answers will stand here, for everyone to find by their code.',
    '7.3': 'The public repository will be put together here, without personal data.',
    '8.1': 'Where and when the plan was published will stand here.',
    '8.2': 'The programme of the event and the thanks will stand here.',
  },
  facts: {
    presentationsHeld: (count, of) =>
      of === undefined
        ? 'No presentation in the calendar'
        : `${count} of ${of} ${of === 1 ? 'presentation' : 'presentations'} held`,
    scopeSettled: (count) =>
      count === 0
        ? 'Number of commitments and period not settled'
        : 'Number of commitments and period settled',
    inductionsHeld: (count, of) =>
      of === undefined
        ? 'No introduction in the calendar'
        : `${count} of ${of} ${of === 1 ? 'introduction' : 'introductions'} held`,
    actorsPlaced: (count, of) =>
      of === undefined
        ? 'No actor cards'
        : `${count} of ${of} ${of === 1 ? 'card' : 'cards'} placed`,
    officialsProposals: (count) =>
      count === 1 ? '1 proposal by officials' : `${count} proposals by officials`,
    internalVotesCounted: (count) =>
      count === 1 ? '1 internal vote counted' : `${count} internal votes counted`,
    zonesCovered: (count, of) =>
      of === undefined
        ? 'The plan has no zones on its list'
        : `${count} of ${of} ${of === 1 ? 'zone with a meeting' : 'zones with a meeting'}`,
    encountersAnnounced: (count, of) =>
      of === undefined
        ? 'No meeting to spread the word about'
        : `${count} of ${of} ${of === 1 ? 'meeting announced' : 'meetings announced'}`,
    encountersHeld: (count, of) =>
      of === undefined
        ? 'No citizen meeting in the calendar'
        : `${count} of ${of} ${of === 1 ? 'meeting' : 'meetings'} closed`,
    proposalsDecided: (count, of) =>
      of === undefined
        ? 'No proposals yet'
        : `${count} of ${of} ${of === 1 ? 'proposal' : 'proposals'} decided`,
    informe2Printed: (count) =>
      count === 0
        ? 'Report 2 not printed'
        : `Report 2 printed ${count === 1 ? 'once' : `${count} times`}`,
    documentIssued: (count) =>
      count === 0
        ? 'Document not printed or downloaded yet'
        : `Printed or downloaded ${count} ${count === 1 ? 'time' : 'times'}`,
    criteriaMeetingsHeld: (count, of) =>
      of === undefined
        ? 'No criteria meeting in the calendar'
        : `${count} of ${of} criteria ${of === 1 ? 'meeting' : 'meetings'} held`,
    workshopVotesCounted: (count) =>
      count === 1 ? '1 workshop vote counted' : `${count} workshop votes counted`,
  },
  states: {
    shown: 'Done',
    partly: 'In part',
    missing: 'Missing',
    later: 'Later',
  },
} satisfies PhaseWords
