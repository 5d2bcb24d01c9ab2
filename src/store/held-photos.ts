import { namedPhotos } from '../domain/photos/named.ts'
import type { Photo } from '../domain/photos/photo.ts'
import type { PhotoShelf } from './photo-shelf.ts'
import type { OpenRoom } from './plan-session.ts'
import type { HeldPhotos } from './whereabouts.ts'

/** A room's named photos whose bytes are on this device, the hash by the record's id; reactive. */
export function heldPhotosIn({ room, records }: OpenRoom, shelf: PhotoShelf): HeldPhotos {
  if (room.kind !== 'meeting') return new Map()
  const held = shelf.held(room.plan, room.meeting)
  const named = namedPhotos(records.list<Photo>('photo'))
  return new Map(
    named.flatMap(({ id, sha256 }) => (held.has(sha256) ? [[id, sha256] as const] : [])),
  )
}
