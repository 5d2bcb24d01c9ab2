import type { PlanId } from '../lib/ids.ts'
import type { EncuentroDb, PeopleKeyRow } from './db.ts'
import type { SecondCopy } from './second-copy/second-copy.ts'

/** A clock that is so far past the day is taken for a wrong one: the relay or the plan will say. */
const PLAUSIBLE_YEARS = 3

export interface Forgetting {
  readonly db: EncuentroDb
  readonly secondCopy: SecondCopy
  readonly plan: PlanId
}

/** ISO date of an instant, by the device's own calendar. */
export function dayOf(at: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** Whether a day of deletion has come, by this device's clock. */
export function isDue(
  { inForce, promised }: Pick<PeopleKeyRow, 'inForce' | 'promised'>,
  today: string,
): boolean {
  const [day] = [inForce, promised].filter((each) => each !== undefined).sort()
  if (day === undefined || today < day) return false
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) <= PLAUSIBLE_YEARS
}

/** Notes that a people's room is gone: it is taken off this device when its plan is next opened. */
export async function markForgotten(db: EncuentroDb, plan: PlanId, room: string): Promise<void> {
  await db.forgotten.put({ room, plan })
}

/** Whether anything of a room is still on this device. */
export async function isKept(db: EncuentroDb, room: string): Promise<boolean> {
  const [rows, keys] = await Promise.all([
    db.rooms.where('room').equals(room).count(),
    db.peopleKeys.where('room').equals(room).count(),
  ])
  return rows + keys > 0
}

/**
 * Takes off this device what is due of a plan's people: keys first, then documents, journal and
 * second copy. A kill on the way leaves a note, and the next opening goes on.
 *
 * Expects  no room of the plan is open, and this tab holds the pen.
 */
export async function forgetDue({
  db,
  secondCopy,
  plan,
  today,
}: Forgetting & { readonly today: string }): Promise<void> {
  const [keys, noted] = await Promise.all([
    db.peopleKeys.where('plan').equals(plan).toArray(),
    db.forgotten.where('plan').equals(plan).toArray(),
  ])
  const marked = new Set(noted.map(({ room }) => room))
  for (const { room } of keys.filter((key) => isDue(key, today))) {
    await markForgotten(db, plan, room)
    marked.add(room)
  }
  const due: string[] = []
  for (const room of marked) if (await isKept(db, room)) due.push(room)
  if (due.length === 0) return
  // Rare, so its code comes when it is needed.
  const { forgetRooms } = await import('./forget-rooms.ts')
  await forgetRooms({ db, secondCopy, plan }, due)
}
