import { attachPhoto } from '../../domain/photos/attach.ts'
import type { Photo } from '../../domain/photos/photo.ts'
import { newId, type PhotoId, type ProposalId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { random } from '../../store/chance.ts'
import type { MeetingPlace } from '../../store/context.ts'
import { WriteRefused } from '../../store/projection.ts'
import { type FileRefusal, preparePhoto } from './prepare-photo.ts'

export type TakeRefusal = FileRefusal | 'photo-known' | 'photo-odd' | 'photo-not-kept'

/**
 * Keeps a file's picture as a photo of a card: the bytes first, then the record that names them.
 * Settles once both are on disk.
 *
 * Rejects  when the record was refused or is not on disk, as any other write of a record does.
 */
export async function takePhoto(
  { session, course, meeting }: MeetingPlace,
  proposal: ProposalId,
  file: File,
): Promise<Result<void, TakeRefusal>> {
  const prepared = await preparePhoto(file)
  if (!prepared.ok) return prepared
  const { picture, bytes } = prepared.value
  const { plan, photos } = session
  const { sha256, type } = picture
  const id = newId<PhotoId>(random)
  const named = course.records.list<Photo>('photo')
  const photo = attachPhoto(picture, { id, meeting, proposal }, named)
  if (!photo.ok) return refused(photo.refusal, file.name)
  try {
    await photos.keep({ plan, meeting, sha256, type, bytes })
  } catch {
    return refused('photo-not-kept', file.name)
  }
  try {
    await course.records.write((pen) => pen.birth(photo.value))
  } catch (error) {
    const isNamed = named.some((other) => other.sha256 === sha256)
    // Nothing names the bytes. A record that is in memory and not yet on disk still does.
    if (error instanceof WriteRefused && !isNamed) await photos.erase(plan, meeting, [sha256])
    throw error
  }
  return done(undefined)
}
