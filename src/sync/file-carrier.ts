import * as Y from 'yjs'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { SigningKey } from '../protocol/keys.ts'
import { type PackageRefusal, readPackage, writePackage } from '../protocol/package.ts'
import { type JudgedParcel, judgeParcel, type Parcel, writeParcel } from '../protocol/parcel.ts'
import type { Room } from '../protocol/rooms.ts'
import { contentHash, countRecords } from '../store/documents/content-hash.ts'

/** A room as a carrier takes it: its document, and the invitation that gives this device its pen, if it has one. */
export interface CarriedRoom {
  readonly room: Room
  readonly name: string
  readonly doc: Y.Doc
  readonly invitation?: string
}

/**
 * Writes a plan's rooms as a `.encuentro` file. Rooms in which this device has a pen are signed
 * afresh; of the others, parcels received earlier are passed on unchanged.
 */
export async function writeFile(options: {
  readonly plan: PlanId
  readonly planName: string
  readonly deviceName: string
  readonly deviceKey: SigningKey
  readonly rooms: readonly CarriedRoom[]
  readonly passedOn?: readonly Parcel[]
}): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, planName, deviceName, deviceKey, rooms, passedOn = [] } = options
  const parcels: Parcel[] = [...passedOn]
  const docs = new Map<string, Y.Doc>()
  const counts: Record<string, number> = {}
  for (const { room, name, doc, invitation } of rooms) {
    if (invitation === undefined || doc.store.clients.size === 0) continue
    docs.set(name, doc)
    for (const [kind, n] of Object.entries(countRecords(doc)))
      counts[kind] = (counts[kind] ?? 0) + n
    const update = Y.encodeStateAsUpdate(doc)
    parcels.push(await writeParcel(room, update, Y.encodeStateVector(doc), invitation, deviceKey))
  }
  const manifest = { plan, planName, deviceName, counts, contentHash: contentHash(docs) }
  return writePackage(manifest, parcels, deviceKey)
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
}

/** Reads and judges a file: each parcel's digest, signature and pen, then its bytes on a scratch copy. */
export async function readFile(
  bytes: Uint8Array,
): Promise<Result<FilePreview, PackageRefusal | 'file-all-refused'>> {
  const read = await readPackage(bytes)
  if (!read.ok) return read
  const { manifest, device, parcels } = read.value
  const good: JudgedParcel[] = []
  const refusals: { reason: string; room?: string }[] = []
  const counts: Record<string, number> = {}
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
    for (const [kind, n] of Object.entries(countRecords(scratch)))
      counts[kind] = (counts[kind] ?? 0) + n
    good.push(judged.value)
  }
  if (good.length === 0) return refused('file-all-refused', refusals[0]?.reason)
  const { plan, planName, deviceName } = manifest
  return done({ plan, planName, device, deviceName, parcels: good, refusals, counts })
}

/** Applies bytes to a document of their own: `undefined` if they throw or leave anything pending. */
function onScratch(update: Uint8Array): Y.Doc | undefined {
  const scratch = new Y.Doc()
  try {
    Y.applyUpdate(scratch, update)
  } catch {
    return undefined
  }
  return scratch.store.pendingStructs === null ? scratch : undefined
}
