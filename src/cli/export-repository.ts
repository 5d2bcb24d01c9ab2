import type * as Y from 'yjs'
import { unwrittenPlan } from '../domain/reports/gather-input.ts'
import { gatherRepository } from '../domain/repository/gather-repository.ts'
import type { Delimiter } from '../exports/csv.ts'
import type { ExportedFile } from '../exports/plan/plan-export.ts'
import { makeRepository, type Repository } from '../exports/repository/make-repository.ts'
import { packRepository } from '../exports/repository/pack-repository.ts'
import { DOCUMENT_FORMATS } from '../exports/repository/phase-folder.ts'
import { loadRepositoryWords } from '../exports/repository/repository-words.ts'
import type { PlanId } from '../lib/ids.ts'
import { planShelves } from './plan-shelves.ts'

export interface RepositoryExportOptions {
  /** Absent: the plan's own language. */
  readonly language?: 'es' | 'en' | 'pt'
  readonly delimiter: Delimiter
  /** ISO date that stands on the edition. */
  readonly edition: string
  /** Name of the one zip that holds everything; without it, a folder's files. */
  readonly archive?: string
}

export interface ExportedRepository {
  readonly files: readonly ExportedFile[]
  readonly counts: Repository['counts']
  /** Meetings of the calendar whose documents are not in the file. */
  readonly without: readonly string[]
}

/** The public repository of a plan's documents; `undefined` without the plan's own. */
export async function exportRepository(
  plan: string,
  docs: ReadonlyMap<string, Y.Doc>,
  { language, delimiter, edition, archive }: RepositoryExportOptions,
): Promise<ExportedRepository | undefined> {
  const shelves = await planShelves(docs)
  if (shelves === undefined) return undefined
  const input = gatherRepository(shelves, unwrittenPlan(plan as PlanId, 'es'))
  const { documents } = input
  const opened = new Set(shelves.meetings.keys())
  const without = documents.meetings.filter(({ id }) => !opened.has(id)).map(({ name }) => name)
  const words = await loadRepositoryWords(language ?? documents.plan.language)
  const { files, counts } = await makeRepository(input, words, {
    edition,
    delimiter,
    without,
    formats: DOCUMENT_FORMATS,
  })
  const written: readonly ExportedFile[] =
    archive === undefined
      ? files.map(({ path, bytes }) => ({
          name: path,
          mime: 'application/octet-stream',
          content: new Uint8Array(bytes),
        }))
      : [{ name: archive, mime: 'application/zip', content: packRepository(files) }]
  return { files: written, counts, without }
}
