import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storeKeepsItsPromises } from '../tests/contracts/store.ts'
import { openLevelStore } from './level-store.ts'

async function freshFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'encuentro-store-'))
  return {
    open: () => openLevelStore(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

storeKeepsItsPromises({ name: 'the embedded store', fresh: freshFolder })

it('a folder that is in use cannot be opened twice', async () => {
  const data = await freshFolder()
  const store = await data.open()
  await expect(data.open()).rejects.toMatchObject({ cause: { code: 'LEVEL_LOCKED' } })
  await store.close()
  await data.remove()
})
