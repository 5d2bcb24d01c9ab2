import type { MeetingId, PlanId } from '../lib/ids.ts'
import type { EncuentroDb } from './db.ts'

/** Which note: of what, and in which plan and meeting. */
export interface NotePlace {
  readonly plan: PlanId
  /** `plan` for what concerns no meeting. */
  readonly meeting: MeetingId | 'plan'
  /** «preflight», «poster-es». */
  readonly name: string
}

/** What this tablet keeps for itself about a meeting: it is in no document, and goes with the plan when that is wiped. */
export interface TabletNotes {
  read(place: NotePlace): Promise<unknown>
  /** Settles once it is on disk. `undefined` forgets it. */
  keep(place: NotePlace, value: unknown): Promise<void>
}

/** The notes of this tablet, in its tables. */
export function tabletNotes(db: EncuentroDb): TabletNotes {
  return {
    read: async (place) => (await db.meta.get(keyOf(place)))?.value,
    async keep(place, value) {
      if (value === undefined) await db.meta.delete(keyOf(place))
      else await db.meta.put({ key: keyOf(place), value })
    },
  }
}

/** Takes every note of a plan off this tablet; inside the transaction of whoever wipes. */
export async function forgetNotes(db: EncuentroDb, plan: PlanId): Promise<void> {
  await db.meta.where('key').startsWith(`note/${plan}/`).delete()
}

function keyOf({ plan, meeting, name }: NotePlace): string {
  return `note/${plan}/${meeting}/${name}`
}
