import { namedPhotos } from '../../domain/photos/named.ts'
import type { Photo } from '../../domain/photos/photo.ts'
import { sha256Hex } from '../../lib/hash.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { type CarriedPhoto, MAX_PHOTOS, MAX_PHOTOS_BYTES } from '../../protocol/carried-photo.ts'
import type { JudgedParcel } from '../../protocol/parcel.ts'
import { parseRoom } from '../../protocol/rooms.ts'
import { photosNamedIn } from '../../store/documents/photo-records.ts'
import { joinByRoom, onScratch } from '../../store/documents/plan-file.ts'
import type { OpenRoom, PlanSession } from '../../store/plan-session.ts'

/**
 * The photos of some rooms that fit in one file; those that are nowhere else go first, so that
 * passing again, once a receipt came, brings the rest.
 *
 * Returns  how many stay behind.
 */
export async function photosToCarry(
  session: PlanSession,
  rooms: readonly OpenRoom[],
): Promise<{ readonly photos: readonly CarriedPhoto[]; readonly left: number }> {
  await session.photos.ready
  const wanted = rooms.flatMap((open) => {
    const { room } = open
    if (room.kind !== 'meeting') return []
    const places = session.where(open)
    const isElsewhere = (id: string) => {
      const place = places.get(id)
      return place !== undefined && (place.relay || place.devices.length > 0)
    }
    const held = session.photosIn(open)
    return namedPhotos(open.records.list<Photo>('photo'))
      .filter(({ id }) => held.has(id))
      .map(({ id, sha256, bytes }) => ({
        name: { plan: room.plan, meeting: room.meeting, sha256 },
        bytes,
        last: isElsewhere(id),
      }))
  })
  wanted.sort((a, b) => Number(a.last) - Number(b.last))
  const photos = new Map<string, CarriedPhoto>()
  let [room, left] = [MAX_PHOTOS_BYTES, 0]
  for (const { name, bytes } of wanted) {
    if (photos.has(name.sha256)) continue
    // Bytes that spoilt on this disk would be refused where they arrive: they stay, and are counted.
    const row =
      bytes <= room && photos.size < MAX_PHOTOS ? await session.photos.read(name) : undefined
    if (row === undefined || row.bytes.length > room || sha256Hex(row.bytes) !== name.sha256) {
      left++
      continue
    }
    room -= row.bytes.length
    photos.set(name.sha256, { sha256: name.sha256, type: row.type, bytes: row.bytes })
  }
  return { photos: [...photos.values()], left }
}

/** A photo of a file and a meeting that names it. */
export interface ArrivingPhoto {
  readonly meeting: MeetingId
  readonly photo: CarriedPhoto
}

/**
 * Which of a file's photos belong here: those that the meetings' records will name once the parcels
 * are applied. The others are told, not kept.
 */
export async function arrivingPhotos(
  session: PlanSession,
  parcels: readonly JudgedParcel[],
  photos: readonly CarriedPhoto[],
): Promise<{
  readonly arriving: readonly ArrivingPhoto[]
  /** Of those, how many hashes are not on this disk. */
  readonly fresh: number
  readonly nameless: readonly CarriedPhoto[]
}> {
  if (photos.length === 0) return { arriving: [], fresh: 0, nameless: [] }
  await session.photos.ready
  const arriving: ArrivingPhoto[] = []
  const parts: [string, ReturnType<typeof docOf>][] = []
  for (const { room, roomName, update } of parcels) {
    const scratch = room.kind === 'meeting' ? onScratch(update) : undefined
    // What was taken back here stays so, whatever an older file says.
    if (scratch) parts.push([roomName, scratch], [roomName, docOf(await session.open(room))])
  }
  for (const [name, doc] of joinByRoom(parts)) {
    const room = parseRoom(name)
    if (room?.kind !== 'meeting') continue
    const names = photosNamedIn(doc)
    for (const photo of photos) {
      if (names.has(photo.sha256)) arriving.push({ meeting: room.meeting, photo })
    }
  }
  const { plan } = session
  const named = new Set(arriving.map(({ photo }) => photo.sha256))
  const fresh = arriving.filter(
    ({ meeting, photo }) => !session.photos.held(plan, meeting).has(photo.sha256),
  )
  return {
    arriving,
    fresh: new Set(fresh.map(({ photo }) => photo.sha256)).size,
    nameless: photos.filter(({ sha256 }) => !named.has(sha256)),
  }
}

/** Keeps photos that came with a file; settles once they are on disk. */
export async function keepArriving(
  session: PlanSession,
  arriving: readonly ArrivingPhoto[],
): Promise<void> {
  const { plan } = session
  for (const { meeting, photo } of arriving) {
    if (session.photos.held(plan, meeting).has(photo.sha256)) continue
    await session.photos.keep({ plan, meeting, ...photo })
  }
}

/**
 * Notes what a file proves of photos: who wrote it holds those that it carries, of the meetings whose
 * parcels are under the same hand.
 */
export async function notePhotosOf(
  session: PlanSession,
  writer: string,
  file: { readonly parcels: readonly JudgedParcel[]; readonly arriving: readonly ArrivingPhoto[] },
): Promise<void> {
  for (const { room, roomName, signer, stateVector } of file.parcels) {
    if (room.kind !== 'meeting' || signer.device !== writer) continue
    const photos = file.arriving.flatMap(({ meeting, photo }) =>
      meeting === room.meeting ? [photo.sha256] : [],
    )
    if (photos.length === 0) continue
    const { device, name, jti } = signer
    await session.heldBy({ room: roomName, device, name, jti, by: 'file', stateVector, photos })
  }
}

const docOf = ({ stored }: OpenRoom) => stored.doc
