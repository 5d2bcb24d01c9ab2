import { open } from 'node:fs/promises'

/** Flushes a folder, so that names made or changed in it survive a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
