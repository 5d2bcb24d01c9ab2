import type { MeetingId, PhotoId, ProposalId } from '../../lib/ids.ts'
import { IMAGE_TYPES, type ImageType } from '../../lib/image-head.ts'
import type { MeetingCourse } from '../process/plan.ts'
import type { Birth, Live } from '../records/record.ts'

/** Most bytes of a photo that is kept or carried; what a tablet takes itself is far smaller. */
export const PHOTO_MAX_BYTES = 2 * 1024 * 1024

/**
 * A photo of a paper card, in its meeting's document: the hash of its bytes, which stand elsewhere.
 * It says neither when nor on which tablet it was taken, and its bytes say neither where.
 */
export interface Photo extends Birth {
  readonly kind: 'photo'
  readonly id: PhotoId
  readonly meeting: MeetingId
  /** The card that it shows. */
  readonly proposal: ProposalId
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly type: ImageType
  /** Taken back: its bytes are erased wherever that is known, and never carried again. Field only. */
  readonly withdrawn?: boolean
}

/** Whether a record is a photo that can be asked for: others stay in the document, unread. */
export function isPhoto(record: Live<Birth>): record is Live<Photo> {
  const { kind, sha256, bytes, width, height, type, proposal } = record as Partial<Live<Photo>>
  const isCount = (n: unknown, most: number) =>
    Number.isInteger(n) && Number(n) > 0 && Number(n) <= most
  return (
    kind === 'photo' &&
    typeof proposal === 'string' &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    isCount(bytes, PHOTO_MAX_BYTES) &&
    isCount(width, 100_000) &&
    isCount(height, 100_000) &&
    IMAGE_TYPES.some((each) => each === type)
  )
}

/** Whether anybody took it back; two tablets that differ are believed on the careful side. */
export function isWithdrawn(photo: Live<Photo>): boolean {
  const heads = photo.conflicts?.['withdrawn']
  return photo.withdrawn === true || (heads?.some(({ value }) => value === true) ?? false)
}

/** Whether photos may be taken in a meeting: off until somebody says so, and while tablets differ. */
export function mayTakePhotos(course: MeetingCourse & Pick<Live<Birth>, 'conflicts'>): boolean {
  const heads = course.conflicts?.['photos']
  return heads ? heads.every(({ value }) => value === true) : course.photos === true
}
