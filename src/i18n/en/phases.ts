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
  facts: {
    authorityWon: (count) =>
      count === 0
        ? 'Presentation and agreement are missing'
        : `${count} of 2: presentation held and agreement noted`,
    teamSides: (count) => `${count} of 2 sides in the team: government and society`,
    scopeSettled: (count) =>
      count === 0
        ? 'Number of commitments and period not settled'
        : 'Number of commitments and period settled',
    officialsInducted: (count) =>
      count === 0
        ? 'Induction and agreements are missing'
        : `${count} of 2: induction held and agreements with units`,
    axesWithInitiatives: (count, of) =>
      of === undefined
        ? 'The plan has no axes'
        : `${count} of ${of} ${of === 1 ? 'axis with initiatives' : 'axes with initiatives'}`,
    actorsPlaced: (count, of) =>
      of === undefined
        ? 'No actor cards'
        : `${count} of ${of} ${of === 1 ? 'card' : 'cards'} placed`,
    officialsProposals: (count) =>
      count === 1 ? '1 proposal by officials' : `${count} proposals by officials`,
    internalVotesCounted: (count) =>
      count === 1 ? '1 internal vote counted' : `${count} internal votes counted`,
    channelsOpen: (count) => (count === 1 ? '1 channel open' : `${count} channels open`),
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
    criteriaFrozen: (count) => (count === 0 ? 'Criteria not frozen' : 'Criteria and rule frozen'),
    candidatesScored: (count, of) =>
      of === undefined
        ? 'No consolidated proposals yet'
        : `${count} of ${of} ${of === 1 ? 'proposal scored' : 'proposals scored'}`,
    candidatesDecided: (count, of) =>
      of === undefined
        ? 'No consolidated proposals yet'
        : `${count} of ${of} ${of === 1 ? 'proposal decided' : 'proposals decided'}`,
    commitmentsWritten: (count, of) =>
      of === undefined
        ? `${count} ${count === 1 ? 'commitment written' : 'commitments written'}`
        : `${count} of ${of} ${of === 1 ? 'commitment written' : 'commitments written'}`,
    commitmentsReviewed: (count, of) =>
      of === undefined
        ? 'No commitment to review'
        : `${count} of ${of} ${of === 1 ? 'commitment reviewed' : 'commitments reviewed'}`,
    draftApproved: (count) => (count === 0 ? 'Draft not approved' : 'Draft approved'),
    commentsTaken: (count) => (count === 1 ? '1 comment taken' : `${count} comments taken`),
    commentsAnswered: (count, of) =>
      of === undefined
        ? 'No comment has come yet'
        : `${count} of ${of} ${of === 1 ? 'comment answered' : 'comments answered'}`,
    answersGiven: (count, of) =>
      of === undefined
        ? 'Nothing to answer yet'
        : `${count} of ${of} ${of === 1 ? 'proposal or comment answered' : 'proposals and comments answered'}`,
    consultationPlanned: (count) =>
      count === 1 ? '1 consultation plan' : `${count} consultation plans`,
    documentsSpread: (count) => (count === 1 ? '1 act of outreach' : `${count} acts of outreach`),
    planPublished: (count) =>
      count === 0
        ? 'Not published yet'
        : count === 1
          ? 'Published in 1 place'
          : `Published in ${count} places`,
    launchHeld: (count) =>
      count === 0
        ? 'Programme and event are missing'
        : `${count} of 2: programme ready and event held`,
  },
  states: {
    shown: 'Done',
    partly: 'In part',
    missing: 'Missing',
  },
} satisfies PhaseWords
