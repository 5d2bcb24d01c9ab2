import { expect, test } from 'vitest'
import { exampleShelves } from '../../../tests/example-documents.ts'
import { gatherLineage } from '../../domain/lineage/gather-lineage.ts'
import { lineOf } from '../../domain/lineage/line.ts'
import { readLineage } from '../../domain/lineage/read-lineage.ts'
import { unwrittenPlan } from '../../domain/reports/gather-input.ts'
import type { PlanId } from '../../lib/ids.ts'
import { type LineRow, rowsOf } from './line-rows.ts'

const records = gatherLineage(exampleShelves(), unwrittenPlan('P'.repeat(43) as PlanId, 'es'))
const lineage = readLineage(records)

const stepsIn = (row: LineRow) => {
  if (row.kind === 'step') return [row.step]
  if (row.kind === 'voices') return row.voices.flatMap(({ said, own }) => [said, ...own])
  return row.comments.flatMap(({ said, answers }) => [said, ...answers])
}

test('every step of every line of the example stands in one row, in its order', () => {
  const nodes = [
    ...records.proposals.map(({ id }) => ({ kind: 'proposal', id }) as const),
    ...records.consolidated.map(({ id }) => ({ kind: 'consolidated', id }) as const),
    ...records.commitments.map(({ id }) => ({ kind: 'commitment', id }) as const),
    ...records.comments.map(({ comment: { id } }) => ({ kind: 'comment', id }) as const),
  ]
  for (const node of nodes) {
    const { back = [], forward = [] } = lineOf(lineage, node) ?? {}
    for (const steps of [back, forward]) {
      expect(rowsOf(steps).flatMap(stepsIn)).toEqual(steps)
    }
  }
})

test('sentences stand side by side with the votes of their rooms, and comments with their answers', () => {
  const [first] = records.commitments
  const line = lineOf(lineage, { kind: 'commitment', id: first?.id ?? '' })
  const [voices, ...rest] = rowsOf(line?.back ?? [])
  expect(voices?.kind === 'voices' && voices.voices.map(({ own }) => own.length)).toEqual([1, 1, 1])
  expect(rest.every(({ kind }) => kind === 'step')).toBe(true)
  const said = rowsOf(line?.forward ?? []).filter(({ kind }) => kind === 'comments')
  expect(said).toHaveLength(1)
})
