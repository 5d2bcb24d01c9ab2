import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeviceId, Rev } from '../../lib/ids.ts'
import { changesOf } from '../records/history.ts'
import { type FieldEntries, readRecord } from '../records/read-records.ts'
import type { Birth, FieldEntry } from '../records/record.ts'
import type { Commitment, Milestone } from './commitment.ts'
import { compareSheets } from './compare-sheets.ts'
import {
  type CommitmentVersion,
  isCurrent,
  markVersion,
  type SheetHistory,
  textOfSheet,
  textOfVersion,
  VERSION_FIELDS,
  versionsOf,
} from './version.ts'

const device = 'D1' as DeviceId
const born: Commitment = {
  ...{ kind: 'commitment', id: 'k', v: 1, number: 1, title: 'Tablero', axis: 'AIP', device },
  ...{ from: [], origins: [], target: '90 %', start: '2026-10-01' },
}
const step: Milestone = {
  ...{ kind: 'milestone', id: 'h', v: 1, commitment: 'k', description: 'Inventario' },
  ...{ end: '2027-01-31', responsible: 'Obras' },
}

/** A plan document in small: births, and entries that replace the heads in view. */
function desk() {
  const births = new Map<string, Birth>([
    ['k', born],
    ['h', step],
  ])
  const entries = new Map<string, Map<string, Map<Rev, FieldEntry>>>()
  let count = 0
  const read = <B extends Birth>(id: string) =>
    readRecord<B>(id, births.get(id), entries.get(id) as FieldEntries | undefined)
  const put = (id: string, field: string, value: unknown, replaces?: readonly Rev[]) => {
    const fields = entries.get(id) ?? new Map<string, Map<Rev, FieldEntry>>()
    const own = fields.get(field) ?? new Map<Rev, FieldEntry>()
    const before = replaces ?? read(id).revs?.[field] ?? []
    own.set(`r${count++}` as Rev, { value, replaces: before, device })
    entries.set(id, fields.set(field, own))
  }
  const sheet = () => ({
    commitment: read<Commitment>('k'),
    milestones: [read<Milestone>('h')],
  })
  const history = (): SheetHistory => ({
    ...sheet(),
    changesOf: (id) => changesOf(births.get(id), entries.get(id)),
  })
  const mark = (versions: readonly CommitmentVersion[], id: string) =>
    markVersion({ ...sheet(), versions }, { id, device, date: '2026-07-02', cause: 'review' })
  return { put, sheet, history, mark }
}

test('a version says for ever what the sheet said when it was marked, whatever is written later', () => {
  const edits = fc.array(
    fc.oneof(
      fc.record({
        id: fc.constant('k'),
        field: fc.constantFrom(...VERSION_FIELDS),
        value: fc.string({ maxLength: 12 }),
      }),
      fc.record({
        id: fc.constant('h'),
        field: fc.constantFrom('description', 'responsible', 'withdrawn'),
        value: fc.constantFrom<unknown>('Otro texto', 'Sin fecha', true, false),
      }),
      fc.constant('mark' as const),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(edits, (acts) => {
      const { put, sheet, history, mark } = desk()
      const versions: CommitmentVersion[] = []
      const said: ReturnType<typeof textOfSheet>[] = []
      for (const act of acts) {
        if (act === 'mark') {
          versions.push(mark(versions, `v${versions.length}`))
          said.push(textOfSheet(sheet().commitment, sheet().milestones))
        } else put(act.id, act.field, act.value)
      }
      expect(versions.map((version) => textOfVersion(version, history()))).toEqual(said)
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => at + 1))
    }),
    { seed: 20_261_129, numRuns: 300 },
  )
})

test('a version of a field in dispute tells both values', () => {
  const { put, history, mark } = desk()
  put('k', 'target', '80 %', [])
  put('k', 'target', '70 %', [])
  const version = mark([], 'v1')
  put('k', 'target', '75 %')
  expect(textOfVersion(version, history()).fields.target).toBe('80 % / 70 %')
})

test('a version is current until a field or a milestone changes', () => {
  const { put, sheet, mark } = desk()
  const version = mark([], 'v1')
  const current = () => isCurrent(version, sheet().commitment, sheet().milestones)
  expect(current()).toBe(true)
  put('k', 'withdrawn', '')
  expect(current()).toBe(true)
  put('h', 'end', '2027-03-31')
  expect(current()).toBe(false)
})

test('two tablets that both marked a 2 have a 2a and a 2b, the same everywhere', () => {
  const { mark } = desk()
  const first = mark([], 'v1')
  const [a, b] = [mark([first], 'va'), mark([first], 'vb')]
  const labels = (all: readonly CommitmentVersion[]) =>
    versionsOf(all, 'k').map(({ label, version }) => `${label} ${version.id}`)
  expect(labels([b, first, a])).toEqual(['1 v1', '2a va', '2b vb'])
  expect(labels([a, b, first])).toEqual(labels([b, first, a]))
  expect(mark([first, a, b], 'v3').number).toBe(3)
})

test('two versions are compared part by part, and a milestone that is gone still stands', () => {
  const { put, sheet, history, mark } = desk()
  const version = mark([], 'v1')
  put('k', 'target', '80 %')
  put('h', 'withdrawn', true)
  const parts = compareSheets(
    textOfVersion(version, history()),
    textOfSheet(sheet().commitment, sheet().milestones),
  )
  expect(parts.filter(({ isChanged }) => isChanged)).toEqual([
    {
      part: { kind: 'field', field: 'target' },
      before: '90 %',
      after: '80 %',
      isChanged: true,
    },
    {
      part: { kind: 'milestone', id: 'h', nth: 1 },
      before: 'Inventario · 2027-01-31 · Obras',
      after: '',
      isChanged: true,
    },
  ])
  expect(parts.map(({ part }) => (part.kind === 'field' ? part.field : part.id))).toEqual([
    'title',
    'target',
    'start',
    'h',
  ])
})
