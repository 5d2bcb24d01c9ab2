import type { RepositoryInput } from '../../domain/repository/gather-repository.ts'
import { makeRepository, type Repository } from '../../exports/repository/make-repository.ts'
import { packRepository } from '../../exports/repository/pack-repository.ts'
import type { RepositoryOptions } from '../../exports/repository/phase-folder.ts'
import {
  loadRepositoryWords,
  type RepositoryLanguage,
} from '../../exports/repository/repository-words.ts'
import { sha256Hex } from '../../lib/hash.ts'

/** What a repository is made from: asked of a worker, so that a thousand proposals hold no screen up. */
export interface RepositoryQuestion {
  readonly input: RepositoryInput
  readonly language: RepositoryLanguage
  readonly options: RepositoryOptions
}

export interface PackedRepository extends Pick<Repository, 'sources' | 'counts'> {
  readonly zip: Uint8Array<ArrayBuffer>
  /** How many files are in it. */
  readonly files: number
  /** SHA-256 of the zip. */
  readonly sha256: string
}

/** Makes a repository and packs it. */
export async function packAsked({
  input,
  language,
  options,
}: RepositoryQuestion): Promise<PackedRepository> {
  const words = await loadRepositoryWords(language)
  const { files, sources, counts } = await makeRepository(input, words, options)
  const zip = packRepository(files)
  return { zip, files: files.length, sha256: sha256Hex(zip), sources, counts }
}
