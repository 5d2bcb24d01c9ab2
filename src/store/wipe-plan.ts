import type { Vote } from '../domain/voting/vote.ts'
import type { PlanSession } from './plan-session.ts'
import { deleteRoomDatabases, ROOM_TABLES, removeRoomRows } from './remove-rooms.ts'
import { removePlanCard } from './second-copy/plan-card.ts'
import { logName } from './second-copy/plan-log.ts'
import { forgetNotes } from './tablet-notes.ts'
import type { Workspace } from './workspace.ts'

/**
 * Takes a plan off this device: its documents, journal, invitations, key and ballots.
 *
 * Expects  whoever calls has shown that nothing is only here, and that the session leads.
 */
export async function wipePlan(workspace: Workspace, session: PlanSession): Promise<void> {
  const { db, secondCopy } = workspace
  const { plan } = session
  const rooms = await db.rooms.where('plan').equals(plan).toArray()
  for (const { room, records } of session.opened.values()) {
    if (room.kind !== 'paper') continue
    for (const { id } of records.list<Vote>('vote')) {
      if ((await workspace.box.sealed(id)) !== undefined) await workspace.box.forget(id)
    }
  }
  await session.close()
  // The copy first: what is left of the tables after a kill can be taken off once more.
  await removePlanCard(secondCopy, plan)
  await secondCopy.remove(logName(plan))
  await workspace.photos.forgetCopies(plan)
  const names = rooms.map(({ room }) => room)
  await db.transaction(
    'rw',
    [
      ...ROOM_TABLES.map((name) => db.table(name)),
      db.memberships,
      db.plans,
      db.receipts,
      db.waiting,
      db.countKeys,
      db.openedBallots,
      db.peopleKeys,
      db.forgotten,
      db.photos,
      db.meta,
    ],
    async () => {
      await db.receipts.where('plan').equals(plan).delete()
      await db.waiting.where('plan').equals(plan).delete()
      await db.countKeys.where('plan').equals(plan).delete()
      await db.openedBallots.where('plan').equals(plan).delete()
      await db.peopleKeys.where('plan').equals(plan).delete()
      await db.forgotten.where('plan').equals(plan).delete()
      await db.photos.where('plan').equals(plan).delete()
      await removeRoomRows(db, names)
      await db.memberships.where('plan').equals(plan).delete()
      await db.plans.delete(plan)
      await forgetNotes(db, plan)
    },
  )
  await deleteRoomDatabases(rooms)
}
