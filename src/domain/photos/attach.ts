import type { MeetingId, PhotoId, ProposalId } from '../../lib/ids.ts'
import type { ImageType } from '../../lib/image-head.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Birth, Live } from '../records/record.ts'
import { photosOfCard } from './named.ts'
import { isPhoto, type Photo } from './photo.ts'

/** A picture that is ready to be kept. */
export interface Picture {
  readonly sha256: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly type: ImageType
}

/** The record of a photo of a card, or why it gets none. */
export function attachPhoto(
  picture: Picture,
  to: { readonly id: PhotoId; readonly meeting: MeetingId; readonly proposal: ProposalId },
  records: Iterable<Live<Birth>>,
): Result<Photo, 'photo-known' | 'photo-odd'> {
  const { sha256 } = picture
  if (photosOfCard(records, to.proposal).some((known) => known.sha256 === sha256)) {
    return refused('photo-known')
  }
  const photo: Photo = { kind: 'photo', v: 1, ...to, ...picture }
  return isPhoto(photo) ? done(photo) : refused('photo-odd')
}
