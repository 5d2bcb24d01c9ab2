import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupRecord } from './backup-records.ts'
import { listBlobFiles } from './blob-files.ts'
import { unlessMissing } from './missing.ts'
import type { RelayStore } from './store.ts'

interface BackupSource {
  readonly epoch: string
  readonly entries: NonNullable<RelayStore['entries']>
  readonly blobsDir: string
  readonly at: Date
}

/**
 * Everything a backup of running data must hold: the store as it is at this moment, and after it the
 * blobs. In this order, because a blob is brought before the document that names it, and never changes.
 */
export async function* backupOf({
  epoch,
  entries,
  blobsDir,
  at,
}: BackupSource): AsyncGenerator<BackupRecord> {
  yield { kind: 'about', epoch, at: at.toISOString() }
  for await (const [key, value] of entries()) yield { kind: 'entry', key, value }
  for await (const path of listBlobFiles(blobsDir)) {
    const content = await unlessMissing(readFile(join(blobsDir, path)))
    if (content !== undefined) yield { kind: 'blob', path, content } // else removed meanwhile
  }
}
