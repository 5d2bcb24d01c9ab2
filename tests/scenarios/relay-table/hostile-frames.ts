import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { FRAME } from '../../../src/protocol/frames.ts'
import { SYNC, syncMessage } from '../../../sync-server/wire.ts'

/** A connection whose socket can be written to below the websocket. */
export interface Infiltrator {
  readonly socket: WebSocket
  raw(bytes: Uint8Array): void
}

/** One message that a writer with a right invitation may not send, and the code that it earns. */
export interface HostileFrame {
  readonly name: string
  readonly code: number
  send(line: Infiltrator): void
}

const update = (...values: readonly number[]) =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
const sendUpdate =
  (bytes: Uint8Array) =>
  ({ socket }: Infiltrator) =>
    socket.send(syncMessage(SYNC.update, bytes))
const sendBytes =
  (...bytes: readonly number[]) =>
  ({ socket }: Infiltrator) =>
    socket.send(new Uint8Array(bytes))
const masked = (first: number, payload: readonly number[]) =>
  new Uint8Array([first, 0x80 | payload.length, 0, 0, 0, 0, ...payload])

/** Head of a masked binary frame that says it is so long; nothing follows. */
function headOf(length: number): Uint8Array {
  const head = Buffer.alloc(14)
  head[0] = 0x82
  head[1] = 0x80 | 127
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

interface DeletedItem {
  readonly client: number
  readonly clock?: number
  readonly length?: number
}

/** An update of deleted content, one item a client block: [structs, client, clock, content 1, a parent by name, length], and no deletions. */
function deletedItems(items: readonly DeletedItem[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, items.length)
    for (const { client, clock = 0, length = 1 } of items) {
      for (const value of [1, client, clock, 1, 1]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 't')
      encoding.writeVarUint(encoder, length)
    }
    encoding.writeVarUint(encoder, 0)
  })
}

function presenceOf(clients: readonly number[], state: string): Uint8Array {
  const entries = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients.length)
    for (const client of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, state)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.awareness)
    encoding.writeVarUint8Array(encoder, entries)
  })
}

/** Updates of a document whose first one is withheld. */
const sendAllButFirst =
  (updates: number, length: number) =>
  ({ socket }: Infiltrator) => {
    const doc = new Y.Doc()
    let sent = 0
    doc.on('update', (bytes: Uint8Array) => {
      if (sent++ > 0) socket.send(syncMessage(SYNC.update, bytes))
    })
    for (let n = 0; n < updates; n++) doc.getArray('x').push(['x'.repeat(length)])
  }

function updateV2(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('m').set('k', 'x'.repeat(20))
  return Y.encodeStateAsUpdateV2(doc)
}

/**
 * The corpus: what killed, stalled or poisoned the stock relay, and what each guard stands against.
 * Messages are kept once they have hurt anybody; new ones are added at the end.
 */
export const HOSTILE_FRAMES: readonly HostileFrame[] = [
  {
    name: 'seventeen digits as text',
    code: 1003,
    send: ({ socket }) => socket.send('99999999999999999'),
  },
  {
    name: 'two thousand million as text',
    code: 1003,
    send: ({ socket }) => socket.send('2000000000'),
  },
  { name: 'text', code: 1003, send: ({ socket }) => socket.send('hello') },
  { name: 'a frame with RSV1', code: 1002, send: ({ raw }) => raw(masked(0xc2, [0])) },
  { name: 'close code 1006', code: 1002, send: ({ raw }) => raw(masked(0x88, [3, 238])) },
  { name: 'an unmasked frame', code: 1002, send: ({ raw }) => raw(new Uint8Array([0x82, 1, 0])) },
  {
    name: 'a frame of 17 MiB',
    code: 1009,
    send: ({ socket }) => socket.send(new Uint8Array(17 << 20)),
  },
  {
    name: 'a frame that says it has 106 MB',
    code: 1009,
    send: ({ raw }) => raw(headOf(106_000_000)),
  },
  { name: 'an empty frame', code: 1003, send: sendBytes() },
  { name: 'an unknown kind', code: 1003, send: sendBytes(42, 1, 2) },
  { name: 'an acknowledgement of its own', code: 1003, send: sendBytes(100, 0, 1, 0) },
  { name: 'an unknown sync step', code: 1003, send: sendBytes(0, 7, 1, 0) },
  { name: 'bytes that are no update', code: 1003, send: sendUpdate(new Uint8Array([9, 9, 9])) },
  { name: 'an update in the second encoding', code: 1003, send: sendUpdate(updateV2()) },
  {
    name: 'an update with something behind it',
    code: 1003,
    send: sendUpdate(update(0, 0, 7, 7, 7)),
  },
  {
    name: 'seven bytes that announce a quarter of a thousand million structs',
    code: 1003,
    send: sendUpdate(update(1, 0x0fff_ffff, 5, 0)),
  },
  {
    name: 'thirteen bytes that use up the clocks of a tablet to come (a GC struct)',
    code: 4422,
    send: sendUpdate(update(1, 1, 3_000_000_000, 0, 0, 1_000_000, 0)),
  },
  { name: 'a Skip struct', code: 4422, send: sendUpdate(update(1, 1, 77, 0, 10, 5, 0)) },
  {
    name: 'more deleted clocks than two years of editing',
    code: 4422,
    send: sendUpdate(deletedItems([{ client: 78, length: 1_500_000 }])),
  },
  {
    name: 'thirty thousand clients in one update',
    code: 4422,
    send: sendUpdate(deletedItems(Array.from({ length: 30_000 }, (_, at) => ({ client: at + 1 })))),
  },
  {
    name: 'a state vector of 300 kB',
    code: 4422,
    send: ({ socket }) => socket.send(syncMessage(SYNC.step1, new Uint8Array(300_000))),
  },
  {
    name: 'presence of 66 kB',
    code: 4422,
    send: ({ socket }) => socket.send(presenceOf([5], `"${'x'.repeat(66_000)}"`)),
  },
  {
    name: 'presence that is no JSON',
    code: 4422,
    send: ({ socket }) => socket.send(presenceOf([5], '{')),
  },
  {
    name: 'presence of nine people from one device',
    code: 4422,
    send: ({ socket }) => socket.send(presenceOf([1, 2, 3, 4, 5, 6, 7, 8, 9], '{}')),
  },
  {
    name: 'presence of two hundred thousand people',
    code: 4422,
    send: ({ socket }) =>
      socket.send(
        presenceOf(
          Array.from({ length: 200_000 }, (_, n) => n),
          '{}',
        ),
      ),
  },
  {
    name: 'more updates that wait than a device may bring',
    code: 1013,
    send: sendAllButFirst(300, 1),
  },
  {
    name: 'more bytes that wait than a device may bring',
    code: 1013,
    send: sendAllButFirst(60, 100_000),
  },
  {
    name: 'two blocks of one client with a hole between',
    code: 1003,
    send: sendUpdate(deletedItems([{ client: 79 }, { client: 79, clock: 5 }])),
  },
  {
    name: 'an item of no length',
    code: 1003,
    send: sendUpdate(deletedItems([{ client: 80, length: 0 }])),
  },
  {
    name: 'an item that ends beyond all numbers',
    code: 1003,
    send: sendUpdate(
      deletedItems([{ client: 81, clock: Number.MAX_SAFE_INTEGER - 1, length: 1000 }]),
    ),
  },
  {
    name: 'an honest update behind a refused frame',
    code: 1003,
    send({ socket }) {
      socket.send('hello')
      socket.send(syncMessage(SYNC.update, deletedItems([{ client: 82 }])))
    },
  },
]
