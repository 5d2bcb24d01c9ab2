import * as Y from 'yjs'
import { sha256Hex } from '../lib/hash.ts'
import { compareTexts } from '../lib/order.ts'
import { MAX_PHOTOS, MAX_PHOTOS_BYTES } from '../protocol/carried-photo.ts'
import { generateSigningKey } from '../protocol/keys.ts'
import { MAX_PARCELS, type PublishedBallots, writePackage } from '../protocol/package.ts'
import { BATCHES } from '../store/documents/batches.ts'
import { contentHash, countRecords } from '../store/documents/content-hash.ts'
import { partPhotos } from '../store/documents/photo-records.ts'
import { hashesOf, joinByRoom, sumCounts } from '../store/documents/plan-file.ts'
import { RECORDS } from '../store/documents/records.ts'
import { type PlanFile, type ReadParcel, readPlanFile } from './read-plan-file.ts'

/** A file to be merged, under the name that it is spoken of. */
export interface MergeSource {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What one file brought. */
export interface MergedFile {
  readonly file: string
  readonly device: string
  readonly deviceName: string
  readonly contentHash: string
  /** Records by kind, ballots under `ballot`. */
  readonly counts: Readonly<Record<string, number>>
  readonly photos: number
  /** How many of its births, batches and changes no other of the files has. */
  readonly onlyHere: number
  readonly rooms: readonly {
    readonly name: string
    readonly signer: { readonly role: string; readonly device: string; readonly name: string }
    readonly records: Readonly<Record<string, number>>
  }[]
}

export interface MergeReport {
  readonly plan: string
  readonly planName: string
  readonly contentHash: string
  readonly counts: Readonly<Record<string, number>>
  readonly files: readonly MergedFile[]
  /** Photos written; those that one file carried and another took back are left out and counted. */
  readonly photos: { readonly kept: number; readonly withdrawn: number }
  /** Parcels in the files: those written, those that were there more than once, and those that a later one of the same hand holds whole. */
  readonly parcels: { readonly kept: number; readonly repeated: number; readonly covered: number }
}

export type Merged =
  | { readonly bytes: Uint8Array; readonly report: MergeReport }
  | { readonly fault: string }

/**
 * Merges files of one plan. Parcels go on unchanged under their signers' signatures; the new file is
 * signed by a key made for it, which guards nothing.
 *
 * Returns  the same parcels and `contentHash` for any order of the files, and when the result is
 *          merged again with any of them; the fault, with the file's name, when one cannot be used.
 */
export async function mergeFiles(sources: readonly MergeSource[]): Promise<Merged> {
  const read: (PlanFile & { file: string })[] = []
  for (const { file, bytes } of sources) {
    const found = await readPlanFile(bytes)
    if ('fault' in found) return { fault: `${file}: ${found.fault}` }
    read.push({ file, ...found.content })
  }
  const [first] = read
  if (first === undefined) return { fault: 'no file' }
  const { plan } = first.manifest
  const stranger = read.find(({ manifest }) => manifest.plan !== plan)
  if (stranger !== undefined) {
    return {
      fault: `${stranger.file}: manifest.plan: is of another plan, «${stranger.manifest.planName}», not «${first.manifest.planName}» as ${first.file}`,
    }
  }
  const ballots = joinBallots(read)
  if ('fault' in ballots) return ballots
  const all = read.flatMap(({ parcels }) => parcels)
  const { kept, repeated, covered } = keepParcels(all)
  if (kept.length > MAX_PARCELS) {
    return { fault: `${kept.length} parcels: a file holds at most ${MAX_PARCELS}` }
  }
  const docs = joinByRoom(kept.map(({ judged, doc }) => [judged.roomName, doc] as const))
  // A plan's name is the same in every file but for a change on the way: any one, always the same one.
  const planName = read.map(({ manifest }) => manifest.planName).sort(compareTexts)[0] ?? ''
  const { named: photos, nameless } = partPhotos(
    read.flatMap((one) => one.photos),
    docs.values(),
  )
  const photoBytes = photos.reduce((sum, { bytes: each }) => sum + each.length, 0)
  if (photos.length > MAX_PHOTOS || photoBytes > MAX_PHOTOS_BYTES) {
    return {
      fault: `${photos.length} photos of ${photoBytes} bytes: a file holds at most ${MAX_PHOTOS} of ${MAX_PHOTOS_BYTES} bytes together`,
    }
  }
  const hash = contentHash(docs, hashesOf(photos))
  const counts = sumCounts(docs.values())
  const bytes = await writePackage(
    { plan, planName, deviceName: 'encuentro merge', counts, contentHash: hash },
    kept.map(({ parcel }) => parcel),
    await generateSigningKey(false),
    { ballots: ballots.joined, photos },
  )
  const files = read.map((one, at) => aboutFile(one, read.toSpliced(at, 1)))
  return {
    bytes,
    report: {
      plan,
      planName,
      contentHash: hash,
      counts,
      files,
      photos: { kept: photos.length, withdrawn: nameless.length },
      parcels: { kept: kept.length, repeated, covered },
    },
  }
}

/** Each parcel once, without those that another of the same device and invitation holds whole. */
function keepParcels(parcels: readonly ReadParcel[]) {
  const byStatement = new Map(parcels.map((one) => [one.parcel.statement, one]))
  const distinct = [...byStatement.values()].sort(
    (a, b) =>
      compareTexts(a.judged.roomName, b.judged.roomName) ||
      compareTexts(sha256Hex(a.parcel.statement), sha256Hex(b.parcel.statement)),
  )
  const kept: ReadParcel[] = []
  for (const [at, one] of distinct.entries()) {
    const isCovered = distinct.some(
      // Of two that hold the same, the first stays.
      (other, n) => n !== at && holds(other, one) && !(holds(one, other) && at < n),
    )
    if (!isCovered) kept.push(one)
  }
  return {
    kept,
    repeated: parcels.length - distinct.length,
    covered: distinct.length - kept.length,
  }
}

/** Whether a parcel of the same room, device and invitation adds nothing to another. */
function holds(whole: ReadParcel, part: ReadParcel): boolean {
  const [a, b] = [whole.judged, part.judged]
  if (a.roomName !== b.roomName) return false
  // Another hand's signature is another testimony, even for the same words.
  if (a.signer.device !== b.signer.device || a.signer.jti !== b.signer.jti) return false
  const both = new Y.Doc()
  Y.applyUpdate(both, Y.encodeStateAsUpdate(whole.doc))
  const before = Y.encodeStateAsUpdate(both)
  Y.applyUpdate(both, Y.encodeStateAsUpdate(part.doc))
  return Buffer.from(before).equals(Y.encodeStateAsUpdate(both))
}

function joinBallots(
  files: readonly (PlanFile & { file: string })[],
): { readonly joined: readonly PublishedBallots[] } | { readonly fault: string } {
  const byAct = new Map<string, PublishedBallots & { file: string }>()
  for (const { file, ballots } of files) {
    for (const { act, json } of ballots) {
      const known = byAct.get(act)
      if (known !== undefined && known.json !== json) {
        return { fault: `${file}: ballots of act ${act}: differ from those in ${known.file}` }
      }
      byAct.set(act, { act, json, file })
    }
  }
  const joined = [...byAct.values()].sort((a, b) => compareTexts(a.act, b.act))
  return { joined: joined.map(({ act, json }) => ({ act, json })) }
}

function aboutFile(one: PlanFile & { file: string }, others: readonly PlanFile[]): MergedFile {
  const elsewhere = new Set(others.flatMap(({ docs }) => keysOf(docs)))
  return {
    file: one.file,
    device: one.device,
    deviceName: one.manifest.deviceName,
    contentHash: contentHash(one.docs, hashesOf(one.photos)),
    photos: one.photos.length,
    counts: sumCounts(one.docs.values()),
    onlyHere: keysOf(one.docs).filter((key) => !elsewhere.has(key)).length,
    rooms: one.parcels.map(({ judged: { roomName: name, signer }, doc }) => ({
      name,
      signer: { role: signer.role, device: signer.device, name: signer.name },
      records: countRecords(doc),
    })),
  }
}

/** Every birth, batch and change, by room. */
function keysOf(docs: ReadonlyMap<string, Y.Doc>): string[] {
  return [...docs].flatMap(([room, doc]) =>
    [RECORDS, BATCHES].flatMap((root) =>
      [...doc.getMap(root).keys()].map((key) => `${room}\n${root}\n${key}`),
    ),
  )
}
