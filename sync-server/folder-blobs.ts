import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PlanId } from '../src/lib/ids.ts'
import { done, type Result, refused } from '../src/lib/result.ts'
import { listBlobFiles } from './blob-files.ts'
import type { BlobName, BlobStore, OpenBlob, PutRefusal } from './blob-store.ts'
import { unlessMissing } from './missing.ts'
import { syncFolder } from './sync-folder.ts'

/** Where uploads grow. No folder of a plan is called so: theirs are hashes. */
const UPLOADS = 'uploads'

/**
 * Blobs as files, `<plan>/<meeting>/<sha256>` with hashes for the first two, because their letters
 * differ in case alone and some disks do not tell case apart. A file grows under a name of chance,
 * is hashed as it grows, flushed, and renamed when it is whole, so half a file is never seen.
 *
 * Expects  that uploads of other processes in the same folder last less than `uploadMaxMs`;
 *          0 where no other process uses it. Older leftovers are swept here.
 */
export async function openFolderBlobs(folder: string, uploadMaxMs: number): Promise<BlobStore> {
  const uploads = join(folder, UPLOADS)
  await mkdir(uploads, { recursive: true, mode: 0o700 })
  await sweep(uploads, uploadMaxMs)
  const usages = new Map<PlanId, Promise<number>>()
  /** Paths that an upload is about to take, so that of two equal ones only one counts as new. */
  const finishing = new Set<string>()

  function usage(plan: PlanId): Promise<number> {
    const known = usages.get(plan) ?? bytesUnder(folder, folderOf(plan))
    usages.set(plan, known)
    known.catch(() => usages.delete(plan))
    return known
  }

  function change(plan: PlanId, bytes: number): void {
    const before = usages.get(plan)
    if (before !== undefined)
      usages.set(
        plan,
        before.then((sum) => sum + bytes),
      )
  }

  async function put(
    name: BlobName,
    content: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<Result<{ bytes: number; isNew: boolean }, PutRefusal>> {
    const path = pathOf(folder, name)
    const growing = join(uploads, randomBytes(12).toString('hex'))
    let isFirst = false
    const file = await open(growing, 'wx', 0o600)
    try {
      const written = await write(file, content, maxBytes)
      if (!written.ok) return written
      if (written.value.sha256 !== name.sha256) return refused('blob-hash-wrong')
      await file.sync()
      isFirst = !finishing.has(path)
      finishing.add(path)
      const isNew = isFirst && (await sizeOf(path)) === undefined
      await makeFolder(folder, name)
      await rename(growing, path)
      await syncFolder(dirname(path))
      if (isNew) change(name.plan, written.value.bytes)
      return done({ bytes: written.value.bytes, isNew })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return refused('blob-disk-full')
      throw error
    } finally {
      if (isFirst) finishing.delete(path)
      await file.close()
      await rm(growing, { force: true })
    }
  }

  return {
    has: async (name) => (await sizeOf(pathOf(folder, name))) !== undefined,
    put,
    open: (name) => openFile(pathOf(folder, name)),
    usage,
    async remove(name) {
      const path = pathOf(folder, name)
      const bytes = await sizeOf(path)
      if (bytes === undefined) return
      // `rm` would not tell which of two took it away, and its bytes would be given back twice.
      const isMine = await unlessMissing(unlink(path).then(() => true))
      if (isMine === undefined) return
      await syncFolder(dirname(path))
      change(name.plan, -bytes)
    },
  }
}

async function write(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<{ bytes: number; sha256: string }, PutRefusal>> {
  const hash = createHash('sha256')
  let bytes = 0
  const parts = content[Symbol.asyncIterator]()
  for (;;) {
    // Only reading is guarded: a connection may break off, a disk that fails is another matter.
    const part = await parts.next().catch(() => undefined)
    if (part === undefined) return refused('blob-broken-off')
    if (part.done) return done({ bytes, sha256: hash.digest('hex') })
    bytes += part.value.length
    if (bytes > maxBytes) {
      await parts.return?.()
      return refused('blob-too-big')
    }
    hash.update(part.value)
    await file.writeFile(part.value)
  }
}

/** Makes the folders of a meeting, each flushed into the one above it. */
async function makeFolder(folder: string, { plan, meeting }: BlobName): Promise<void> {
  const ofPlan = join(folder, folderOf(plan))
  const made = await mkdir(join(ofPlan, folderOf(meeting)), { recursive: true, mode: 0o700 })
  if (made === undefined) return
  await syncFolder(ofPlan)
  await syncFolder(folder)
}

async function openFile(path: string): Promise<OpenBlob | undefined> {
  const file = await unlessMissing(open(path, 'r'))
  if (file === undefined) return undefined
  const { size } = await file.stat()
  return { bytes: size, content: file.createReadStream() }
}

async function bytesUnder(folder: string, plan: string): Promise<number> {
  let sum = 0
  for await (const path of listBlobFiles(folder, plan))
    sum += (await sizeOf(join(folder, path))) ?? 0
  return sum
}

async function sweep(uploads: string, olderThanMs: number): Promise<void> {
  for (const name of await namesIn(uploads)) {
    const path = join(uploads, name)
    const found = await unlessMissing(stat(path))
    if (found !== undefined && Date.now() - found.mtimeMs >= olderThanMs)
      await rm(path, { force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await unlessMissing(readdir(folder))) ?? []
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await unlessMissing(stat(path)))?.size
}

function pathOf(folder: string, { plan, meeting, sha256 }: BlobName): string {
  return join(folder, folderOf(plan), folderOf(meeting), sha256)
}

/** 128 bits of the id's SHA-256. */
function folderOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32)
}
