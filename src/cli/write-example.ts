import * as Y from 'yjs'
import { buildExample } from '../example/build.ts'
import { roomName } from '../protocol/rooms.ts'
import { contentHash } from '../store/documents/content-hash.ts'
import { sumCounts, writeFile } from '../store/documents/plan-file.ts'

/** The worked example as the bytes of a `.encuentro` file, with what its manifest says of it. */
export async function writeExample(): Promise<{
  readonly bytes: Uint8Array
  readonly contentHash: string
  readonly counts: Readonly<Record<string, number>>
}> {
  const { plan, planKey, invitation, about, rooms } = await buildExample()
  const carried = rooms.map(({ room, root, entries }) => {
    const doc = new Y.Doc()
    const map = doc.getMap<unknown>(root)
    doc.transact(() => {
      for (const [key, value] of entries) map.set(key, value)
    })
    return { room, name: roomName(room), doc, invitation }
  })
  const bytes = await writeFile({
    plan,
    planName: about.name,
    deviceName: 'Ejemplo',
    deviceKey: planKey,
    rooms: carried,
  })
  const docs = new Map(carried.map(({ name, doc }) => [name, doc]))
  return { bytes, contentHash: contentHash(docs), counts: sumCounts(docs.values()) }
}
