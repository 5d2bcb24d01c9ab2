import { defineStep, type RecordOf } from './definition.ts'

/** What is kept of a plan, for how long each: see `retentionRule`. */
export const RETAINED = [
  'contacts',
  'attendance-counts',
  'photos',
  'proposals',
  'ballots',
  'minutes',
  'comments',
  'comment-contacts',
  'documents',
  'keys',
] as const

/** Who answers for people's data in this plan; the notice names it. An office, never a private address. */
export const dataController = defineStep({
  kind: 'data-controller',
  step: 'town-hall',
  single: true,
  title: 'name',
  columns: ['contact', 'officer'],
  fields: {
    name: { type: 'text', max: 160, required: true },
    address: { type: 'text', max: 200, required: true },
    contact: { type: 'text', max: 200, required: true },
    officer: { type: 'text', max: 160 },
    basis: { type: 'text', max: 300 },
    rights: { type: 'long', max: 1000 },
  },
})
export type DataController = RecordOf<typeof dataController>

/** For how long one kind of thing is kept, and why. */
export const retentionRule = defineStep({
  kind: 'retention-rule',
  step: 'town-hall',
  title: 'records',
  columns: ['keep', 'responsible'],
  fields: {
    records: { type: 'one', values: RETAINED, required: true },
    keep: { type: 'text', max: 200, required: true },
    reason: { type: 'text', max: 300 },
    responsible: { type: 'text', max: 160 },
  },
})
export type RetentionRule = RecordOf<typeof retentionRule>

/** An objection to a decision of the process, with its answer. Whoever raised it is told by kind, not by name. */
export const objection = defineStep({
  kind: 'objection',
  step: 'town-hall',
  title: 'decision',
  columns: ['raisedBy', 'date', 'outcome'],
  fields: {
    decision: { type: 'text', max: 300, required: true },
    raisedBy: {
      type: 'one',
      values: ['person', 'organisation', 'institution', 'company'],
      required: true,
    },
    date: { type: 'date', required: true },
    grounds: { type: 'long', max: 4000, required: true },
    outcome: { type: 'one', values: ['upheld', 'partly-upheld', 'rejected'] },
    answer: { type: 'long', max: 4000 },
    answeredBy: { type: 'text', max: 160 },
    answeredOn: { type: 'date', after: 'date' },
  },
})
