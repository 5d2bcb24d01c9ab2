import * as Y from 'yjs'
import type { Member } from './room.ts'
import type { Rooms } from './rooms.ts'

/** Where records stand in every shared document. */
const RECORDS = 'records'

/**
 * Deletes records from a room by the plan's signed word, and folds what the store has of it, so that
 * the deletion is all that is left: a tablet that still has them gets it as it gets any update, and what
 * it brings of them is known here and not taken again. Asking twice changes nothing.
 *
 * Rejects  when the room cannot be read or written.
 */
export async function eraseRecords(
  rooms: Pick<Rooms, 'enter' | 'leave'>,
  name: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const member: Member = { send() {}, startOver() {} }
  const room = await rooms.enter(name)
  try {
    await room.written()
    const doc = new Y.Doc()
    for (const update of room.whole()) Y.applyUpdate(doc, update)
    const records = doc.getMap(RECORDS)
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      for (const id of ids) if (records.has(id)) records.delete(id)
    })
    const deletion = Y.encodeStateAsUpdate(doc, before)
    doc.destroy()
    const refusal = room.take(member, deletion)
    if (refusal !== undefined) throw new Error(`the room refused an erasure: ${refusal}`)
    await room.rewrite()
  } finally {
    rooms.leave(name)
  }
}
