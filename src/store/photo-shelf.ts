import { createSignal } from 'solid-js'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import { within } from '../lib/within.ts'
import type { EncuentroDb, PhotoRow } from './db.ts'
import { ensureOpen, TABLES_ANSWER_MS } from './ensure-open.ts'
import {
  copiedPhoto,
  copyPhoto,
  type PhotoName,
  removePhotoCopy,
} from './second-copy/photo-copy.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'

/** Where the bytes of photos are on this device. What they are the records say; here they have a hash. */
export interface PhotoShelf {
  /** Settles once `held` knows what is on disk. */
  readonly ready: Promise<void>
  /** Hashes of a meeting's photos on this disk; reactive. */
  held(plan: PlanId, meeting: MeetingId): ReadonlySet<string>
  /** Settles once the bytes are on disk, and in the second copy where there is one. */
  keep(row: PhotoRow): Promise<void>
  read(name: PhotoName): Promise<PhotoRow | undefined>
  /** What the tables lost and the second copy has, for whoever judges it by its hash. */
  copied(name: PhotoName): Promise<Uint8Array | undefined>
  /** Erases bytes here and in the second copy. */
  erase(plan: PlanId, meeting: MeetingId, hashes: readonly string[]): Promise<void>
  /** Forgets all photos of a plan that is taken off this device, the copies of them first. */
  forgetCopies(plan: PlanId): Promise<void>
}

/** The shelf of this device's tables; other tabs hear of what comes and goes. */
export function makePhotoShelf(db: EncuentroDb, copy: SecondCopy): PhotoShelf {
  const [held, setHeld] = createSignal<ReadonlyMap<string, ReadonlySet<string>>>(new Map())
  const neighbours = new BroadcastChannel(`${db.name}/photos`)
  async function look(): Promise<void> {
    const found = new Map<string, Set<string>>()
    for (const [plan, meeting, hash] of await db.photos.toCollection().primaryKeys()) {
      const known = found.get(`${plan}/${meeting}`)
      if (known) known.add(hash)
      else found.set(`${plan}/${meeting}`, new Set([hash]))
    }
    setHeld(found)
  }
  const changed = async () => {
    await look()
    neighbours.postMessage(null)
  }
  // A tab that only reads hears of what the other one keeps; one that closes its tables does not mind.
  neighbours.onmessage = () => void look().catch(() => {})
  // Only the app waits for messages: a test, or a worker, ends without closing the channel.
  ;(neighbours as { unref?: () => void }).unref?.()
  let hasFailed = false
  async function put(row: PhotoRow): Promise<void> {
    if (hasFailed) await ensureOpen(db)
    await db.outlive()
    try {
      await within(
        TABLES_ANSWER_MS,
        db.transaction('rw', db.photos, () => db.photos.put(row)),
      )
      hasFailed = false
    } catch (error) {
      hasFailed = true
      throw error
    }
  }
  const ready = look()
  // Whoever needs it waits for it and hears why it failed.
  ready.catch(() => {})

  return {
    ready,
    held: (plan, meeting) => held().get(`${plan}/${meeting}`) ?? NONE,
    async keep(row) {
      await Promise.all([
        put(row),
        // «Guardada» waits for the copy and does not hang on it.
        copyPhoto(copy, row, row.bytes).catch(() => {}),
      ])
      await changed()
    },
    read: ({ plan, meeting, sha256 }) => db.photos.get([plan, meeting, sha256]),
    copied: (name) => copiedPhoto(copy, name).catch(() => undefined),
    async erase(plan, meeting, hashes) {
      for (const sha256 of hashes) {
        await removePhotoCopy(copy, { plan, meeting, sha256 }).catch(() => {})
      }
      await db.photos.bulkDelete(hashes.map((hash) => [plan, meeting, hash]))
      await changed()
    },
    async forgetCopies(plan) {
      const rows = await db.photos.where('plan').equals(plan).primaryKeys()
      for (const [, meeting, sha256] of rows) {
        await removePhotoCopy(copy, { plan, meeting, sha256 })
      }
    },
  }
}

const NONE: ReadonlySet<string> = new Set()
