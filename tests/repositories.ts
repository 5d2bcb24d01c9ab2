import { unzipSync } from 'fflate'
import { type PlanShelves, unwrittenPlan } from '../src/domain/reports/gather-input.ts'
import {
  gatherRepository,
  type RepositoryInput,
} from '../src/domain/repository/gather-repository.ts'
import { makeRepository, type Repository } from '../src/exports/repository/make-repository.ts'
import type { RepositoryOptions } from '../src/exports/repository/phase-folder.ts'
import type { RepositoryFile } from '../src/exports/repository/repository-file.ts'
import {
  loadRepositoryWords,
  type RepositoryLanguage,
} from '../src/exports/repository/repository-words.ts'
import type { PlanId } from '../src/lib/ids.ts'
import { exampleShelves, NOTHING } from './example-documents.ts'

const EMPTY = unwrittenPlan('P'.repeat(43) as PlanId, 'es')

export const OPTIONS: RepositoryOptions = {
  edition: '2026-10-01',
  formats: ['html', 'docx', 'odt', 'md'],
  delimiter: ',',
  without: [],
}

/** What the repository of some documents is made of. */
export function inputOf(shelves: PlanShelves): RepositoryInput {
  return gatherRepository(shelves, EMPTY)
}

/** The repository of the worked example, or of other documents. */
export async function repositoryOf(
  shelves: PlanShelves = exampleShelves(),
  language: RepositoryLanguage = 'es',
  options: RepositoryOptions = OPTIONS,
): Promise<Repository> {
  return makeRepository(inputOf(shelves), await loadRepositoryWords(language), options)
}

/** The documents of a plan of which nothing is recorded. */
export const NOTHING_YET: PlanShelves = { plan: NOTHING, meetings: new Map(), papers: [] }

/** A file's text; of a document that is a zip, the texts of all its parts. */
export function wordsIn({ path, bytes }: RepositoryFile): string {
  const text = (part: Uint8Array) => new TextDecoder().decode(part)
  return /\.(?:docx|odt)$/.test(path)
    ? Object.values(unzipSync(bytes)).map(text).join('\n')
    : text(bytes)
}

/** The text of one file. Throws when there is none of that path. */
export function textAt({ files }: Repository, path: string): string {
  const found = files.find((file) => file.path === path)
  if (found === undefined) throw new Error(`no file ${path}`)
  return wordsIn(found)
}
