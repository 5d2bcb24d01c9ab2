import { expect, test } from 'vitest'
import { exampleShelves } from '../../tests/example-documents.ts'
import { gatherLineage } from '../domain/lineage/gather-lineage.ts'
import { lineOf } from '../domain/lineage/line.ts'
import { readLineage } from '../domain/lineage/read-lineage.ts'
import { unwrittenPlan } from '../domain/reports/gather-input.ts'
import type { PlanId } from '../lib/ids.ts'
import { loadLineWords, writeLine } from './line-text.ts'

const records = gatherLineage(exampleShelves(), unwrittenPlan('P'.repeat(43) as PlanId, 'es'))
const lineage = readLineage(records)
const nodes = [
  ...records.proposals.map(({ id }) => ({ kind: 'proposal', id }) as const),
  ...records.consolidated.map(({ id }) => ({ kind: 'consolidated', id }) as const),
  ...records.commitments.map(({ id }) => ({ kind: 'commitment', id }) as const),
  ...records.comments.map(({ comment: { id } }) => ({ kind: 'comment', id }) as const),
]

test.each([
  ['es', 'Está acá'],
  ['en', 'You are here'],
  ['pt', 'Está aqui'],
] as const)('every line of the example is told whole in %s', async (locale, here) => {
  const words = await loadLineWords(locale)
  for (const node of nodes) {
    const line = lineOf(lineage, node)
    if (line === undefined) throw new Error(`no line of ${node.id}`)
    const text = writeLine(lineage, line, { words, locale })
    const steps = text.split('\n').filter((each) => /^[·>] \S/u.test(each))
    expect(steps).toHaveLength(line.back.length + 1 + line.forward.length)
    expect(text).toContain(`${here}\n`)
    expect(text).not.toMatch(/undefined|NaN|Invalid|\[object/u)
  }
})
