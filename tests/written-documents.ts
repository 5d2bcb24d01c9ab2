import { DOCUMENT_IDS, type DocumentId } from '../src/domain/reports/document-ids.ts'
import { documentSources } from '../src/domain/reports/document-sources.ts'
import { type Report, tablesOf } from '../src/domain/reports/report.ts'
import { writeDocument } from '../src/domain/reports/write-document.ts'
import { loadDocumentWords } from '../src/exports/document-words.ts'
import { EXPORTS } from '../src/exports/index.ts'
import { exampleInput } from './example-documents.ts'
import { plain, readExported, textsOf } from './read-exported.ts'

export const LANGUAGES = ['es', 'en', 'pt'] as const
export type Language = (typeof LANGUAGES)[number]
export const WRITTEN_FORMATS = ['docx', 'odt', 'html', 'md'] as const
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]

/** All documents of the worked example in one language. */
export async function exampleDocuments(language: Language): Promise<Report[]> {
  const words = await loadDocumentWords(language)
  const sources = documentSources(exampleInput())
  return DOCUMENT_IDS.map((id: DocumentId) => writeDocument(id, sources, words))
}

/** A report as a file, and what of it a parser that is not ours does not find again. */
export async function writeAndRead(
  report: Report,
  format: WrittenFormat,
): Promise<{ readonly bytes: Uint8Array; readonly faults: readonly string[] }> {
  const rendered = await EXPORTS.find(({ id }) => id === format)?.render(report)
  if (rendered === undefined) throw new RangeError(format)
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered
  const read = readExported(format, bytes)
  const bare = (text: string) => plain(text.replace(/^«|»$/g, ''))
  const said = new Set(read.texts.flatMap((text) => [text, bare(text)]))
  const whole = [...said, ...read.alternatives].map(plain).join('\n')
  const missing = textsOf(report).filter((text) => !said.has(text) && !whole.includes(text))
  const faults = missing.map((text) => `not said: ${text.slice(0, 80)}`)
  for (const { heading } of report.sections) {
    if (!read.headings.includes(plain(heading))) faults.push(`no heading: ${heading}`)
  }
  const tables = tablesOf(report).length
  if (read.headerRows !== tables) faults.push(`${read.headerRows} of ${tables} heading rows`)
  if (format !== 'md' && read.language !== report.language) faults.push('another language')
  return { bytes, faults }
}
