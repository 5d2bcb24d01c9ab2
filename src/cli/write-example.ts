import * as Y from 'yjs'
import { type BuiltRoom, buildExample } from '../example/build.ts'
import { splitExample } from '../example/split.ts'
import { roomName } from '../protocol/rooms.ts'
import { contentHash } from '../store/documents/content-hash.ts'
import { type CarriedRoom, sumCounts, writeFile } from '../store/documents/plan-file.ts'

/** The worked example as the bytes of a `.encuentro` file, with what its manifest says of it. */
export async function writeExample(): Promise<{
  readonly bytes: Uint8Array
  readonly contentHash: string
  readonly counts: Readonly<Record<string, number>>
}> {
  const { plan, planKey, invitation, about, rooms } = await buildExample()
  const carried = rooms.map((room) => carry(room, invitation))
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

/** The files that the example's tablets would hand over. */
export async function writeSplitExample(): Promise<
  readonly { readonly name: string; readonly bytes: Uint8Array }[]
> {
  const example = await buildExample()
  const tablets = await splitExample(example)
  return Promise.all(
    tablets.map(async ({ name, key, invitation, rooms }) => ({
      name: `${name}.encuentro`,
      bytes: await writeFile({
        plan: example.plan,
        planName: example.about.name,
        deviceName: name,
        deviceKey: key,
        rooms: rooms.map((room) => carry(room, invitation)),
      }),
    })),
  )
}

function carry({ room, root, entries }: BuiltRoom, invitation: string): CarriedRoom {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>(root)
  doc.transact(() => {
    for (const [key, value] of entries) map.set(key, value)
  })
  return { room, name: roomName(room), doc, invitation }
}
