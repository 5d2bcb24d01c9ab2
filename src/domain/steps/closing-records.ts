import { COMMENT_CHANNELS } from '../consultation/comment.ts'
import { OUTREACH_CHANNELS } from '../strategy/outreach.ts'
import { defineStep, type RecordOf } from './definition.ts'

/** What of the process is spread or published. */
const DOCUMENTS = [
  'informe-1',
  'informe-2',
  'informe-3',
  'draft',
  'final-version',
  'criteria',
  'answers',
  'repository',
] as const

/** 6.1: when and where people can say what they think of the draft; the shape is `ConsultationPlan`. */
export const consultationPlan = defineStep({
  kind: 'consultation',
  step: '6.1',
  single: true,
  title: 'opens',
  columns: ['closes', 'channels', 'answeredBy'],
  fields: {
    opens: { type: 'date', required: true },
    days: { type: 'one', values: ['calendar', 'working'], required: true, initial: 'calendar' },
    closes: { type: 'date', required: true, after: 'opens' },
    channels: { type: 'many', values: COMMENT_CHANNELS, required: true },
    points: { type: 'places' },
    targets: { type: 'zone-counts' },
    formats: { type: 'many', values: ['web', 'paper', 'easy-reading', 'audio', 'language'] },
    answeredBy: { type: 'text', max: 160 },
  },
})

/** 6.4: what an authority says before the plan, under its name and office: both are of a public charge. */
export const foreword = defineStep({
  kind: 'foreword',
  step: '6.4',
  single: true,
  title: 'signedBy',
  columns: ['words'],
  fields: {
    words: { type: 'long', max: 4000, required: true },
    signedBy: { type: 'text', max: 160, required: true },
  },
})

/** 7.3: something done so that people hear of the documents. */
export const dissemination = defineStep({
  kind: 'dissemination',
  step: '7.3',
  title: 'piece',
  columns: ['document', 'channel', 'date'],
  fields: {
    document: { type: 'one', values: DOCUMENTS, required: true },
    piece: { type: 'text', max: 200, required: true },
    channel: { type: 'one', values: OUTREACH_CHANNELS, required: true },
    date: { type: 'date', required: true },
    zone: { type: 'link', of: 'zones' },
    actors: { type: 'links', of: 'actors' },
    reach: { type: 'number', min: 0, max: 1e9 },
    evidence: { type: 'text', max: 300 },
  },
})

/** 8.1: where the plan came out. `publication` is the trace of a printed report; this is the act of a person. */
export const release = defineStep({
  kind: 'release',
  step: '8.1',
  title: 'place',
  columns: ['document', 'channel', 'date', 'format'],
  fields: {
    document: { type: 'one', values: DOCUMENTS, required: true, initial: 'final-version' },
    channel: { type: 'one', values: OUTREACH_CHANNELS, required: true },
    date: { type: 'date', required: true },
    place: { type: 'text', max: 300, required: true },
    format: { type: 'one', values: ['web', 'pdf', 'paper', 'audio', 'data'], required: true },
    licence: { type: 'text', max: 80, initial: 'CC BY 4.0' },
  },
})
export type Release = RecordOf<typeof release>

/** 8.2: the official event; thanks by table and organisation are made from the plan's own data. */
export const launchEvent = defineStep({
  kind: 'launch-event',
  step: '8.2',
  single: true,
  title: 'meeting',
  columns: ['authorities'],
  fields: {
    meeting: { type: 'link', of: 'meetings', required: true },
    programme: { type: 'long', max: 4000, required: true },
    authorities: { type: 'long', max: 1000 },
    commitments: { type: 'links', of: 'commitments' },
    thanks: { type: 'long', max: 4000 },
    joining: { type: 'links', of: 'actors' },
  },
})
