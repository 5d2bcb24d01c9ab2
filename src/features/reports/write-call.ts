import type { DocumentId } from '../../domain/reports/document-ids.ts'
import type { DocumentWords, NothingId } from '../../domain/reports/document-labels.ts'
import { type DocumentsInput, documentSources } from '../../domain/reports/document-sources.ts'
import type { Report, Section } from '../../domain/reports/report.ts'
import { type Occasion, writeDocument } from '../../domain/reports/write-document.ts'
import { loadDocumentWords } from '../../exports/document-words.ts'
import type { Rendered } from '../../exports/export.ts'
import { EXPORTS } from '../../exports/index.ts'

/** What a document is written from: asked of the worker, so that a thousand proposals hold no screen up. */
export interface WriteQuestion {
  readonly input: DocumentsInput
  readonly document: DocumentId
  readonly language: 'es' | 'en' | 'pt'
  readonly occasion: Occasion
  /** An export's id: its bytes come back with the report. */
  readonly format?: string
}

export interface WrittenDocument {
  readonly report: Report
  /** The sentences that say what nobody recorded yet, each once. */
  readonly lacking: readonly string[]
  readonly content?: Rendered
}

/** Writes a document, and as a file where one is asked for. Throws RangeError for a format nobody knows. */
export async function writeAsked(question: WriteQuestion): Promise<WrittenDocument> {
  const { input, document, language, occasion, format } = question
  const words = await loadDocumentWords(language)
  const report = writeDocument(document, documentSources(input), words, occasion)
  const written = { report, lacking: lackingIn(report, words) }
  if (format === undefined) return written
  const exporter = EXPORTS.find(({ id }) => id === format)
  if (exporter === undefined) throw new RangeError(`no format ${format}`)
  return { ...written, content: await exporter.render(report) }
}

/** That nothing changed or nothing lay outside is no lack. */
const NO_LACK: readonly NothingId[] = ['changes', 'referred']

function lackingIn(report: Report, { documents }: DocumentWords): string[] {
  const known = new Set(
    (Object.keys(documents.nothing) as NothingId[])
      .filter((id) => !NO_LACK.includes(id))
      .map((id) => documents.nothing[id]),
  )
  const inside = ({ blocks, sections = [] }: Section): string[] => [
    ...blocks.flatMap((block) =>
      block.kind === 'paragraph' && known.has(block.text) ? [block.text] : [],
    ),
    ...sections.flatMap(inside),
  ]
  return [...new Set(report.sections.flatMap(inside))]
}
