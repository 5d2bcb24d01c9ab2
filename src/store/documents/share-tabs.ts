import * as Y from 'yjs'
import type { StoredDocument } from './open-document.ts'

/**
 * Several tabs of one plan on one device: the tab that holds the pen answers with a snapshot and then
 * sends every update; the others only read. Nothing of a follower is ever written to disk.
 */
type Message =
  | { readonly type: 'hello'; readonly room: string }
  | { readonly type: 'update'; readonly room: string; readonly update: Uint8Array }

/** Answers followers for the documents that this tab leads. */
export function leadDocuments(
  channel: BroadcastChannel,
  find: (room: string) => Promise<Y.Doc | undefined>,
): { share(room: string, doc: Y.Doc): void } {
  channel.addEventListener('message', async ({ data }: MessageEvent<Message>) => {
    const doc = data.type === 'hello' ? await find(data.room).catch(() => undefined) : undefined
    if (doc)
      channel.postMessage({ type: 'update', room: data.room, update: Y.encodeStateAsUpdate(doc) })
  })
  const send = (room: string, update: Uint8Array) =>
    channel.postMessage({ type: 'update', room, update })
  return {
    share(room, doc) {
      send(room, Y.encodeStateAsUpdate(doc))
      doc.on('update', (update: Uint8Array) => send(room, update))
    },
  }
}

/** A document that follows another tab: empty until that tab answers, which it does when it has the room open. */
export async function followDocument(
  room: string,
  channel: BroadcastChannel,
): Promise<StoredDocument> {
  const doc = new Y.Doc()
  const take = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'update' && data.room === room) Y.applyUpdate(doc, data.update, 'other-tab')
  }
  channel.addEventListener('message', take)
  channel.postMessage({ type: 'hello', room })
  return {
    room,
    doc,
    opened: { setAside: 0, rebuilt: false },
    write: () => Promise.reject(new Error('another tab holds the pen')),
    takeBack() {},
    saved: () => Promise.resolve(),
    async close() {
      channel.removeEventListener('message', take)
      doc.destroy()
    },
  }
}
