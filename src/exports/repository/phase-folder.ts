import { PHASE_IDS } from '../../domain/process/phases.ts'
import type { PhaseNumber } from '../../domain/process/plan.ts'
import { writeDocument } from '../../domain/reports/write-document.ts'
import { PHASE_SHELVES } from '../../domain/repository/contents.ts'
import { dayInWords } from '../../open-pages/repository/folder-page.ts'
import type { PhaseLine } from '../../open-pages/repository/index-page.ts'
import type { PhaseView, ShelfRow } from '../../open-pages/repository/phase-page.ts'
import type { Delimiter } from '../csv.ts'
import { htmlPage } from '../html.ts'
import { EXPORTS } from '../index.ts'
import { dataFiles } from './data-files.ts'
import { type RepositoryFile, slug, textFile } from './repository-file.ts'
import { repositoryTable, type TableSources } from './repository-tables.ts'
import type { RepositorySpeech } from './repository-words.ts'

/** The formats in which a document may stand beside its page. */
export const DOCUMENT_FORMATS = ['html', 'docx', 'odt', 'md'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** How the whole is wanted. */
export interface RepositoryOptions {
  /** ISO date that stands on it: the same content and date give the same bytes. */
  readonly edition: string
  /** Beside the web page, which is always there. */
  readonly formats: readonly DocumentFormat[]
  readonly delimiter: Delimiter
  /** Meetings whose records are not here, by name: the repository says so. */
  readonly without: readonly string[]
}

/** A phase's folder: its files without its page, and what the pages tell of it. */
export interface PhaseFolder {
  readonly folder: string
  readonly files: readonly RepositoryFile[]
  readonly view: Omit<PhaseView, 'before' | 'next'>
}

/** What the folder of a phase is called: «3-encuentros-ciudadanos». */
export function folderOf(phase: PhaseNumber, { phases }: RepositorySpeech): string {
  return slug(`${phase} ${nameOf(phase, phases.phases)}`)
}

/** Writes the documents and the data of one phase. */
export async function phaseFolder(
  phase: PhaseNumber,
  from: TableSources,
  { words, options }: { readonly words: RepositorySpeech; readonly options: RepositoryOptions },
): Promise<PhaseFolder> {
  const { documents, tables } = PHASE_SHELVES[phase]
  const { repository, phases } = words
  const folder = folderOf(phase, words)
  const name = `${phase}. ${nameOf(phase, phases.phases)}`
  const formats = DOCUMENT_FORMATS.filter((id) => id === 'html' || options.formats.includes(id))
  const files: RepositoryFile[] = []
  const written: ShelfRow[] = []
  for (const id of documents) {
    const { edition: day, without } = options
    const report = writeDocument(id, from.sources, words, { day, without })
    for (const { id: format, render } of EXPORTS) {
      if (!formats.some((each) => each === format)) continue
      const content =
        format === 'html'
          ? htmlPage(report, { href: 'index.html', name: repository.backTo(name) })
          : await render(report)
      const path = `${folder}/${id}.${format}`
      files.push(typeof content === 'string' ? textFile(path, content) : { path, bytes: content })
    }
    written.push({
      name: report.title,
      files: formats.map((format) => ({
        href: `${id}.${format}`,
        format: repository.formats[format],
      })),
    })
  }
  const missing = new Set<string>()
  const data: ShelfRow[] = []
  for (const id of tables) {
    const made = repositoryTable(id, from, words)
    if ('missing' in made) {
      missing.add(made.missing)
      continue
    }
    const base = slug(repository.tables[id])
    files.push(
      ...dataFiles(id, made.table, {
        path: `${folder}/${base}`,
        delimiter: options.delimiter,
        sources: from.sources.digest,
      }),
    )
    data.push({
      name: repository.tables[id],
      size: repository.rows(made.table.rows.length),
      files: (['csv', 'json'] as const).map((format) => ({
        href: `${base}.${format}`,
        format: repository.formats[format],
      })),
    })
  }
  const line: PhaseLine = {
    href: `${folder}/index.html`,
    name,
    aim: phases.phases[PHASE_IDS[phase - 1] ?? 'preparation'].aim,
    dates: datesOf(phase, from, words),
    holds: repository.holds(written.length, data.length),
    missing: [...missing],
  }
  return { folder, files, view: { ...line, documents: written, tables: data } }
}

function nameOf(phase: PhaseNumber, names: RepositorySpeech['phases']['phases']): string {
  return names[PHASE_IDS[phase - 1] ?? 'preparation'].name
}

function datesOf(
  phase: PhaseNumber,
  { input }: TableSources,
  { repository, language }: RepositorySpeech,
): string {
  const { start, end } = input.phases[phase - 1] ?? {}
  return start === undefined || end === undefined
    ? repository.noDates
    : repository.dates(dayInWords(language, start), dayInWords(language, end))
}
