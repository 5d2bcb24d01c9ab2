import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { blobStoreKeepsItsPromises } from '../tests/contracts/blob-store.ts'
import { openFolderBlobs } from './folder-blobs.ts'

async function freshFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'encuentro-blobs-'))
  return {
    folder,
    open: () => openFolderBlobs(folder, 0),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

blobStoreKeepsItsPromises({ name: 'the folder', fresh: freshFolder })

it('leftovers of a killed process are swept at start, and live uploads of another process are not', async () => {
  const { folder, open, remove } = await freshFolder()
  await open()
  const [old, live] = [join(folder, 'uploads/old'), join(folder, 'uploads/live')]
  for (const path of [old, live]) await writeFile(path, 'half')
  const anHourAgo = Date.now() / 1000 - 3600
  await utimes(old, anHourAgo, anHourAgo)
  await openFolderBlobs(folder, 60_000)
  expect(await readdir(join(folder, 'uploads'))).toEqual(['live'])
  await open()
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
  await remove()
})

it('nobody else on the machine may look into it', async () => {
  const { folder, open, remove } = await freshFolder()
  await rm(folder, { recursive: true })
  await open()
  for (const path of [folder, join(folder, 'uploads')])
    expect((await stat(path)).mode & 0o077).toBe(0)
  await remove()
})
