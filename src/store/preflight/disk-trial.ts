import Dexie from 'dexie'

/** A database of its own, gone after the trial. */
export const TRIAL_NAME = 'encuentro-prueba-de-disco'
const TRIAL_BYTES = 4 * 1024 * 1024
/** `getRandomValues` fills no more at once. */
const CHANCE_AT_ONCE = 65_536

/**
 * Writes a few megabytes as ballots and words are written, strictly, opens the database anew, reads
 * them back, and takes the database away. Asking the browser how much is free is not the same: what
 * counts is that a write comes back.
 *
 * Returns  `lost` when anything on the way failed or came back otherwise.
 */
export async function tryDisk(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
  bytes = TRIAL_BYTES,
  name = TRIAL_NAME,
): Promise<'kept' | 'lost'> {
  const written = new Uint8Array(bytes)
  for (let at = 0; at < bytes; at += CHANCE_AT_ONCE) {
    random(written.subarray(at, Math.min(bytes, at + CHANCE_AT_ONCE)))
  }
  try {
    // What an earlier trial left when its tablet died.
    await Dexie.delete(name)
    await inTrial(name, (db) => db.table('trials').put({ id: 1, written }))
    const row = await inTrial<{ written?: unknown } | undefined>(name, (db) =>
      db.table('trials').get(1),
    )
    return isSame(row?.written, written) ? 'kept' : 'lost'
  } catch {
    return 'lost'
  } finally {
    await Dexie.delete(name).catch(() => {})
  }
}

/** Opens the database anew for one act: what is not closed cannot be taken away. */
async function inTrial<T>(name: string, act: (db: Dexie) => PromiseLike<T>): Promise<T> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ trials: 'id' })
  try {
    return await act(await db.open())
  } finally {
    db.close()
  }
}

function isSame(read: unknown, written: Uint8Array): boolean {
  return (
    read instanceof Uint8Array &&
    read.length === written.length &&
    read.every((byte, at) => byte === written[at])
  )
}
