import { expect, vi } from 'vitest'
import { openJetstreamStore } from '../../sync-server/jetstream-store.ts'
import type { RelayStore } from '../../sync-server/store.ts'
import type { Engine } from './engine-process.ts'

/** Opens a store on an engine, waiting for a cluster that is still choosing its leaders. */
export async function openOn(
  { addresses, nodes }: Engine,
  name: string,
  more?: { readonly isRestored: boolean },
): Promise<RelayStore> {
  const servers = addresses.split(',').map((each) => new URL(each).host)
  const options = { connection: { servers }, name, replicas: nodes.length }
  let store: RelayStore | undefined
  await vi.waitFor(
    async () => {
      store = await openJetstreamStore(options, more)
    },
    { timeout: 30_000, interval: 100 },
  )
  expect(store).toBeDefined()
  return store as RelayStore
}
