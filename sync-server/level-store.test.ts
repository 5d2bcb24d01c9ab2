import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { expect, it } from 'vitest'
import { storeKeepsItsPromises } from '../tests/contracts/store.ts'
import { openLevelStore } from './level-store.ts'
import { roomId } from './room-id.ts'

async function freshFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'encuentro-store-'))
  return {
    open: (more?: { isRestored: boolean }) =>
      openLevelStore(folder, { ...more, flushesApartMs: () => 0 }),
    async makeUnreadable(room: string) {
      const level = new ClassicLevel<string, Uint8Array>(folder, { valueEncoding: 'view' })
      // A record that promises nine bytes and holds two.
      await level.put(`r/${roomId(room)}/u/${'0'.repeat(11)}1`, new Uint8Array([9, 1, 2]))
      await level.close()
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

storeKeepsItsPromises({ name: 'the embedded store', isShared: false, fresh: freshFolder })

it('a folder that is in use cannot be opened twice', async () => {
  const data = await freshFolder()
  const store = await data.open()
  await expect(data.open()).rejects.toMatchObject({ cause: { code: 'LEVEL_LOCKED' } })
  await store.close()
  await data.remove()
})
