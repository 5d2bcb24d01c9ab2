import { sha256 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { toHex } from '../lib/bytes.ts'
import { type ImageType, readImageHead } from '../lib/image-head.ts'
import { done, type Result, refused } from '../lib/result.ts'

/** Most bytes of one photo on its way. */
export const CARRIED_PHOTO_MAX_BYTES = 2 * 1024 * 1024
/** Most photos of one file. */
export const MAX_PHOTOS = 500
/** Most bytes of the photos of one file together; what does not fit goes with the next one. */
export const MAX_PHOTOS_BYTES = 40 * 1024 * 1024

/** What a manifest says of a photo. */
export const PhotoEntrySchema = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** One that this version does not know is refused alone, not with the file. */
  type: v.pipe(v.string(), v.maxLength(100)),
})

/** A photo as a manifest promises it. */
export type PhotoEntry = v.InferOutput<typeof PhotoEntrySchema>

/** A photo as a carrier takes it: the records say whose it is. */
export interface CarriedPhoto {
  readonly sha256: string
  readonly type: ImageType
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type PhotoRefusal =
  | 'photo-missing'
  | 'photo-too-big'
  | 'photo-altered'
  | 'photo-not-image'
  | 'photo-unnamed'

/** Judges bytes by what was promised of them. Nothing is decoded. */
export function judgePhoto(
  promised: PhotoEntry,
  bytes: Uint8Array | undefined,
): Result<CarriedPhoto, PhotoRefusal> {
  const { sha256: hash, type } = promised
  if (bytes === undefined) return refused('photo-missing', hash)
  if (bytes.length > CARRIED_PHOTO_MAX_BYTES) return refused('photo-too-big', hash)
  if (toHex(sha256(bytes)) !== hash) return refused('photo-altered', hash)
  const head = readImageHead(bytes)
  if (head?.type !== type || !head.isWhole) return refused('photo-not-image', hash)
  return done({ sha256: hash, type: head.type, bytes: new Uint8Array(bytes) })
}
