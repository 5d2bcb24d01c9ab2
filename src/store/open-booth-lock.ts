import { liveQuery } from 'dexie'
import { createSignal } from 'solid-js'
import { toHex, toUtf8 } from '../lib/bytes.ts'
import { type FillRandom, newId, type VoteId } from '../lib/ids.ts'
import { BOOTH_KEY, type BoothInProgress, type BoothLock } from './booth-lock.ts'
import type { EncuentroDb } from './db.ts'
import { copyBooth, removeBoothCopy, restoreBooth } from './second-copy/booth-copy.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'

/** Follows the booth in progress of this device, whichever tab changes it, as long as the app runs. */
export function openBoothLock(db: EncuentroDb, copy: SecondCopy, random: FillRandom): BoothLock {
  const [current, setCurrent] = createSignal<BoothInProgress | null | undefined>(undefined, {
    // Read again, it is the same booth: whoever stands in it goes on.
    equals: (one, other) => one === other || (!!one && one.salt === other?.salt),
  })
  liveQuery(() => db.meta.get(BOOTH_KEY)).subscribe({
    async next(row) {
      if (row) return setCurrent(row.value as BoothInProgress)
      if (!current()) return setCurrent(null)
      // Gone without a word: another tab ended it, or took the tables away. The copy tells which;
      // one that cannot be read leaves the answer as it is.
      const booth = await restoreBooth(copy, db).catch(() => current())
      setCurrent(booth ?? null)
    },
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
      const value: BoothInProgress = { ...at, salt, pin: await pinHash(salt, pin) }
      await db.meta.put({ key: BOOTH_KEY, value })
      await copyBooth(copy, value)
      setCurrent(value)
    },
    async opens(pin) {
      const booth = current()
      return !!booth && (await pinHash(booth.salt, pin)) === booth.pin
    },
    async end() {
      await removeBoothCopy(copy).catch(() => {})
      await db.meta.delete(BOOTH_KEY)
      setCurrent(null)
    },
    abandoned,
    countAbandoned: (vote) =>
      db.transaction('rw', db.meta, async () => {
        await db.meta.put({ key: abandonedKey(vote), value: (await abandoned(vote)) + 1 })
      }),
  }
}

async function pinHash(salt: string, pin: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', toUtf8(`${salt}\n${pin}`))))
}
