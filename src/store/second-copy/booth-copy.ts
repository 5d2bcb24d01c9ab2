import { fromUtf8, toUtf8 } from '../../lib/bytes.ts'
import { BOOTH_KEY, type BoothInProgress } from '../booth-lock.ts'
import type { EncuentroDb } from '../db.ts'
import type { SecondCopy } from './second-copy.ts'

const NAME = 'cabina'

/** Notes that this device is a booth, so that it does not wake up as an open staff tablet. */
export function copyBooth(copy: SecondCopy, booth: BoothInProgress): Promise<void> {
  return copy.put(NAME, toUtf8(JSON.stringify(booth)))
}

/** Notes that it is none any more. */
export function removeBoothCopy(copy: SecondCopy): Promise<void> {
  return copy.remove(NAME)
}

/** Makes it a booth again where the tables do not know that it is one; returns the booth of the copy. */
export async function restoreBooth(
  copy: SecondCopy,
  db: EncuentroDb,
): Promise<BoothInProgress | undefined> {
  const [value] = await copy.slots(NAME)
  if (value === undefined) return undefined
  const booth = JSON.parse(fromUtf8(value)) as BoothInProgress
  await db.transaction('rw', db.meta, async () => {
    if ((await db.meta.get(BOOTH_KEY)) === undefined) {
      await db.meta.add({ key: BOOTH_KEY, value: booth })
    }
  })
  return booth
}
