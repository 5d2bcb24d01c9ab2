import type { JudgedParcel } from '../../protocol/parcel.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { Workspace } from '../../store/workspace.ts'
import { applyUpdate, freshRecords } from '../../sync/file-carrier.ts'

/**
 * Applies a judged parcel to its document, once that is on disk; where this device has no pen, the
 * parcel is kept to be passed on unchanged.
 */
export async function applyParcel(
  { db }: Workspace,
  session: PlanSession,
  parcel: JudgedParcel,
): Promise<void> {
  const open = await session.open(parcel.room)
  await open.stored.write((doc) => applyUpdate(doc, parcel.update))
  if (session.grant(parcel.room) !== 'write') {
    await db.parcels.put({
      room: open.name,
      statement: parcel.statement,
      update: parcel.update,
    })
  }
  // The parcel's signed statement proves what its signer holds of this room, whoever brought it.
  await session.heldBy({
    room: open.name,
    device: parcel.signer.device,
    name: parcel.signer.name,
    jti: parcel.signer.jti,
    by: 'file',
    stateVector: parcel.stateVector,
  })
}

/** How many records the parcels bring, together, that are not here yet. */
export async function freshIn(
  session: PlanSession,
  parcels: readonly JudgedParcel[],
): Promise<number> {
  await Promise.all(parcels.map(({ room }) => session.open(room)))
  const fresh = new Set<string>()
  for (const { room, roomName, update } of parcels) {
    const { doc } = (await session.open(room)).stored
    for (const key of freshRecords(update, doc)) fresh.add(`${roomName}/${key}`)
  }
  return fresh.size
}
