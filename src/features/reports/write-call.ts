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
  /** An export's id: the file comes back and not the report. */
  readonly format?: string
}

/** The same, where whoever answers kept the input of the question before. */
export type FollowingQuestion = Omit<WriteQuestion, 'input'>

export interface WrittenDocument {
  readonly report: Report
  /** The sentences that say what nobody recorded yet, each once. */
  readonly lacking: readonly string[]
}

export interface WrittenFile {
  readonly issued: Pick<Report, 'id' | 'title' | 'sources'>
  readonly content: Rendered
}

/**
 * Answers questions about documents one after another, and keeps the records of the last that brought
 * any: a plan's records are many, and the next format asks for the same.
 *
 * Rejects with RangeError for a format nobody knows, and where no question brought records yet.
 */
export function makeWriter(): (
  question: WriteQuestion | FollowingQuestion,
) => Promise<WrittenDocument | WrittenFile> {
  let known: DocumentsInput | undefined
  return async (question) => {
    if ('input' in question) known = question.input
    if (known === undefined) throw new RangeError('no records to write from')
    const { document, language, occasion, format } = question
    const sources = documentSources(known)
    const words = await loadDocumentWords(language)
    const report = writeDocument(document, sources, words, occasion)
    if (format === undefined) return { report, lacking: lackingIn(report, words) }
    const exporter = EXPORTS.find(({ id }) => id === format)
    if (exporter === undefined) throw new RangeError(`no format ${format}`)
    const { id, title, sources: hash } = report
    return { issued: { id, title, sources: hash }, content: await exporter.render(report) }
  }
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
