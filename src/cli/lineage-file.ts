import { findLines } from '../domain/lineage/find-line.ts'
import { gatherLineage } from '../domain/lineage/gather-lineage.ts'
import { lineOf } from '../domain/lineage/line.ts'
import { readLineage } from '../domain/lineage/read-lineage.ts'
import { unwrittenPlan } from '../domain/reports/gather-input.ts'
import { loadLineWords, writeLine } from '../exports/line-text.ts'
import type { PlanId } from '../lib/ids.ts'
import { planShelves } from './plan-shelves.ts'
import { readPlanFile } from './read-plan-file.ts'

/** The lines of life that a code names in a plan's file: several where two records share a code. Never throws for bad input. */
export async function lineageOfFile(
  bytes: Uint8Array,
  code: string,
  asked: 'es' | 'en' | 'pt' | undefined,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  const read = await readPlanFile(bytes)
  if ('fault' in read) return read
  const { docs, manifest } = read.content
  const shelves = await planShelves(docs)
  if (shelves === undefined) {
    return { fault: `${manifest.plan}/plan: the file holds no plan, only meetings` }
  }
  const empty = unwrittenPlan(manifest.plan as PlanId, 'es')
  const lineage = readLineage(gatherLineage(shelves, empty))
  const locale = asked ?? lineage.records.plan.language
  const words = await loadLineWords(locale)
  const lines = findLines(lineage, code)
    .filter(({ isExact }) => isExact)
    .flatMap(({ node }) => lineOf(lineage, node) ?? [])
  if (lines.length === 0) {
    return { fault: `${code}: no receipt, label or number of a commitment in this file` }
  }
  return { text: lines.map((line) => writeLine(lineage, line, { words, locale })).join('\n') }
}
