import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Names our websocket subprotocol; the only one the relay echoes. */
export const SUBPROTOCOL = 'encuentro.v1'

/** First varint of every websocket frame. 0 to 3 are y-websocket's own; 100 is ours. */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, durable: 100 } as const

/**
 * The acknowledgement: `[100, epoch, state vector]`. Everything the vector covers is on the relay's
 * disk (I2). The epoch changes when the relay's data was restored from a backup: a device then
 * forgets what it took for acknowledged and sends what is missing again.
 */
export interface DurableFrame {
  readonly epoch: string
  /** Yjs state vector, V1 encoding. */
  readonly stateVector: Uint8Array
}

/** The whole frame, ready to send. */
export function encodeDurable(frame: DurableFrame): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.durable)
  encoding.writeVarString(encoder, frame.epoch)
  encoding.writeVarUint8Array(encoder, frame.stateVector)
  return encoding.toUint8Array(encoder)
}

/** Reads the frame after its first varint. Throws on truncated bytes, like every lib0 reader. */
export function decodeDurable(decoder: decoding.Decoder): DurableFrame {
  const epoch = decoding.readVarString(decoder)
  return { epoch, stateVector: decoding.readVarUint8Array(decoder) }
}
