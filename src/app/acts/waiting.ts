import { sha256Hex } from '../../lib/hash.ts'
import type { DeviceId } from '../../lib/ids.ts'
import { type JudgedParcel, judgeParcel } from '../../protocol/parcel.ts'
import type { Waiting } from '../../store/context.ts'
import type { WaitingRow } from '../../store/db.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { Workspace } from '../../store/workspace.ts'
import { applyParcel, freshIn } from './apply-parcel.ts'
import type { ActTools } from './index.ts'

/** Keeps a parcel of a revoked device as it came, unapplied. */
export async function letWait(
  { workspace }: ActTools,
  session: PlanSession,
  { roomName, statement, update }: JudgedParcel,
): Promise<void> {
  const id = `${roomName}#${sha256Hex(update)}`
  const at = new Date().toISOString()
  await workspace.db.waiting.put({ id, plan: session.plan, statement, update, at })
}

/** What waits on this device for a decision, by who brought it. */
export async function listWaiting(
  { workspace }: ActTools,
  session: PlanSession,
): Promise<readonly Waiting[]> {
  const rows = await rowsOf(workspace, session)
  return Promise.all(
    bySigner([...rows.keys()]).map(async (parcels) => {
      const { device, name, role } = parcels[0].signer
      const since = parcels.map((parcel) => rows.get(parcel)?.at ?? '').sort()[0] ?? ''
      const fresh = await freshIn(session, parcels)
      return { device, name, role, fresh, since: new Date(since) }
    }),
  )
}

/** Applies what a device brought; only then does it stop waiting. */
export async function receiveWaiting(
  { workspace }: ActTools,
  session: PlanSession,
  device: DeviceId,
): Promise<void> {
  for (const [parcel, { id }] of await rowsOf(workspace, session)) {
    if (parcel.signer.device !== device) continue
    await applyParcel(workspace, session, parcel)
    await workspace.db.waiting.delete(id)
  }
}

/** Parcels by the device that signed them, in the order in which they came. */
export function bySigner(
  parcels: readonly JudgedParcel[],
): readonly (readonly [JudgedParcel, ...JudgedParcel[]])[] {
  const groups = new Map<DeviceId, [JudgedParcel, ...JudgedParcel[]]>()
  for (const parcel of parcels) {
    const group = groups.get(parcel.signer.device)
    if (group) group.push(parcel)
    else groups.set(parcel.signer.device, [parcel])
  }
  return [...groups.values()]
}

/** Throws when a row is not as it was kept: it was judged before it was let in. */
async function rowsOf(
  { db }: Workspace,
  { plan }: PlanSession,
): Promise<ReadonlyMap<JudgedParcel, WaitingRow>> {
  const found = new Map<JudgedParcel, WaitingRow>()
  for (const row of await db.waiting.where('plan').equals(plan).sortBy('at')) {
    const parcel = await judgeParcel(row, plan)
    if (!parcel.ok) throw new Error(parcel.refusal)
    found.set(parcel.value, row)
  }
  return found
}
