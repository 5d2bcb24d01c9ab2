import { createEffect, createRoot, untrack } from 'solid-js'
import { missingPhotos, withdrawnHashes } from '../domain/photos/named.ts'
import type { Photo } from '../domain/photos/photo.ts'
import { sha256Hex } from '../lib/hash.ts'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import type { PhotoShelf } from './photo-shelf.ts'
import type { RecordsView } from './projection.ts'

/**
 * Keeps the bytes of a meeting's photos as its records say: those that were taken back are erased,
 * whoever took them back; those that the tables lost come back from the second copy.
 *
 * Returns  what ends it.
 */
export function tendPhotos(
  at: { readonly plan: PlanId; readonly meeting: MeetingId },
  records: Pick<RecordsView, 'list'>,
  shelf: PhotoShelf,
): () => void {
  const asked = new Set<string>()
  return createRoot((dispose) => {
    createEffect(() => {
      const photos = records.list<Photo>('photo')
      if (photos.length === 0) return
      const held = shelf.held(at.plan, at.meeting)
      const gone = [...withdrawnHashes(photos)].filter((hash) => held.has(hash))
      // What cannot be erased now is asked again with the next change, and when the plan is next opened.
      if (gone.length > 0) void shelf.erase(at.plan, at.meeting, gone).catch(() => {})
      void untrack(() => bringBack(photos))
    })
    return dispose
  })

  async function bringBack(photos: readonly Photo[]): Promise<void> {
    await shelf.ready
    for (const { sha256, type } of missingPhotos(photos, shelf.held(at.plan, at.meeting))) {
      if (asked.has(sha256)) continue
      asked.add(sha256)
      const copied = await shelf.copied({ ...at, sha256 })
      if (copied === undefined || sha256Hex(copied) !== sha256) continue
      await shelf.keep({ ...at, sha256, type, bytes: new Uint8Array(copied) }).catch(() => {})
    }
  }
}
