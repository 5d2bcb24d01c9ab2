import type { ProposalId } from '../../lib/ids.ts'
import type { Birth, Live } from '../records/record.ts'
import { isPhoto, isWithdrawn, type Photo } from './photo.ts'

/** The photos that records name and nobody took back, in order of arrival. */
export function namedPhotos(records: Iterable<Live<Birth>>): readonly Live<Photo>[] {
  return [...records].filter(isPhoto).filter((photo) => !isWithdrawn(photo))
}

/** The named photos of one card. */
export function photosOfCard(
  records: Iterable<Live<Birth>>,
  proposal: ProposalId,
): readonly Live<Photo>[] {
  return namedPhotos(records).filter((photo) => photo.proposal === proposal)
}

/** The hashes that records name. */
export function namedHashes(records: Iterable<Live<Birth>>): ReadonlySet<string> {
  return new Set(namedPhotos(records).map(({ sha256 }) => sha256))
}

/** The hashes whose bytes are to go: taken back, and named by no other photo. */
export function withdrawnHashes(records: Iterable<Live<Birth>>): ReadonlySet<string> {
  const all = [...records].filter(isPhoto)
  const named = namedHashes(all)
  return new Set(all.map(({ sha256 }) => sha256).filter((hash) => !named.has(hash)))
}

/** The photos that records name and a place lacks, each hash once. */
export function missingPhotos(
  records: Iterable<Live<Birth>>,
  held: ReadonlySet<string>,
): readonly Live<Photo>[] {
  const missing = new Map<string, Live<Photo>>()
  for (const photo of namedPhotos(records)) {
    if (!held.has(photo.sha256)) missing.set(photo.sha256, photo)
  }
  return [...missing.values()]
}
