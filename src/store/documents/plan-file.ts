import * as Y from 'yjs'
import type { DeviceId, PlanId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { CarriedPhoto } from '../../protocol/carried-photo.ts'
import type { SigningKey } from '../../protocol/keys.ts'
import {
  type PackageRefusal,
  type PublishedBallots,
  readPackage,
  writePackage,
} from '../../protocol/package.ts'
import { type JudgedParcel, judgeParcel, type Parcel, writeParcel } from '../../protocol/parcel.ts'
import type { Room } from '../../protocol/rooms.ts'
import { BATCHES } from './batches.ts'
import { contentHash, countRecords } from './content-hash.ts'
import { partPhotos } from './photo-records.ts'
import { makeRecordIndex, RECORDS } from './records.ts'

export { RECORDS } from './records.ts'

/** A room as a carrier takes it: its document, and the invitation that gives this device its pen, if it has one. */
export interface CarriedRoom {
  readonly room: Room
  readonly name: string
  readonly doc: Y.Doc
  readonly invitation?: string
}

/**
 * Writes a plan's rooms as a `.encuentro` file. Rooms in which this device has a pen are signed
 * afresh; of the others, parcels received earlier are passed on unchanged. The manifest counts all.
 */
export async function writeFile(options: {
  readonly plan: PlanId
  readonly planName: string
  readonly deviceName: string
  readonly deviceKey: SigningKey
  readonly rooms: readonly CarriedRoom[]
  readonly passedOn?: readonly Parcel[]
  /** Opened ballots of acts, where people chose to publish them. */
  readonly ballots?: readonly PublishedBallots[]
  /** Those that no record of the rooms names are left out. */
  readonly photos?: readonly CarriedPhoto[]
}): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, planName, deviceName, deviceKey, rooms, passedOn = [], ballots = [] } = options
  const parcels: Parcel[] = [...passedOn]
  const contents: [string, Y.Doc][] = []
  for (const parcel of passedOn) {
    const judged = await judgeParcel(parcel, plan)
    const scratch = judged.ok ? onScratch(judged.value.update) : undefined
    if (judged.ok && scratch) contents.push([judged.value.roomName, scratch])
  }
  for (const { room, name, doc, invitation } of rooms) {
    if (invitation === undefined || doc.store.clients.size === 0) continue
    const update = Y.encodeStateAsUpdate(doc)
    parcels.push(await writeParcel(room, update, Y.encodeStateVector(doc), invitation, deviceKey))
    contents.push([name, doc])
  }
  const docs = joinByRoom(contents)
  const counts = sumCounts(docs.values())
  const photos = partPhotos(options.photos ?? [], docs.values()).named
  const hash = contentHash(docs, hashesOf(photos))
  const manifest = { plan, planName, deviceName, counts, contentHash: hash }
  return writePackage(manifest, parcels, deviceKey, { ballots, photos })
}

/** What a file would bring, before anything is applied: who made it, what is in it, what is new here. */
export interface FilePreview {
  readonly plan: PlanId
  readonly planName: string
  readonly device: DeviceId
  readonly deviceName: string
  readonly parcels: readonly JudgedParcel[]
  /** Parcels that are not applied, by reason. */
  readonly refusals: readonly { readonly reason: string; readonly room?: string }[]
  readonly counts: Readonly<Record<string, number>>
  /** Whole and what the manifest says, whether a record names them or not. */
  readonly photos: readonly CarriedPhoto[]
}

/** Reads and judges a file: each parcel's digest, signature and pen, then its bytes on a scratch copy. */
export async function readFile(
  bytes: Uint8Array,
): Promise<Result<FilePreview, PackageRefusal | 'file-all-refused'>> {
  const read = await readPackage(bytes)
  if (!read.ok) return read
  const { manifest, device, parcels, photos, badPhotos } = read.value
  const good: JudgedParcel[] = []
  const refusals: { reason: string; room?: string }[] = badPhotos.map(({ refusal, sha256 }) => ({
    reason: refusal,
    room: `photos/${sha256}`,
  }))
  const scratches: [string, Y.Doc][] = []
  for (const parcel of parcels) {
    const judged = await judgeParcel(parcel, manifest.plan)
    if (!judged.ok) {
      refusals.push(
        judged.detail
          ? { reason: judged.refusal, room: judged.detail }
          : { reason: judged.refusal },
      )
      continue
    }
    const scratch = onScratch(judged.value.update)
    if (scratch === undefined) {
      refusals.push({ reason: 'parcel-altered', room: judged.value.roomName })
      continue
    }
    scratches.push([judged.value.roomName, scratch])
    // What the signer holds is read from the bytes, never taken from the statement's word.
    good.push({ ...judged.value, stateVector: Y.encodeStateVector(scratch) })
  }
  if (good.length === 0) return refused('file-all-refused', refusals.at(-1)?.reason)
  const { plan, planName, deviceName } = manifest
  const counts = sumCounts(joinByRoom(scratches).values())
  return done({ plan, planName, device, deviceName, parcels: good, refusals, counts, photos })
}

/** What of photos goes into a content hash. */
export function hashesOf(photos: readonly CarriedPhoto[]): string[] {
  return photos.map(({ sha256 }) => sha256)
}

/** Applies bytes to a document of their own: `undefined` if they throw or leave anything pending. */
export function onScratch(update: Uint8Array): Y.Doc | undefined {
  const scratch = new Y.Doc()
  try {
    Y.applyUpdate(scratch, update)
  } catch {
    return undefined
  }
  const { pendingStructs, pendingDs } = scratch.store
  return pendingStructs === null && pendingDs === null ? scratch : undefined
}

/** What a document holds, as a receipt says it. */
export function stateVectorOf(doc: Y.Doc): Uint8Array {
  return Y.encodeStateVector(doc)
}

/** Applies a judged update to a document that is open here. */
export function applyUpdate(doc: Y.Doc, update: Uint8Array): void {
  Y.applyUpdate(doc, update, 'file')
}

/** The records that an update brings and a document lacks, by key: births and batches, not later changes. */
export function freshRecords(update: Uint8Array, here: Y.Doc): readonly string[] {
  const there = new Y.Doc()
  Y.applyUpdate(there, update)
  return [RECORDS, BATCHES].flatMap((root) => {
    const known = here.getMap(root)
    return [...there.getMap(root).keys()].filter((key) => !key.includes('/') && !known.has(key))
  })
}

/** Ids of the births of a kind that an update brings. */
export function recordsOfKind(update: Uint8Array, kind: string): readonly string[] {
  const there = new Y.Doc()
  Y.applyUpdate(there, update)
  return makeRecordIndex(there.getMap(RECORDS))
    .ofKind(kind)
    .map(({ id }) => id)
}

/** One document per room: several parcels of a room are parts of the same one. */
export function joinByRoom(parts: Iterable<readonly [string, Y.Doc]>): Map<string, Y.Doc> {
  const docs = new Map<string, Y.Doc>()
  for (const [name, doc] of parts) {
    const joined = docs.get(name)
    if (joined === undefined) docs.set(name, doc)
    else {
      const both = new Y.Doc()
      for (const part of [joined, doc]) Y.applyUpdate(both, Y.encodeStateAsUpdate(part))
      docs.set(name, both)
    }
  }
  return docs
}

/** Records by kind over several documents. */
export function sumCounts(docs: Iterable<Y.Doc>): Record<string, number> {
  const counts: Record<string, number> = Object.create(null)
  for (const doc of docs) {
    for (const [kind, n] of Object.entries(countRecords(doc)))
      counts[kind] = (counts[kind] ?? 0) + n
  }
  return counts
}
