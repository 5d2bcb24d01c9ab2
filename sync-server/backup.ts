import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { done, type Result, refused } from '../src/lib/result.ts'
import { readBackup, writeBackup } from './backup-records.ts'
import { socketPathOf } from './backup-socket.ts'
import { backupOf } from './backup-source.ts'
import { openLevelStore } from './level-store.ts'
import { syncFolder } from './sync-folder.ts'

export interface BackupDone {
  readonly bytes: number
  readonly entries: number
  readonly blobs: number
  readonly epoch: string
  /** Whether a relay was running meanwhile. */
  readonly isLive: boolean
}

interface BackupPlan {
  readonly dataDir: string
  /** Within the data unless said otherwise. */
  readonly blobsDir?: string | undefined
  readonly file: string
}

/**
 * Writes everything that a relay keeps into one file: through the running relay, or from the folder
 * itself where none runs. The file is read back before it gets its name; half a backup never has it.
 *
 * Returns  what was written, or why nothing was.
 */
export async function backUp({
  dataDir,
  blobsDir = join(dataDir, 'blobs'),
  file,
}: BackupPlan): Promise<Result<BackupDone, 'backup-refused'>> {
  const source = await openSource(dataDir, blobsDir)
  if (typeof source === 'string') return refused('backup-refused', source)
  const growing = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await write(growing, source.bytes)
    const found = await readBack(growing)
    if (typeof found === 'string') return refused('backup-refused', `${file}: ${found}`)
    await rename(growing, file)
    await syncFolder(dirname(file))
    const { size } = await stat(file)
    return done({ ...found, bytes: size, isLive: source.isLive })
  } catch (error) {
    return refused('backup-refused', `${file}: ${(error as Error).message}`)
  } finally {
    await source.close()
    await rm(growing, { force: true })
  }
}

interface Source {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly isLive: boolean
  close(): Promise<void>
}

/** Returns why there is no source, in words, when there is none. */
async function openSource(dataDir: string, blobsDir: string): Promise<Source | string> {
  const socket = connect(socketPathOf(dataDir))
  try {
    await once(socket, 'connect')
    return { bytes: socket, isLive: true, close: async () => void socket.destroy() }
  } catch {
    socket.destroy() // no relay runs, or it died and left its socket: the store's lock knows
  }
  try {
    await stat(join(dataDir, 'rooms', 'CURRENT'))
  } catch {
    return `--data ${dataDir}: no data of a relay there`
  }
  try {
    const store = await openLevelStore(join(dataDir, 'rooms'))
    const bytes = writeBackup(backupOf({ ...store, blobsDir, at: new Date() }))
    return { bytes, isLive: false, close: () => store.close() }
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    return cause?.code === 'LEVEL_LOCKED'
      ? `--data ${dataDir}: a relay is using it and hands out no backup; its log says why`
      : `--data ${dataDir}: ${message}`
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const part of bytes) await file.writeFile(part)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readBack(path: string) {
  let epoch = ''
  for await (const record of readBackup(createReadStream(path))) {
    if (record.kind === 'about') epoch = record.epoch
    if (record.kind === 'fault') return record.fault
    if (record.kind === 'end') return { entries: record.entries, blobs: record.blobs, epoch }
  }
  throw new Error('a backup was read that neither ends nor is at fault')
}
