import { fromUtf8, toUtf8 } from '../lib/bytes.ts'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import {
  newPeopleSecret,
  type PeopleKey,
  type PeopleSecret,
  peopleKeyId,
} from '../protocol/people-seal.ts'
import { roomName } from '../protocol/rooms.ts'
import type { EncuentroDb } from './db.ts'
import { unwrap, wrap } from './wrapping.ts'

/** Keeps keys that came beside an invitation, wrapped; one of a room that is gone is not kept. */
export async function keepPeopleKeys(
  db: EncuentroDb,
  plan: PlanId,
  keys: readonly PeopleKey[],
): Promise<void> {
  for (const { meeting, secret } of keys) {
    const id = await peopleKeyId(secret)
    const room = roomName({ kind: 'people', plan, meeting })
    if ((await db.peopleKeys.get(id)) || (await db.forgotten.get(room))) continue
    await db.peopleKeys.put({ id, plan, meeting, room, wrapped: await wrap(db, toUtf8(secret)) })
  }
}

/** The keys of a plan, or of one meeting of it, that this device holds; in the same order everywhere. */
export async function peopleKeysOf(
  db: EncuentroDb,
  plan: PlanId,
  meeting?: MeetingId,
): Promise<PeopleKey[]> {
  const rows = await db.peopleKeys.where('plan').equals(plan).sortBy('id')
  return Promise.all(
    rows
      .filter((row) => meeting === undefined || row.meeting === meeting)
      .map(async (row) => ({
        meeting: row.meeting,
        secret: fromUtf8(await unwrap(db, row.wrapped)) as PeopleSecret,
      })),
  )
}

/** Sees to it that a meeting's people have a key, made here if there is none. For whoever invites. */
export async function ensurePeopleKey(
  db: EncuentroDb,
  plan: PlanId,
  meeting: MeetingId,
): Promise<void> {
  const known = await peopleKeysOf(db, plan, meeting)
  if (known.length === 0) await keepPeopleKeys(db, plan, [{ meeting, secret: newPeopleSecret() }])
}

/** Notes on which day a room's people must be gone, so that it is known without opening anything. */
export async function notePeopleDays(
  db: EncuentroDb,
  where: { readonly plan: PlanId; readonly room?: string },
  days: { readonly inForce?: string; readonly promised?: string },
): Promise<void> {
  await db.peopleKeys
    .where('plan')
    .equals(where.plan)
    .filter((row) => where.room === undefined || row.room === where.room)
    .modify((row) => {
      if (days.inForce !== undefined) row.inForce = days.inForce
      const { promised } = days
      if (promised !== undefined && (row.promised === undefined || promised < row.promised)) {
        row.promised = promised
      }
    })
}
