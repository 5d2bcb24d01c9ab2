import { toUtf8 } from '../../lib/bytes.ts'
import { foldText } from '../../lib/fold.ts'

/** One file of the repository: where it stands in the folder, and what is in it. */
export interface RepositoryFile {
  /** Relative, of ASCII letters, digits, hyphens, dots and slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file of a text, in UTF-8. */
export function textFile(path: string, text: string): RepositoryFile {
  return { path, bytes: toUtf8(text) }
}

/** A name for a file or a folder that newcomers can read and every disk and address takes: «3-encuentros-ciudadanos». */
export function slug(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
