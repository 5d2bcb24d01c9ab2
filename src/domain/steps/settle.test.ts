import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consultationPlan } from './closing-records.ts'
import { fieldsOf } from './definition.ts'
import { initiative } from './diagnosis-records.ts'
import { STEP_DEFINITIONS } from './index.ts'
import { politicalAgreement, teamMember } from './preparation-records.ts'
import {
  changedFields,
  datesOutOfOrder,
  emptyRecord,
  makeStepRecord,
  settleFields,
  type TypedRecord,
  typedRecord,
} from './settle.ts'

const SEED = 20261128
const portal: TypedRecord = {
  name: '  Portal de   transparencia ',
  axis: 'AIP',
  unit: 'Secretaría General',
  state: 'under-way',
  achievements: 'Publica personal\ny ordenanzas',
  challenges: 'PDF escaneados',
}

test('a form is settled tidy, and what says nothing is left out', () => {
  expect(settleFields(initiative, portal)).toEqual({
    ok: true,
    values: {
      name: 'Portal de transparencia',
      axis: 'AIP',
      unit: 'Secretaría General',
      state: 'under-way',
      achievements: 'Publica personal\ny ordenanzas',
      challenges: 'PDF escaneados',
    },
  })
})

test('an empty form names every field that is required, in the order of the form', () => {
  const settled = settleFields(initiative, emptyRecord(initiative))
  expect(settled).toEqual({
    ok: false,
    faults: ['name', 'axis', 'unit', 'state', 'achievements', 'challenges'].map((field) => ({
      field,
      refusal: 'required',
    })),
  })
})

test.each([
  ['date', '2026-02-31', 'not-a-date'],
  ['date', 'mañana', 'not-a-date'],
  ['authority', 'x'.repeat(161), 'too-long'],
])('what cannot be is refused by its field: %s «%s»', (field, value, refusal) => {
  const typed = { authority: 'Alcaldía', agreement: 'supports', date: '2026-02-05', [field]: value }
  expect(settleFields(politicalAgreement, typed)).toEqual({
    ok: false,
    faults: [{ field, refusal }],
  })
})

test('numbers take a comma, and places and targets say what is wrong with them', () => {
  const typed = { opens: '2026-07-20', closes: '2026-07-29', days: 'calendar', channels: ['web'] }
  expect(settleFields(consultationPlan, { ...typed, targets: { z1: '12', z2: '' } })).toMatchObject(
    {
      ok: true,
      values: { targets: { z1: 12 } },
    },
  )
  expect(settleFields(consultationPlan, { ...typed, targets: { z1: 'doce' } })).toEqual({
    ok: false,
    faults: [{ field: 'targets', refusal: 'not-a-number' }],
  })
  const points = [{ place: ' ', hours: '9 a 12' }]
  expect(settleFields(consultationPlan, { ...typed, points })).toEqual({
    ok: false,
    faults: [{ field: 'points', refusal: 'place-empty' }],
  })
})

test('a date before the one it should follow is a doubt and no refusal', () => {
  const settled = settleFields(teamMember, {
    name: 'E1',
    role: 'coordination',
    sector: 'citizens',
    from: '2026-05-01',
    until: '2026-04-01',
  })
  expect(settled.ok).toBe(true)
  expect(settled.ok && datesOutOfOrder(teamMember, settled.values)).toEqual([
    { field: 'until', after: 'from' },
  ])
})

test('an edited record changes the fields that differ alone, and an emptied one becomes null', () => {
  const settled = settleFields(initiative, { ...portal, regulation: 'Ord. 12' })
  if (!settled.ok) throw new Error('the portal is settled')
  const record = makeStepRecord(initiative, settled.values, 'i1')
  const typed = { ...typedRecord(initiative, { ...record }), state: 'suspended', regulation: '' }
  const again = settleFields(initiative, typed)
  expect(again.ok && changedFields(initiative, { ...record }, again.values)).toEqual([
    { field: 'state', value: 'suspended' },
    { field: 'regulation', value: null },
  ])
})

test('every definition names its title and columns among its fields, and orders dates that it has', () => {
  for (const definition of STEP_DEFINITIONS) {
    const fields = new Map(fieldsOf(definition))
    for (const field of [definition.title, ...definition.columns])
      expect(fields.has(field)).toBe(true)
    for (const [, shape] of fields) {
      if (shape.type === 'date' && shape.after !== undefined)
        expect(fields.get(shape.after)?.type).toBe('date')
    }
  }
  expect(new Set(STEP_DEFINITIONS.map(({ kind }) => kind)).size).toBe(STEP_DEFINITIONS.length)
})

test('whatever is typed is settled or refused by name; what was settled stays as it is when opened and saved again', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('2026-05-01', '12', 'supports', 'web'),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.array(fc.record({ place: fc.string(), hours: fc.string() }), { maxLength: 3 }),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...STEP_DEFINITIONS),
      fc.infiniteStream(value),
      (definition, stream) => {
        const typed = Object.fromEntries(
          fieldsOf(definition).map(([field]) => [field, stream.next().value]),
        )
        const settled = settleFields(definition, typed)
        if (!settled.ok) {
          const known = new Set(fieldsOf(definition).map(([field]) => field))
          return settled.faults.every(({ field }) => known.has(field))
        }
        const record = { ...makeStepRecord(definition, settled.values, 'r1') }
        const again = settleFields(definition, typedRecord(definition, record))
        return again.ok && changedFields(definition, record, again.values).length === 0
      },
    ),
    { seed: SEED, numRuns: 500 },
  )
})
