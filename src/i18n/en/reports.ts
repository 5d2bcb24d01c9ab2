import type { ReportLabels } from '../../domain/reports/labels.ts'
import { type RulesWords, sayRules } from '../../domain/voting/rules-of.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('en')
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** How people voted, in the past, for the documents. */
const told: RulesWords = {
  dots: ({ dots, cap }) =>
    `Each person shared out up to ${count(dots, { one: '# point', other: '# points' })}${
      cap === undefined ? '' : `, no more than ${cap} to a proposal`
    }.`,
  approval: ({ max }) =>
    `Each person marked the proposals they back${max === undefined ? '' : `, up to ${max}`}.`,
  score: ({ min, max, aggregate }) =>
    `Each person gave grades from ${min} to ${max}; ranked by ${aggregate === 'mean' ? 'the mean' : 'the sum'}.`,
  ranked: ({ reading }) =>
    `Each person put the proposals in order; ${
      reading === 'borda' ? 'points by place decided (Borda)' : 'duels of two decided (Schulze)'
    }.`,
  proportional: ({ max }) =>
    `Each person marked the proposals they back${
      max === undefined ? '' : `, up to ${max}`
    }; counted with room for every group (Phragmén).`,
  criteria: ({ criteria, min, max }) =>
    `Each person graded from ${min} to ${max} by these criteria: ${criteria
      .map(({ label, weight }) => `${label} (weight ${weight})`)
      .join('; ')}.`,
  consent: () => 'Each person said how far they go along with every proposal.',
  hands: ({ perPerson }) =>
    `Hands were counted, in plain view and not in secret; each person raised a hand up to ${count(
      perPerson,
      { one: '# time', other: '# times' },
    )}.`,
}

export const reports = {
  language: 'en',
  date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
  axes: {
    AIP: 'Access to public information',
    PCA: 'Participation and collaboration among actors',
    IPR: 'Public integrity and accountability',
    FCI: 'Institutional capacity building',
  },
  noAxis: 'No axis',
  origins: { citizens: 'Citizens', organisation: 'Organisation', officials: 'Officials' },
  connectivity: { good: 'good connection', weak: 'weak connection', none: 'no connection' },
  methods: {
    dots: 'Points',
    approval: 'Approval',
    score: 'Grades',
    ranked: 'Order',
    proportional: 'Proportional approval',
    criteria: 'Criteria',
    consent: 'Consent',
    hands: 'Show of hands',
  },
  rules: (method, rules) => sayRules(told, method, rules),
  table: (n) => `Table ${n}`,
  total: 'Total',
  unknown: 'Not known',
  fates: {
    pending: 'Pending',
    merged: (into) => `Merged into ${into}`,
    alone: (into) => `Stands alone, as ${into}`,
    referred: (to) => `Referred to ${to}`,
    outOfScope: (reason) => `Out of scope: ${reason}`,
    conflict: 'In conflict: two different decisions',
  },
  heaps: {
    pending: 'Pending',
    merged: 'Merged with others',
    alone: 'Standing alone',
    referred: 'Referred',
    outOfScope: 'Out of scope',
    conflicts: 'In conflict',
  },
  columns: {
    code: 'Code',
    receipt: 'Receipt',
    meeting: 'Meeting',
    date: 'Date',
    venue: 'Venue',
    zone: 'Zone',
    table: 'Table',
    tables: 'Tables',
    heads: 'Attendance',
    axis: 'Axis',
    origin: 'Origin',
    text: 'Original text',
    title: 'Title',
    consolidated: 'Consolidated',
    originals: 'Originals',
    fate: 'Outcome',
    destination: 'Outcome',
    reason: 'Reason',
    reference: 'Number',
    supports: 'Tables that back it',
    proposals: 'Proposals',
    method: 'Method',
    ballots: 'Ballots',
    blank: 'Blank',
    invalid: 'Invalid',
    notVoted: 'Did not vote',
    points: 'Points',
    place: 'Place',
    option: 'Proposal',
  },
  informe2: {
    title: 'Report 2: citizen meetings',
    subtitle: (plan, municipality) => `${plan} · ${municipality}`,
    headings: {
      introduction: '1. Introduction',
      strategy: '2. Strategy and outreach',
      meetings: '3. Meeting by meeting',
      proposals: '4. Proposals by axis, zone and origin',
      consolidated: '5. Consolidated proposals and their originals',
      votes: '6. Votes',
      setApart: '7. What was out of scope, and where it went',
      evaluation: '8. Evaluation of the meetings',
      nextSteps: '9. Next steps',
      annex: 'Annex: all proposals, in their own words',
    },
    introduction: ({ meetings, heads, proposals, consolidated }) =>
      `${count(meetings, {
        one: '# citizen meeting was held',
        other: '# citizen meetings were held',
        zero: 'No citizen meeting was held',
      })}, with an attendance of ${count(heads, { one: '#', other: '#' })} in all. The plan holds ${count(
        proposals,
        { one: '# proposal', other: '# proposals' },
      )}, those of the internal workshop included, and ${count(consolidated, {
        one: '# consolidated proposal that goes',
        other: '# consolidated proposals that go',
      })} on to the selection.`,
    method:
      'The numbers in this report are counted from the same records: each proposal has one outcome and the sums agree. Whoever came to several meetings counts in each.',
    noStrategy: 'There is no record yet of the strategy and outreach of the meetings.',
    noOutreach: 'How people were told of the meetings is not recorded yet.',
    strategyCaption: 'Whom the meetings were for and how they worked',
    outreachCaption: 'How people were told of the meetings',
    invited: (names) => `Invited: ${names}.`,
    columns: {
      audiences: 'Audiences',
      goal: 'Hoped for',
      channel: 'Channel',
      piece: 'What was spread',
      reach: 'Estimated reach',
      block: 'Block',
      planned: 'Minutes',
      state: 'How it went',
    },
    audiences: {
      general: 'Everybody',
      women: 'Women',
      youth: 'Young people',
      'older-people': 'Older people',
      disability: 'People with disabilities',
      indigenous: 'Indigenous peoples',
      rural: 'Rural area',
      migrants: 'Migrants',
      organisations: 'Organisations',
      businesses: 'Businesses',
    },
    workMethods: {
      'tables-by-axis': 'Tables by axis',
      'world-cafe': 'World Café',
      assembly: 'Assembly',
      'guided-workshop': 'Guided workshop',
    },
    channels: {
      'in-person': 'In person',
      radio: 'Radio',
      noticeboard: 'Noticeboard',
      messaging: 'Messaging',
      social: 'Social media',
      phone: 'Telephone',
      mail: 'Mail',
      web: 'Web',
      office: 'Office',
    },
    agendaCaption: (meeting) => `Agenda: ${meeting}`,
    agendaStates: { done: 'Done', now: 'Under way', ahead: 'To come', skipped: 'Not done' },
    noAgenda: 'No agenda was recorded.',
    texts: {
      incidents: 'Incidents',
      agreements: 'Agreements',
      noAgreement: 'Points without agreement',
    },
    noIncidents: 'No incidents were recorded.',
    headsByTableCaption: (meeting) => `Attendance by table: ${meeting}`,
    planned: (n) =>
      count(n, {
        one: 'The calendar has # citizen meeting.',
        other: 'The calendar has # citizen meetings.',
        zero: 'The calendar has no citizen meetings.',
      }),
    noMeetings: 'There are no citizen meetings in the calendar.',
    meetingsCaption: 'Citizen meetings',
    notHeld: 'This meeting is not closed yet.',
    headsUnknown: 'How many people came was not recorded.',
    meetingFacts: ({ date, venue, zone, tables, heads, proposals, connectivity }) =>
      `${[
        date,
        venue,
        zone,
        count(tables, { one: '# table', other: '# tables' }),
        heads === undefined ? undefined : count(heads, { one: '# person', other: '# people' }),
        count(proposals, { one: '# proposal', other: '# proposals', zero: 'no proposals' }),
        connectivity,
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}.`,
    byAxisCaption: 'Proposals by axis and origin',
    byZoneCaption: 'Proposals by zone of the meeting',
    byFateCaption: 'Proposals by outcome',
    noProposals: 'There are no proposals yet.',
    administration: 'Internal workshop',
    consolidatedIntro: (n) =>
      count(n, {
        one: 'There is # consolidated proposal. Below it stand the originals, in the words of those who said them.',
        other:
          'There are # consolidated proposals. Below each stand the originals, in the words of those who said them.',
      }),
    noConsolidated: 'There are no consolidated proposals yet.',
    originals: (n) => count(n, { one: 'Comes from # original.', other: 'Comes from # originals.' }),
    supports: (n) => count(n, { one: 'backed by # more table', other: 'backed by # more tables' }),
    supportsNote:
      'Support is shown for each original and not added up: the same people may stand behind several.',
    notHere: '(The text has not reached this tablet yet.)',
    noVotes: 'There are no counted votes from the citizen meetings.',
    votesCaption: 'Votes of the meetings',
    votesTogether: ({ votes, ballots, heads }) =>
      `${count(votes, { one: '# vote was counted', other: '# votes were counted' })}: ${count(
        ballots,
        {
          one: '# ballot',
          other: '# ballots',
        },
      )} from an attendance of ${count(heads, { one: '#', other: '#' })}.`,
    resultsCaption: (meeting) => `Result: ${meeting}`,
    paperCount: 'Counted on paper, as totals: it cannot be recounted ballot by ballot.',
    ballotCount: 'Counted from tablet ballots, with a signed act.',
    fewBallots: (least) =>
      `There were fewer than ${least} ballots: the result is not published, to keep the vote secret.`,
    disputed: (meeting) =>
      `${meeting}: two acts do not agree; the result is published when a third settles them.`,
    noAct: (meeting) => `${meeting}: there is a vote without an act yet.`,
    tieNote: 'The sign = marks a tie: those proposals share the place.',
    noneSetApart: 'No proposal was out of scope or referred.',
    setApartCaption: 'Proposals referred or out of scope',
    noEvaluation: 'There is no record yet of the evaluation of the meetings.',
    pending: (n) =>
      count(n, {
        one: '# proposal still needs a decision.',
        other: '# proposals still need a decision.',
      }),
    conflicts: (n) =>
      count(n, {
        one: '# proposal has two different decisions: somebody has to choose.',
        other: '# proposals have two different decisions: somebody has to choose.',
      }),
    allDecided: 'Every proposal has an outcome.',
    nextMeetings: 'Meetings that follow in the calendar:',
    nextMeeting: ({ name, date, venue }) =>
      venue === undefined ? `${name}: ${date}.` : `${name}: ${date}, ${venue}.`,
    annexIntro:
      'Every proposal as it was said. With the receipt code, anyone can find theirs and its answer.',
    annexCaption: 'All proposals',
  },
} satisfies ReportLabels
