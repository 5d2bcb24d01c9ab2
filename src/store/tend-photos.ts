import { createEffect, createRoot, untrack } from 'solid-js'
import { missingPhotos, withdrawnHashes } from '../domain/photos/named.ts'
import type { Photo } from '../domain/photos/photo.ts'
import type { Live } from '../domain/records/record.ts'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import type { PhotoShelf } from './photo-shelf.ts'
import type { RecordsView } from './projection.ts'

/** Whose photos. */
interface MeetingOfPhotos {
  readonly plan: PlanId
  readonly meeting: MeetingId
}

/** Keeps the bytes of an open meeting's photos as its records say. Returns what ends it. */
export function tendPhotos(
  at: MeetingOfPhotos,
  records: Pick<RecordsView, 'list'>,
  shelf: PhotoShelf,
): () => void {
  const asked = new Set<string>()
  return createRoot((dispose) => {
    createEffect(() => {
      const photos = records.list<Photo>('photo')
      if (photos.length === 0) return
      shelf.held(at.plan, at.meeting)
      // What fails now is asked again with the next change, and when the plan is next opened.
      void untrack(() => settlePhotos(at, photos, { shelf, asked })).catch(() => {})
    })
    return dispose
  })
}

/**
 * Erases the bytes that were taken back, whoever took them back, and brings back from the second copy
 * those that the tables lost.
 *
 * Expects  `asked`: the hashes for which the second copy was asked already.
 */
export async function settlePhotos(
  at: MeetingOfPhotos,
  photos: readonly Live<Photo>[],
  { shelf, asked }: { readonly shelf: PhotoShelf; readonly asked: Set<string> },
): Promise<void> {
  await shelf.ready
  const held = shelf.held(at.plan, at.meeting)
  const gone = [...withdrawnHashes(photos)].filter((hash) => held.has(hash))
  if (gone.length > 0) await shelf.erase(at.plan, at.meeting, gone)
  const missing = missingPhotos(photos, held)
  if (missing.length === 0) return
  const { sha256Hex } = await import('../lib/hash.ts')
  for (const { sha256, type } of missing) {
    if (asked.has(sha256)) continue
    asked.add(sha256)
    const copied = await shelf.copied({ ...at, sha256 })
    if (copied === undefined || sha256Hex(copied) !== sha256) continue
    await shelf.keep({ ...at, sha256, type, bytes: new Uint8Array(copied) })
  }
}
