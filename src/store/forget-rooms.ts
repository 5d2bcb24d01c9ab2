import type { Forgetting } from './forget-people.ts'
import { deleteRoomDatabases, ROOM_TABLES, removeRoomRows } from './remove-rooms.ts'
import { copyPlanCard } from './second-copy/plan-card.ts'
import { rewritePlanLog } from './second-copy/plan-log.ts'

/** Takes people's rooms off this device: keys first, then second copy, documents and rows. */
export async function forgetRooms(
  { db, secondCopy, plan }: Forgetting,
  names: string[],
): Promise<void> {
  await db.peopleKeys.where('room').anyOf(names).delete()
  // Twice: a slot has two faces, and the older one would still hold the key.
  await copyPlanCard(secondCopy, db, plan)
  await copyPlanCard(secondCopy, db, plan)
  await rewritePlanLog(secondCopy, plan, (room) => !names.includes(room))
  await deleteRoomDatabases(await db.rooms.where('room').anyOf(names).toArray())
  await db.transaction('rw', [...ROOM_TABLES, 'waiting'], async () => {
    for (const name of names) await db.waiting.where('id').startsWith(`${name}#`).delete()
    await removeRoomRows(db, names)
  })
}
