import { defineStep, type RecordOf } from './definition.ts'

/** 1.1: what an authority agreed to, signed by post; the signed paper is named, not kept here. */
export const politicalAgreement = defineStep({
  kind: 'political-agreement',
  step: '1.1',
  title: 'authority',
  columns: ['agreement', 'date', 'mandateEnds'],
  fields: {
    authority: { type: 'text', max: 160, required: true },
    agreement: {
      type: 'one',
      values: ['supports', 'supports-with-conditions', 'does-not-support'],
      required: true,
    },
    conditions: { type: 'long', max: 2000 },
    date: { type: 'date', required: true },
    mandateEnds: { type: 'date', after: 'date' },
    evidence: { type: 'text', max: 300 },
  },
})
export type PoliticalAgreement = RecordOf<typeof politicalAgreement>

export const TEAM_SECTORS = [
  'local-government',
  'civil-society',
  'citizens',
  'academia',
  'private-sector',
] as const

/**
 * 1.2: who does what. No contact: the plan document has no place for one (people's data are sealed in
 * documents of their own), and a pseudonym or a post serves as the name.
 */
export const teamMember = defineStep({
  kind: 'team-member',
  step: '1.2',
  title: 'name',
  columns: ['role', 'sector', 'unit'],
  fields: {
    name: { type: 'text', max: 120, required: true, inner: true },
    role: {
      type: 'one',
      values: [
        'coordination',
        'facilitation',
        'reporting',
        'registration-desk',
        'municipal-counterpart',
        'citizen-counterpart',
        'technical-liaison',
        'communication',
        'authority',
        'monitoring-body',
      ],
      required: true,
    },
    sector: { type: 'one', values: TEAM_SECTORS, required: true },
    unit: { type: 'text', max: 160 },
    phases: { type: 'links', of: 'phases' },
    substitute: { type: 'link', of: 'team' },
    from: { type: 'date' },
    until: { type: 'date', after: 'from' },
  },
})
export type TeamMember = RecordOf<typeof teamMember>

/** 1.4: how one direction of the local government takes part. */
export const participationAgreement = defineStep({
  kind: 'participation-agreement',
  step: '1.4',
  title: 'unit',
  columns: ['liaison', 'phases', 'hours'],
  fields: {
    unit: { type: 'text', max: 160, required: true },
    liaison: { type: 'text', max: 120, required: true, inner: true },
    phases: { type: 'links', of: 'phases', required: true },
    hours: { type: 'number', min: 0, max: 744 },
    data: { type: 'text', max: 500 },
    date: { type: 'date' },
  },
})
export type ParticipationAgreement = RecordOf<typeof participationAgreement>

/**
 * 1.3: what the plan will be. Its fields are written on the plan's own record, where everything else
 * reads them; `minCommitments` and `maxCommitments` are its `commitments`.
 */
export const planScope = defineStep({
  kind: 'scope',
  step: '1.3',
  single: true,
  title: 'minCommitments',
  columns: [],
  fields: {
    minCommitments: { type: 'number', min: 1, max: 100, required: true },
    maxCommitments: { type: 'number', min: 1, max: 100, required: true },
    axes: { type: 'links', of: 'axes', required: true },
    axisRule: { type: 'text', max: 300 },
    start: { type: 'date', required: true },
    end: { type: 'date', required: true, after: 'start' },
    decisionRules: { type: 'long', max: 4000 },
    voteEffect: { type: 'one', values: ['binding', 'advisory'] },
    draftApprover: { type: 'text', max: 160 },
    processBudget: { type: 'number', min: 0, max: 1e12 },
    reserve: { type: 'number', min: 0, max: 100 },
  },
})
