import type * as Y from 'yjs'
import { sha256Hex } from '../lib/hash.ts'
import type { PhotoRefusal } from '../protocol/carried-photo.ts'
import { type Manifest, type PackageRefusal, readPackage } from '../protocol/package.ts'
import { judgeParcel, type Parcel, type ParcelRefusal } from '../protocol/parcel.ts'
import { readBatches } from '../store/documents/batches.ts'
import { contentHash, countRecords } from '../store/documents/content-hash.ts'
import { partPhotos, photosNamedIn } from '../store/documents/photo-records.ts'
import { hashesOf, joinByRoom, onScratch, sumCounts } from '../store/documents/plan-file.ts'

/** Something in a file that is at fault, and its place there. */
export interface Problem {
  readonly at: string
  readonly problem: string
}

/** One parcel of a file: the room it brings, who signed it, and what is in it. */
export interface InspectedRoom {
  readonly name: string
  readonly signer?: { readonly role: string; readonly device: string; readonly name: string }
  /** Of the update as it lies in the file. */
  readonly sha256: string
  /** By kind; ballots under `ballot`. Empty when the parcel is not to be applied. */
  readonly records: Readonly<Record<string, number>>
  readonly problems: readonly string[]
}

export interface Inspection {
  readonly manifest: Omit<Manifest, 'counts' | 'contentHash' | 'photos'> & {
    readonly device: string
  }
  readonly counts: Readonly<Record<string, number>>
  readonly contentHash: string
  /** Photos that the records name and nobody took back, and how many of them the file holds. */
  readonly photos: { readonly named: number; readonly carried: number; readonly bytes: number }
  readonly rooms: readonly InspectedRoom[]
  /** Those of the rooms too. */
  readonly problems: readonly Problem[]
}

const PACKAGE_FAULTS: Record<PackageRefusal, string> = {
  'file-not-encuentro': 'is not a .encuentro file',
  'file-truncated': 'is truncated',
  'file-too-big': 'is too big',
  'file-newer': 'was written by a newer version',
  'file-altered': 'was altered',
}

export const PARCEL_FAULTS: Record<ParcelRefusal, string> = {
  'parcel-malformed': 'malformed',
  'parcel-altered': 'altered',
  'parcel-foreign': 'of another plan',
  'parcel-without-pen': 'its signer has no pen there',
}

export const PHOTO_FAULTS: Record<PhotoRefusal, string> = {
  'photo-missing': 'is missing',
  'photo-too-big': 'is larger than 2 MiB',
  'photo-altered': 'is not what its hash says',
  'photo-not-image': 'is no whole picture of its type',
  'photo-unnamed': 'the manifest does not name it',
}

/** Why a package cannot be used, with the part at fault where it is known. */
export function packageFault(refused: {
  readonly refusal: PackageRefusal
  readonly detail?: string
}): string {
  const { refusal, detail } = refused
  return detail ? `${detail}: ${PACKAGE_FAULTS[refusal]}` : PACKAGE_FAULTS[refusal]
}

/** Reads a file through and through. Never throws for bad input. */
export async function inspectFile(
  bytes: Uint8Array,
): Promise<{ readonly inspection: Inspection } | { readonly fault: string }> {
  const read = await readPackage(bytes)
  if (!read.ok) return { fault: packageFault(read) }
  const { manifest, device, parcels, badPhotos, isIntact } = read.value
  const rooms: InspectedRoom[] = []
  const problems: Problem[] = []
  const parts: [string, Y.Doc][] = []
  for (const [n, parcel] of parcels.entries()) {
    const { room, doc } = await inspectParcel(parcel, n, manifest.plan)
    rooms.push(room)
    if (doc) parts.push([room.name, doc])
    for (const problem of room.problems)
      problems.push({ at: `parcels/${n} (${room.name})`, problem })
  }
  if (!isIntact) problems.push({ at: 'file', problem: 'differs from its digest: it was altered' })
  const docs = joinByRoom(parts)
  const counts = sumCounts(docs.values())
  const photos = partPhotos(read.value.photos, docs.values())
  for (const { sha256, refusal } of badPhotos)
    problems.push({ at: `photos/${sha256}`, problem: PHOTO_FAULTS[refusal] })
  for (const { sha256 } of photos.nameless)
    problems.push({ at: `photos/${sha256}`, problem: 'no record names it, or it was taken back' })
  const hash = contentHash(docs, hashesOf(photos.named))
  if (hash !== manifest.contentHash)
    problems.push({ at: 'manifest.contentHash', problem: 'differs from the content' })
  if (!isSame(counts, manifest.counts))
    problems.push({ at: 'manifest.counts', problem: 'differ from the content' })
  const { format, plan, planName, deviceName } = manifest
  return {
    inspection: {
      manifest: { format, plan, planName, device, deviceName, parcels: parcels.length },
      counts,
      contentHash: hash,
      photos: {
        named: new Set([...docs.values()].flatMap((doc) => [...photosNamedIn(doc)])).size,
        carried: photos.named.length,
        bytes: photos.named.reduce((sum, { bytes: each }) => sum + each.length, 0),
      },
      rooms,
      problems,
    },
  }
}

/** Judges one parcel; the document only when it may be applied. */
async function inspectParcel(
  parcel: Parcel,
  n: number,
  plan: string,
): Promise<{ room: InspectedRoom; doc?: Y.Doc }> {
  const sha256 = sha256Hex(parcel.update)
  const judged = await judgeParcel(parcel, plan)
  if (!judged.ok) {
    const name = judged.detail ?? `parcels/${n}`
    const problems = [PARCEL_FAULTS[judged.refusal]]
    return { room: { name, sha256, records: {}, problems } }
  }
  const { room, roomName: name, update, signer: by } = judged.value
  const signer = { role: by.role, device: by.device, name: by.name }
  const doc = onScratch(update)
  if (doc === undefined) {
    const problems = ['its update cannot be read or lacks a part']
    return { room: { name, signer, sha256, records: {}, problems } }
  }
  const batches = room.kind === 'box' ? await readBatches(doc, { ...room, kind: 'box' }) : []
  const problems = batches.flatMap(({ hash, batch, refusal }) =>
    refusal || !batch ? [`batch ${hash}: ${refusal ?? 'damaged'}`] : [],
  )
  return { room: { name, signer, sha256, records: countRecords(doc), problems }, doc }
}

function isSame(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const kinds = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...kinds].every((kind) => (a[kind] ?? 0) === (b[kind] ?? 0))
}
