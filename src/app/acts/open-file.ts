import { sha256Hex } from '../../lib/hash.ts'
import type { PlanId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { tokenFromText } from '../../protocol/invitation.ts'
import { isKeyFile, openKeyFile } from '../../protocol/key-file.ts'
import { importPlanKey } from '../../protocol/keys.ts'
import type { JudgedParcel } from '../../protocol/parcel.ts'
import { isReceipt } from '../../protocol/receipt.ts'
import { isRevoked, type Revocation } from '../../protocol/revocation.ts'
import type { OpenFileResult, Preview } from '../../store/context.ts'
import { RECORDS } from '../../store/documents/records.ts'
import { revocationsIn } from '../../store/documents/revocations.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { type FilePreview, onScratch } from '../../sync/file-carrier.ts'
import { applyParcel, commentsIn, freshIn } from './apply-parcel.ts'
import { arrivingPhotos, keepArriving, notePhotosOf } from './carry-photos.ts'
import { holdPlan } from './create-plan.ts'
import type { ActTools } from './index.ts'
import { readFileInWorker } from './read-in-worker.ts'
import { bySigner, letWait } from './waiting.ts'

/** Larger files are refused unread. */
const MAX_FILE_BYTES = 48 * 1024 * 1024

/** Opens whatever a person chose. Nothing changes on this device before they say so. */
export async function openFile(tools: ActTools, file: File): Promise<OpenFileResult> {
  if (file.size > MAX_FILE_BYTES) return refused('file-too-big', file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readFileInWorker(bytes)
    if (!read.ok) return refused(read.refusal, read.detail ?? file.name)
    return previewOf(tools, read.value, sha256Hex(bytes))
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 64_000))
  if (isReceipt(text)) {
    const whole = new TextDecoder().decode(bytes)
    return (await import('./receipts.ts')).openReceipt(tools, whole.trim())
  }
  if (tokenFromText(text)) return done({ kind: 'invitation', text })
  const json = parseJson(text)
  if (isKeyFile(json)) {
    return done({
      kind: 'key-file',
      name: json.name,
      async open(passphrase: string): Promise<Result<PlanId>> {
        const jwk = await openKeyFile(json, passphrase)
        if (!jwk.ok) return jwk
        const key = await importPlanKey(jwk.value)
        if (key.thumbprint !== json.plan) return refused('file-altered', file.name)
        await holdPlan(tools, key, { name: json.name, municipality: '' })
        return done(key.thumbprint as PlanId)
      },
    })
  }
  return refused('file-not-encuentro', file.name)
}

async function previewOf(
  tools: ActTools,
  file: FilePreview,
  digest: string,
): Promise<OpenFileResult> {
  const { workspace } = tools
  const mine = await workspace.db.memberships.where('plan').equals(file.plan).count()
  if (mine === 0) return refused('file-of-unknown-plan', file.planName)
  const session = await tools.open(file.plan)
  const { applicable, fromRevoked, refusals } = sort(session, file, await listsFor(session, file))
  const mayDecide = session.grant({ kind: 'plan', plan: file.plan }) === 'write'
  const photos = await arrivingPhotos(session, applicable, file.photos)
  // What waits for a decision keeps its photos at hand.
  const ofRevoked = await arrivingPhotos(session, mayDecide ? fromRevoked : [], photos.nameless)
  const preview: Preview = {
    plan: file.plan,
    planName: file.planName,
    deviceName: file.deviceName,
    counts: file.counts,
    fresh: await freshIn(session, applicable),
    comments: await commentsIn(session, applicable),
    photos: { carried: file.photos.length - photos.nameless.length, fresh: photos.fresh },
    refusals: [
      ...refusals,
      ...ofRevoked.nameless.map(({ sha256 }) => ({
        reason: 'photo-nameless',
        room: `photos/${sha256}`,
      })),
    ],
    signers: [
      ...new Map(
        applicable.map(({ signer }) => [signer.name, { name: signer.name, role: signer.role }]),
      ).values(),
    ],
    fromRevoked: await Promise.all(
      bySigner(fromRevoked).map(async (parcels) => ({
        name: parcels[0].signer.name,
        fresh: await freshIn(session, parcels),
      })),
    ),
    mayDecide,
    hasOthers: applicable.length > 0,
    async apply(decision) {
      // The bytes first: a record that is here without them would ask for them elsewhere.
      await keepArriving(session, [...photos.arriving, ...ofRevoked.arriving])
      // All at once: what reaches the journal together shares one flush.
      await Promise.all(applicable.map((parcel) => applyParcel(workspace, session, parcel)))
      for (const parcel of mayDecide ? fromRevoked : []) {
        if (decision === 'apply') await applyParcel(workspace, session, parcel)
        else await letWait(tools, session, parcel)
      }
      const { arriving } = photos
      await notePhotosOf(session, file.device, { parcels: applicable, arriving })
      await workspace.refreshPlans()
    },
    async receipt() {
      return (await import('./receipts.ts')).signReceipt(session, applicable, digest)
    },
  }
  return done({ kind: 'package', preview })
}

/** Every list of the plan document here and of those that the file brings: one that names a device is enough. */
async function listsFor(session: PlanSession, { plan, parcels }: FilePreview) {
  const here = { kind: 'plan', plan } as const
  const docs = parcels.flatMap(({ room, update }) =>
    room.kind === 'plan' ? (onScratch(update) ?? []) : [],
  )
  if (session.grant(here) !== 'none') docs.push((await session.open(here)).stored.doc)
  const records = docs.flatMap((doc) => [...doc.getMap<unknown>(RECORDS).values()])
  return revocationsIn(records, plan)
}

/** Parcels this device may keep, those of revoked devices, and those whose room is closed to it. */
function sort(session: PlanSession, file: FilePreview, lists: readonly Revocation[]) {
  const open = file.parcels.filter(({ room }) => session.grant(room) !== 'none')
  const closed = file.parcels.filter(({ room }) => session.grant(room) === 'none')
  const isFromRevoked = ({ signer }: JudgedParcel) => lists.some((list) => isRevoked(list, signer))
  return {
    applicable: open.filter((parcel) => !isFromRevoked(parcel)),
    fromRevoked: open.filter(isFromRevoked),
    refusals: [
      ...file.refusals,
      ...closed.map(({ roomName }) => ({ reason: 'room-closed-to-this-device', room: roomName })),
    ],
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
