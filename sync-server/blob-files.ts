import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unlessMissing } from './missing.ts'

/** Whether a path within the folder of blobs is that of a blob: `<plan>/<meeting>/<sha256>`, all hashes. */
export function isBlobPath(path: string): boolean {
  return /^[0-9a-f]{32}\/[0-9a-f]{32}\/[0-9a-f]{64}$/.test(path)
}

/** The paths of all blobs in a folder of blobs, or below one part of it. */
export async function* listBlobFiles(folder: string, below = ''): AsyncGenerator<string> {
  for (const name of (await unlessMissing(readdir(join(folder, below)))) ?? []) {
    const path = below === '' ? name : `${below}/${name}`
    if (isBlobPath(path)) yield path
    else if (/^[0-9a-f]{32}$/.test(name)) yield* listBlobFiles(folder, path)
  }
}
