import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { decodeDurable, FRAME } from '../../../src/protocol/frames.ts'
import { SYNC } from '../../../sync-server/wire.ts'
import { HOCUSPOCUS } from './dialect.ts'
import { openRawSocket } from './raw-socket.ts'
import type { RunningServer } from './server-process.ts'

const EMPTY_STATE_VECTOR = Uint8Array.of(0)
const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** Somebody in a room, without a document: keeps nothing but what a scenario asks for. */
export interface Person {
  send(step: (typeof SYNC)[keyof typeof SYNC], bytes: Uint8Array): void
  leave(): void
}

export interface PersonNeeds {
  readonly server: RunningServer
  readonly room: string
  /** Which of the server's credentials are shown, counted round. */
  readonly number: number
  /** What the person comes with; nothing in hand without it. */
  readonly has?: { readonly stateVector: Uint8Array; readonly update: Uint8Array }
  /** The server has answered what the person asked for on entering. */
  readonly onSynced?: () => void
  /** A whole message with an update or an answer. A view: copy what is kept. */
  readonly onUpdate?: (message: Buffer, payload: () => Uint8Array) => void
  /** What the server says is on disk, as a state vector; only ours says so. */
  readonly onDurable?: (stateVector: Uint8Array) => void
}

/** Enters a room, asks for what it lacks, and gives once what it came with. */
export function enter(needs: PersonNeeds): Person {
  const { server, room, number, has, onSynced, onUpdate, onDurable } = needs
  const { dialect, port, credentials } = server
  const prefix = dialect.prefix(room)
  const greeting = dialect.greeting(room)
  let hasLeft = false
  let hasGiven = false
  const socket = openRawSocket({
    port,
    path: dialect.path(room),
    protocols: credentials[number % credentials.length] ?? [],
    onOpen() {
      if (greeting !== undefined) socket.send(Buffer.concat([prefix, greeting]))
      else begin()
    },
    onMessage: read,
    onClosed(reason) {
      if (!hasLeft) server.onLoss(reason)
    },
  })

  function begin(): void {
    if (dialect.hasDocuments) send(SYNC.step1, has?.stateVector ?? EMPTY_STATE_VECTOR)
    else onSynced?.()
  }

  function read(message: Buffer): void {
    const at = prefix.length
    const kind = message[at]
    if (kind === HOCUSPOCUS.auth && greeting !== undefined) begin()
    if (kind === FRAME.durable && onDurable !== undefined) {
      const decoder = decoding.createDecoder(message)
      decoder.pos = at + 1
      onDurable(decodeDurable(decoder).stateVector)
    }
    if (kind !== FRAME.sync && !(kind === HOCUSPOCUS.syncReply && greeting !== undefined)) return
    const step = message[at + 1]
    if (step === SYNC.step1) give()
    else onUpdate?.(message, () => payloadOf(message, at + 2))
    if (step === SYNC.step2) onSynced?.()
  }

  function give(): void {
    send(SYNC.step2, (hasGiven ? undefined : has?.update) ?? EMPTY_UPDATE)
    hasGiven = true
  }

  function send(step: number, bytes: Uint8Array): void {
    const message = encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix)
      encoding.writeVarUint(encoder, FRAME.sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
    socket.send(message)
  }

  return {
    send,
    leave() {
      hasLeft = true
      socket.leave()
    },
  }
}

function payloadOf(message: Buffer, at: number): Uint8Array {
  const decoder = decoding.createDecoder(message)
  decoder.pos = at
  return decoding.readVarUint8Array(decoder)
}
