import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('./synced-sizes.c', import.meta.url))

/** What a power cut took. LevelDB's own diary (`LOG`) is never synced and not counted. */
export interface CutFigures {
  readonly files: number
  readonly bytes: number
}

/** Lets a killed process lose what it had not asked the disk to keep. */
export interface PowerCut {
  /** The environment in which the process must run. */
  readonly environment: Readonly<Record<string, string>>
  /** After its death: cuts every file below `folder` back to the size it had at its last sync. */
  cut(folder: string): CutFigures
}

/** Why it cannot be tried here; `undefined` when it can. */
export function whyNoPowerCut(): string | undefined {
  if (process.platform !== 'linux') return 'not run: files are cut on Linux only'
  const hasCompiler = spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0
  return hasCompiler ? undefined : 'not run: gcc is missing'
}

/**
 * Compiles what notes the synced sizes, into `scratch`.
 *
 * Models   the loss of all data written since a file's last fsync, also of files never synced, which
 *          become empty. Files are told by their inode, so a renamed one keeps what was synced of it
 *          (CURRENT is written under another name). Names are kept: creations, renames and removals
 *          are taken to have reached the disk, as a journalling file system orders them; a disk that
 *          lies about its flush, or tears a sector that was synced, is not modelled.
 */
export function preparePowerCut(scratch: string): PowerCut {
  const library = join(scratch, 'synced-sizes.so')
  const log = join(scratch, 'synced.log')
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', library, SOURCE])
  writeFileSync(log, '')

  function syncedSizes(): Map<string, number> {
    const sizes = new Map<string, number>()
    for (const line of readFileSync(log, 'utf8').split('\n')) {
      const [what, device, inode, size] = line.split(' ')
      if (what === 'F') sizes.delete(`${device} ${inode}`)
      if (what === 'S') sizes.set(`${device} ${inode}`, Number(size))
    }
    return sizes
  }

  return {
    environment: { LD_PRELOAD: library, ENCUENTRO_SYNC_LOG: log },
    cut(folder) {
      const synced = syncedSizes()
      let files = 0
      let bytes = 0
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        const { dev, ino, size } = statSync(path)
        const kept = synced.get(`${dev} ${ino}`) ?? 0
        if (size <= kept) continue
        truncateSync(path, kept)
        if (entry.name.startsWith('LOG')) continue
        files++
        bytes += size - kept
      }
      return { files, bytes }
    },
  }
}
