import type { PlanId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { tokenFromText } from '../../protocol/invitation.ts'
import { isKeyFile, openKeyFile } from '../../protocol/key-file.ts'
import { importPlanKey } from '../../protocol/keys.ts'
import type { JudgedParcel } from '../../protocol/parcel.ts'
import type { OpenFileResult, Preview } from '../../store/context.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { applyUpdate, countFresh, type FilePreview } from '../../sync/file-carrier.ts'
import { holdPlan } from './create-plan.ts'
import type { ActTools } from './index.ts'
import { readFileInWorker } from './read-in-worker.ts'

/** Larger files are refused unread. */
const MAX_FILE_BYTES = 48 * 1024 * 1024

/** Opens whatever a person chose. Nothing changes on this device before they say so. */
export async function openFile(tools: ActTools, file: File): Promise<OpenFileResult> {
  if (file.size > MAX_FILE_BYTES) return refused('file-too-big', file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readFileInWorker(bytes)
    if (!read.ok) return refused(read.refusal, read.detail ?? file.name)
    return previewOf(tools, read.value)
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 64_000))
  const token = tokenFromText(text)
  if (token) return done({ kind: 'invitation', token })
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

async function previewOf(tools: ActTools, file: FilePreview): Promise<OpenFileResult> {
  const { workspace } = tools
  const mine = await workspace.db.memberships.where('plan').equals(file.plan).count()
  if (mine === 0) return refused('file-of-unknown-plan', file.planName)
  const session = await tools.open(file.plan)
  const { applicable, refusals } = sort(session, file)
  const preview: Preview = {
    plan: file.plan,
    planName: file.planName,
    deviceName: file.deviceName,
    counts: file.counts,
    fresh: await freshIn(session, applicable),
    refusals,
    signers: [
      ...new Map(
        applicable.map(({ signer }) => [signer.name, { name: signer.name, role: signer.role }]),
      ).values(),
    ],
    async apply() {
      for (const parcel of applicable) await applyParcel(tools, session, file, parcel)
      await workspace.refreshPlans()
    },
  }
  return done({ kind: 'package', preview })
}

/** Parcels this device may keep, and those whose room is closed to it. */
function sort(session: PlanSession, file: FilePreview) {
  const applicable = file.parcels.filter(({ room }) => session.grant(room) !== 'none')
  const closed = file.parcels.filter(({ room }) => session.grant(room) === 'none')
  return {
    applicable,
    refusals: [
      ...file.refusals,
      ...closed.map(({ roomName }) => ({ reason: 'room-closed-to-this-device', room: roomName })),
    ],
  }
}

/** How many records a file brings that are not here yet. */
async function freshIn(session: PlanSession, parcels: readonly JudgedParcel[]): Promise<number> {
  let fresh = 0
  for (const { room, update } of parcels)
    fresh += countFresh(update, (await session.open(room)).stored.doc)
  return fresh
}

async function applyParcel(
  { workspace }: ActTools,
  session: PlanSession,
  file: FilePreview,
  parcel: JudgedParcel,
): Promise<void> {
  const open = await session.open(parcel.room)
  await open.stored.write((doc) => applyUpdate(doc, parcel.update))
  if (session.grant(parcel.room) !== 'write') {
    await workspace.db.parcels.put({
      room: open.name,
      statement: parcel.statement,
      update: parcel.update,
    })
  }
  // The file's signed statement proves what its writer holds of this room.
  await session.heldBy({
    room: open.name,
    device: parcel.signer.device,
    name: file.deviceName,
    stateVector: parcel.stateVector,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
