import { liveQuery } from 'dexie'
import { createSignal } from 'solid-js'
import { sha256Hex } from '../lib/hash.ts'
import { type FillRandom, newId, type VoteId } from '../lib/ids.ts'
import type { BoothInProgress, BoothLock } from './booth-lock.ts'
import type { EncuentroDb } from './db.ts'

/** Key of the booth in progress among the device's small notes. */
const KEY = 'booth'

/** Follows the booth in progress of this device, whichever tab changes it, as long as the app runs. */
export function openBoothLock(db: EncuentroDb, random: FillRandom): BoothLock {
  const [current, setCurrent] = createSignal<BoothInProgress | null>()
  liveQuery(() => db.meta.get(KEY)).subscribe({
    next: (row) => setCurrent((row?.value as BoothInProgress | undefined) ?? null),
    // Notes that cannot be read leave the answer as it is: on a doubt no screen is opened.
    error: () => {},
  })
  const abandonedKey = (vote: VoteId) => `abandoned-${vote}`
  const abandoned = async (vote: VoteId) =>
    Number((await db.meta.get(abandonedKey(vote)))?.value ?? 0)
  return {
    current,
    async begin(at, pin) {
      const salt = newId<string>(random)
      const value: BoothInProgress = { ...at, salt, pin: pinHash(salt, pin) }
      await db.meta.put({ key: KEY, value })
      setCurrent(value)
    },
    opens(pin) {
      const booth = current()
      return !!booth && pinHash(booth.salt, pin) === booth.pin
    },
    async end() {
      await db.meta.delete(KEY)
      setCurrent(null)
    },
    abandoned,
    countAbandoned: (vote) =>
      db.transaction('rw', db.meta, async () => {
        await db.meta.put({ key: abandonedKey(vote), value: (await abandoned(vote)) + 1 })
      }),
  }
}

function pinHash(salt: string, pin: string): string {
  return sha256Hex(`${salt}\n${pin}`)
}
