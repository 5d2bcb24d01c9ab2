import { defineStep, type RecordOf } from './definition.ts'

/** 1.3: a day on which the town rests: working days are counted without it. */
export const holiday = defineStep({
  kind: 'holiday',
  step: '1.3',
  title: 'name',
  columns: ['date'],
  fields: {
    date: { type: 'date', required: true },
    name: { type: 'text', max: 120, required: true },
  },
})
export type Holiday = RecordOf<typeof holiday>
