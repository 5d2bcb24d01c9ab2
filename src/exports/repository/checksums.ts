import { canonicalJson, sha256Hex } from '../../lib/hash.ts'
import { type RepositoryFile, textFile } from './repository-file.ts'

/** The form of the manifest. */
const FORMAT = 'encuentro-repository/1'

/** What a manifest says of the whole. */
export interface ManifestHead {
  readonly plan: string
  readonly municipality: string
  readonly language: string
  /** ISO date of the edition. */
  readonly edition: string
  /** Hash of all records that documents and data were made from. */
  readonly sources: string
  readonly without: readonly string[]
}

/**
 * The files with their manifest, and with `sha256sums.txt` last, which `sha256sum -c` reads and which
 * has the manifest in it.
 */
export function withChecksums(
  files: readonly RepositoryFile[],
  head: ManifestHead,
): readonly RepositoryFile[] {
  const listed = files.map(({ path, bytes }) => ({
    file: path,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
  }))
  const manifest = textFile(
    'datos/manifest.json',
    `${canonicalJson({ format: FORMAT, ...head, files: listed })}\n`,
  )
  const sums = [...listed, { file: manifest.path, sha256: sha256Hex(manifest.bytes) }]
  const lines = sums.map(({ file, sha256 }) => `${sha256}  ${file}\n`)
  return [...files, manifest, textFile('sha256sums.txt', lines.join(''))]
}
