import { type Zippable, zipSync } from 'fflate'
import { zipDay } from '../archive.ts'
import type { RepositoryFile } from './repository-file.ts'

/** What is packed already: packing it again takes time and saves nothing. */
const PACKED = /\.(?:docx|odt)$/

/** All files as one to carry. The same files give the same bytes, in every time zone. */
export function packRepository(files: readonly RepositoryFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const { path, bytes } of files) {
    entries[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }]
  }
  return new Uint8Array(zipSync(entries, { mtime: zipDay() }))
}
