import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { SYNC, syncMessage } from '../../../sync-server/wire.ts'
import type { RawConnection } from '../relay-people.ts'
import type { HostileFrame, Infiltrator } from './hostile-frames.ts'
import { askAll, updatesIn } from './walk.ts'

/** Longer than anything here takes; who is silent by then has been stopped. */
const SILENCE_MS = 5_000

/** A connection with a right invitation, whose socket can be written to below the websocket. */
export async function infiltrate(
  dial: () => Promise<RawConnection>,
): Promise<RawConnection & Infiltrator> {
  const line = await dial()
  await line.opened
  const { _socket } = line.socket as unknown as {
    _socket: NodeJS.WritableStream & NodeJS.EventEmitter
  }
  _socket.on('error', () => {})
  return { ...line, raw: (bytes) => _socket.write(bytes) }
}

/** What came of a hostile message: the code that it was closed with, or that it was borne, or that the relay fell silent. */
export async function besiege(
  dial: () => Promise<RawConnection>,
  { code, send }: HostileFrame,
): Promise<number | 'borne' | 'silent'> {
  const line = await infiltrate(dial)
  send(line)
  const outcome = await Promise.race([
    line.closed.then((closing) => closing.code),
    askAll(line).then(() => 'borne' as const),
    wait(SILENCE_MS, 'silent' as const, { ref: false }),
  ])
  line.socket.terminate()
  // After an oversize frame the socket may be cut before the code arrives.
  return code === 1009 && outcome === 1006 ? 1009 : outcome
}

/** Puts a text into the room and leaves; resolves once it is on disk. */
export async function writeHonestly(
  dial: () => Promise<RawConnection>,
  text: string,
): Promise<void> {
  const line = await dial()
  await line.opened
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  line.socket.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc)))
  while ((line.durable()?.clocks.get(doc.clientID) ?? 0) < text.length)
    await new Promise((resolve) => line.socket.once('message', resolve))
  line.socket.terminate()
}

/** What somebody reads who comes in now: the text, how many have ever written, and whether anything waits for what is missing. */
export async function readHonestly(
  dial: () => Promise<RawConnection>,
): Promise<{ text: string; writers: number; isWhole: boolean }> {
  const line = await dial()
  await line.opened
  const doc = new Y.Doc()
  for (const update of updatesIn(await askAll(line))) Y.applyUpdate(doc, update)
  line.socket.terminate()
  return {
    text: doc.getText('t').toString(),
    writers: Y.decodeStateVector(Y.encodeStateVector(doc)).size,
    isWhole: doc.store.pendingStructs === null && doc.store.pendingDs === null,
  }
}
