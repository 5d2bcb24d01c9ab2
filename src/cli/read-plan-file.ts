import type * as Y from 'yjs'
import type { CarriedPhoto } from '../protocol/carried-photo.ts'
import type { Manifest, PublishedBallots } from '../protocol/package.ts'
import { readPackage } from '../protocol/package.ts'
import { type JudgedParcel, judgeParcel, type Parcel } from '../protocol/parcel.ts'
import { partPhotos } from '../store/documents/photo-records.ts'
import { joinByRoom, onScratch } from '../store/documents/plan-file.ts'
import { PARCEL_FAULTS, PHOTO_FAULTS, packageFault } from './inspect-file.ts'

/** A parcel that may be applied, with its content. */
export interface ReadParcel {
  readonly parcel: Parcel
  readonly judged: JudgedParcel
  readonly doc: Y.Doc
}

/** A file of which every part is sound. */
export interface PlanFile {
  readonly manifest: Manifest
  readonly device: string
  readonly parcels: readonly ReadParcel[]
  /** By room. */
  readonly docs: ReadonlyMap<string, Y.Doc>
  readonly ballots: readonly PublishedBallots[]
  /** Those that a record of the file names. */
  readonly photos: readonly CarriedPhoto[]
}

/**
 * Reads a file of which nothing may be at fault: what is to be passed on or published must not lack
 * a part in silence. Never throws for bad input.
 */
export async function readPlanFile(
  bytes: Uint8Array,
): Promise<{ readonly content: PlanFile } | { readonly fault: string }> {
  const read = await readPackage(bytes)
  if (!read.ok) return { fault: packageFault(read) }
  const { manifest, device, ballots, badPhotos, isIntact } = read.value
  const parcels: ReadParcel[] = []
  for (const [n, parcel] of read.value.parcels.entries()) {
    const judged = await judgeParcel(parcel, manifest.plan)
    if (!judged.ok) {
      const room = judged.detail === undefined ? '' : ` (${judged.detail})`
      return { fault: `parcels/${n}${room}: ${PARCEL_FAULTS[judged.refusal]}` }
    }
    const doc = onScratch(judged.value.update)
    if (doc === undefined) {
      const { roomName } = judged.value
      return { fault: `parcels/${n} (${roomName}): its update cannot be read or lacks a part` }
    }
    parcels.push({ parcel, judged: judged.value, doc })
  }
  const [bad] = badPhotos
  if (bad) return { fault: `photos/${bad.sha256}: ${PHOTO_FAULTS[bad.refusal]}` }
  if (!isIntact) return { fault: 'differs from its digest: it was altered' }
  const docs = joinByRoom(parcels.map(({ judged, doc }) => [judged.roomName, doc] as const))
  const photos = partPhotos(read.value.photos, docs.values()).named
  return { content: { manifest, device, parcels, docs, ballots, photos } }
}
