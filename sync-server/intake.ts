import * as Y from 'yjs'
import type { PlanId } from '../src/lib/ids.ts'
import { roomName } from '../src/protocol/rooms.ts'
import type { Member } from './room.ts'
import type { Rooms } from './rooms.ts'

/** Where records stand in every shared document. */
const RECORDS = 'records'

/** Puts what people wrote on the public pages into their plan's inbox. */
export interface Intake {
  /**
   * Writes births into the plan's inbox; settles once they are on disk. What this process wrote
   * before under the same id is not written again, nor is what was erased. Rejects when the inbox
   * cannot be read.
   */
  keep(plan: PlanId, births: readonly { readonly id: string }[]): Promise<void>
  /** Lets go of what this process remembers of a plan's comments. */
  forget(plan: PlanId): void
}

/** A pen of its own per plan for as long as the process runs: one client, however many comments. */
export function createIntake(
  rooms: Pick<Rooms, 'enter' | 'leave'>,
  isErased: (plan: PlanId, id: string) => boolean,
): Intake {
  const pens = new Map<PlanId, Y.Doc>()
  const member: Member = { send() {}, startOver() {} }

  function penOf(plan: PlanId): Y.Doc {
    const known = pens.get(plan)
    if (known !== undefined) return known
    const fresh = new Y.Doc()
    pens.set(plan, fresh)
    return fresh
  }

  return {
    async keep(plan, births) {
      const name = roomName({ kind: 'inbox', plan })
      const room = await rooms.enter(name)
      try {
        const pen = penOf(plan)
        const records = pen.getMap(RECORDS)
        const before = Y.encodeStateVector(pen)
        pen.transact(() => {
          for (const birth of births) {
            if (!records.has(birth.id) && !isErased(plan, birth.id)) records.set(birth.id, birth)
          }
        })
        const refusal = room.take(member, Y.encodeStateAsUpdate(pen, before))
        if (refusal !== undefined) throw new Error(`the inbox refused a comment: ${refusal}`)
        await room.written()
      } finally {
        rooms.leave(name)
      }
    },
    forget: (plan) => void pens.delete(plan),
  }
}
