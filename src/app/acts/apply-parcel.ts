import type { JudgedParcel } from '../../protocol/parcel.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { Workspace } from '../../store/workspace.ts'
import { applyUpdate, freshRecords, RECORDS, recordsOfKind } from '../../sync/file-carrier.ts'

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
  // The inbox is signed afresh by whoever carries it on.
  if (session.grant(parcel.room) !== 'write' && parcel.room.kind !== 'inbox') {
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

/**
 * The comments of a consultation that parcels bring: how many different ones, and how many of them this
 * device has already.
 */
export async function commentsIn(
  session: PlanSession,
  parcels: readonly JudgedParcel[],
): Promise<{ readonly carried: number; readonly had: number }> {
  const carried = new Set<string>()
  const had = new Set<string>()
  for (const { room, update } of parcels) {
    if (room.kind !== 'inbox' && room.kind !== 'meeting') continue
    const { doc } = (await session.open(room)).stored
    for (const id of recordsOfKind(update, 'comment')) {
      carried.add(id)
      if (doc.getMap(RECORDS).has(id)) had.add(id)
    }
  }
  return { carried: carried.size, had: had.size }
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
