import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { done, type Result, refused } from '../src/lib/result.ts'
import { readBackup } from './backup-records.ts'
import { isBlobPath } from './blob-files.ts'
import { openLevelStore } from './level-store.ts'
import { unlessMissing } from './missing.ts'
import { syncFolder } from './sync-folder.ts'

/** Written at once; a crash on the way leaves nothing that counts, so the size is for speed alone. */
const BATCH_BYTES = 1024 * 1024

export interface RestoreDone {
  readonly entries: number
  readonly blobs: number
  /** The new one: it tells the devices to forget what was acknowledged. */
  readonly epoch: string
}

/**
 * Makes a data folder out of a backup. Everything grows in a folder beside its place and is moved
 * there only when the whole file was read and adds up; the rooms come last, and with them the data
 * is there. A new epoch begins.
 *
 * Returns  what came back, or why nothing was touched.
 */
export async function restore(
  file: string,
  dataDir: string,
): Promise<Result<RestoreDone, 'restore-refused'>> {
  const names = await unlessMissing(readdir(dataDir))
  // A disk mounted there has this one from the beginning.
  if (names?.some((name) => name !== 'lost+found'))
    return refused('restore-refused', `--data ${dataDir}: is not empty`)
  // Inside, and not beside: the folder may be a disk of its own.
  const growing = join(dataDir, `restoring-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(join(growing, 'blobs'), { recursive: true, mode: 0o700 })
    const counts = await unpack(file, growing)
    if (typeof counts === 'string') return refused('restore-refused', `${file}: ${counts}`)
    const store = await openLevelStore(join(growing, 'rooms'), { isRestored: true })
    await store.close()
    for (const part of ['blobs', 'rooms']) {
      await rename(join(growing, part), join(dataDir, part))
      await syncFolder(dataDir)
    }
    return done({ ...counts, epoch: store.epoch })
  } catch (error) {
    return refused('restore-refused', `${file}: ${(error as Error).message}`)
  } finally {
    await rm(growing, { recursive: true, force: true })
  }
}

/** Returns the fault of the file when it has one. */
async function unpack(file: string, into: string) {
  const level = new ClassicLevel<string, Uint8Array>(join(into, 'rooms'), {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
  })
  await level.open()
  let waiting: { type: 'put'; key: string; value: Uint8Array }[] = []
  let bytes = 0
  const flush = async () => {
    await level.batch(waiting, { sync: true })
    waiting = []
    bytes = 0
  }
  try {
    for await (const record of readBackup(createReadStream(file))) {
      if (record.kind === 'fault') return record.fault
      if (record.kind === 'blob') {
        if (!isBlobPath(record.path)) return `${JSON.stringify(record.path)} is no blob's path`
        await keep(join(into, 'blobs', record.path), record.content)
      }
      if (record.kind === 'entry') {
        waiting.push({ type: 'put', key: record.key, value: record.value.slice() })
        bytes += record.value.length
        if (bytes >= BATCH_BYTES) await flush()
      }
      if (record.kind === 'end') {
        await flush()
        return { entries: record.entries, blobs: record.blobs }
      }
    }
  } finally {
    await level.close()
  }
  throw new Error('a backup was read that neither ends nor is at fault')
}

async function keep(path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  for (const each of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(each)
}
