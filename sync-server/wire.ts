import * as encoding from 'lib0/encoding'
import { FRAME } from '../src/protocol/frames.ts'

/** y-protocols' sync messages: what I have, what you lack, what just happened. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Message `[0, kind, bytes]`. */
export function syncMessage(kind: (typeof SYNC)[keyof typeof SYNC], bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

/**
 * Messages as binary websocket frames from a server (unmasked, unfragmented), in one buffer that
 * can be written to many sockets. Framing a turn's messages once and writing them at once is where
 * nearly all of the relay's speed comes from.
 *
 * Source   RFC 6455 §5.2.
 */
export function packFrames(messages: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    messages.flatMap((message) => {
      const head = Buffer.allocUnsafe(headLength(message.length))
      writeHead(head, message.length)
      return [head, message]
    }),
  )
}

/**
 * Updates as frames of which only the last is step 2, so that `synced` comes when all is there.
 * The bytes are not copied: heads and updates by turns, to be written one after the other.
 */
export function answerFrames(updates: readonly Uint8Array[]): Uint8Array[] {
  return updates.flatMap((update, at) => {
    const step = at === updates.length - 1 ? SYNC.step2 : SYNC.update
    const message = 2 + varUintLength(update.length)
    const size = message + update.length
    const head = Buffer.allocUnsafe(headLength(size) + message)
    writeMessageHead(head, writeHead(head, size), step, update.length)
    return [head, update]
  })
}

/** Bytes of the frame that carries an update of this length to others. */
export function updateFrameLength(length: number): number {
  const size = 2 + varUintLength(length) + length
  return headLength(size) + size
}

/** Fills `frame`, which is `updateFrameLength` long, with the frame that carries the update. */
export function writeUpdateFrame(frame: Buffer, update: Uint8Array): void {
  const size = 2 + varUintLength(update.length) + update.length
  frame.set(update, writeMessageHead(frame, writeHead(frame, size), SYNC.update, update.length))
}

function writeMessageHead(into: Buffer, start: number, step: number, length: number): number {
  into[start] = FRAME.sync
  into[start + 1] = step
  let at = start + 2
  let rest = length
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) into[at++] = 0x80 | (rest & 0x7f)
  into[at] = rest
  return at + 1
}

function varUintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 128)) length++
  return length
}

function headLength(length: number): number {
  if (length < 126) return 2
  return length < 0x1_0000 ? 4 : 10
}

/** Returns where the message begins. */
function writeHead(into: Buffer, length: number): number {
  const FIN_BINARY = 0x82
  into[0] = FIN_BINARY
  if (length < 126) into[1] = length
  else if (length < 0x1_0000) {
    into[1] = 126
    into.writeUInt16BE(length, 2)
  } else {
    into[1] = 127
    into.writeBigUInt64BE(BigInt(length), 2)
  }
  return headLength(length)
}
