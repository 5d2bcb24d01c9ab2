import type { DocumentId } from '../domain/reports/document-ids.ts'
import { documentSources } from '../domain/reports/document-sources.ts'
import { gatherInput, unwrittenPlan } from '../domain/reports/gather-input.ts'
import { writeDocument } from '../domain/reports/write-document.ts'
import { loadDocumentWords } from '../exports/document-words.ts'
import type { Rendered } from '../exports/export.ts'
import { EXPORTS } from '../exports/index.ts'
import type { PlanId } from '../lib/ids.ts'
import { planShelves } from './plan-shelves.ts'
import { readPlanFile } from './read-plan-file.ts'

export interface ReportOptions {
  readonly document: DocumentId
  readonly format: string
  /** Absent: the plan's own language. */
  readonly language?: 'es' | 'en' | 'pt'
}

export type Reported =
  | {
      readonly content: Rendered
      readonly title: string
      readonly sources: string
      readonly sections: number
    }
  | { readonly fault: string }

/** One document of a plan's file. Never throws for bad input; what nobody recorded the document says. */
export async function reportFile(bytes: Uint8Array, options: ReportOptions): Promise<Reported> {
  const read = await readPlanFile(bytes)
  if ('fault' in read) return read
  const { docs, manifest } = read.content
  const shelves = await planShelves(docs)
  if (shelves === undefined) {
    return { fault: `${manifest.plan}/plan: the file holds no plan, only meetings` }
  }
  const exporter = EXPORTS.find(({ id }) => id === options.format)
  if (exporter === undefined) return { fault: `${options.format}: no such format` }
  const input = gatherInput(shelves, unwrittenPlan(manifest.plan as PlanId, 'es'))
  const words = await loadDocumentWords(options.language ?? input.plan.language)
  const opened = new Set(shelves.meetings.keys())
  const without = input.meetings.filter(({ id }) => !opened.has(id)).map(({ name }) => name)
  const report = writeDocument(options.document, documentSources(input), words, { without })
  const { title, sources, sections } = report
  return { content: await exporter.render(report), title, sources, sections: sections.length }
}
