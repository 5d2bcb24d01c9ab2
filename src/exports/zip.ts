import { strToU8, zipSync } from 'fflate'
import { zipDay } from './archive.ts'
import type { ExportedFile } from './plan/plan-export.ts'

/** Several files as one to save. The same files give the same bytes. */
export function zipFiles(files: readonly ExportedFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6, mtime: zipDay() }))
}
