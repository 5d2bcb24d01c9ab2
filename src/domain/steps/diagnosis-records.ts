import { OUTREACH_CHANNELS } from '../strategy/outreach.ts'
import { defineStep, type RecordOf } from './definition.ts'

/** 2.1: what a unit does already, with what it achieved and where it is stuck. */
export const initiative = defineStep({
  kind: 'initiative',
  step: '2.1',
  title: 'name',
  columns: ['axis', 'unit', 'state'],
  fields: {
    name: { type: 'text', max: 160, required: true },
    axis: { type: 'link', of: 'axes', required: true },
    unit: { type: 'text', max: 160, required: true },
    description: { type: 'long', max: 4000 },
    state: {
      type: 'one',
      values: ['planned', 'under-way', 'suspended', 'finished'],
      required: true,
    },
    start: { type: 'date' },
    end: { type: 'date', after: 'start' },
    actors: { type: 'links', of: 'actors' },
    regulation: { type: 'text', max: 300 },
    achievements: { type: 'long', max: 4000, required: true },
    challenges: { type: 'long', max: 4000, required: true },
    comments: { type: 'long', max: 4000, inner: true },
    evidence: { type: 'text', max: 300 },
  },
})
export type Initiative = RecordOf<typeof initiative>

/** 2.6: a way for people to reach the local government during the plan. */
export const channel = defineStep({
  kind: 'channel',
  step: '2.6',
  title: 'address',
  columns: ['type', 'hours', 'accessible'],
  fields: {
    type: { type: 'one', values: OUTREACH_CHANNELS, required: true },
    address: { type: 'text', max: 300, required: true },
    responsible: { type: 'text', max: 160, required: true, inner: true },
    hours: { type: 'text', max: 160 },
    zones: { type: 'links', of: 'zones' },
    from: { type: 'date', required: true },
    accessible: {
      type: 'many',
      values: ['no-internet', 'easy-reading', 'sign-language', 'native-language'],
    },
  },
})
export type Channel = RecordOf<typeof channel>

/** 3.1: who facilitates and who writes at one table of a meeting, and what it needs. */
export const tableTeam = defineStep({
  kind: 'table-team',
  step: '3.1',
  title: 'meeting',
  columns: ['table', 'facilitator', 'rapporteur'],
  fields: {
    meeting: { type: 'link', of: 'meetings', required: true },
    table: { type: 'number', min: 1, max: 60, required: true },
    facilitator: { type: 'link', of: 'team' },
    rapporteur: { type: 'link', of: 'team' },
    materials: { type: 'text', max: 500 },
  },
})
