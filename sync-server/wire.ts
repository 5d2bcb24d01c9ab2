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

/** Updates as messages of which only the last is step 2, so that `synced` comes when all is there. */
export function answerMessages(updates: readonly Uint8Array[]): Uint8Array[] {
  return updates.map((update, at) =>
    syncMessage(at === updates.length - 1 ? SYNC.step2 : SYNC.update, update),
  )
}

/**
 * Messages as binary websocket frames from a server (unmasked, unfragmented), in one buffer that
 * can be written to many sockets. Framing a turn's messages once and writing them at once is where
 * nearly all of the relay's speed comes from.
 *
 * Source   RFC 6455 §5.2.
 */
export function packFrames(messages: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = []
  for (const message of messages) parts.push(frameHead(message.length), message)
  return Buffer.concat(parts)
}

function frameHead(length: number): Buffer {
  const FIN_BINARY = 0x82
  if (length < 126) return Buffer.from([FIN_BINARY, length])
  if (length < 0x1_0000) return Buffer.from([FIN_BINARY, 126, length >>> 8, length & 0xff])
  const head = Buffer.alloc(10)
  head[0] = FIN_BINARY
  head[1] = 127
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
