import { crc32 } from '../../lib/crc32.ts'

/**
 * Frames of the second copy: bytes that can be found again after a torn write, wherever it tore.
 *
 *   magic (4) · length of the payload (4) · CRC-32 of length and payload (4) · payload; big-endian
 */
const MAGIC = 0x89454e0a
const HEAD = 12

/** The payload with its head before it. */
export function frame(payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + payload.length)
  const head = new DataView(bytes.buffer)
  head.setUint32(0, MAGIC)
  // The checksum's own place takes the length first, so that one run covers both.
  head.setUint32(8, payload.length)
  bytes.set(payload, HEAD)
  const checksum = crc32(bytes.subarray(8))
  head.setUint32(4, payload.length)
  head.setUint32(8, checksum)
  return bytes
}

/** Every whole frame, in order, and where the last one ends. What lies between frames is passed over. */
export function readFrames(bytes: Uint8Array): { payloads: Uint8Array[]; end: number } {
  const payloads: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [at, end] = [0, 0]
  while (at + HEAD <= bytes.length) {
    const payload = payloadAt(bytes, view, at)
    if (payload === undefined) at++
    else {
      payloads.push(payload)
      at += HEAD + payload.length
      end = at
    }
  }
  return { payloads, end }
}

function payloadAt(bytes: Uint8Array, view: DataView, at: number): Uint8Array | undefined {
  if (view.getUint32(at) !== MAGIC) return undefined
  const length = view.getUint32(at + 4)
  if (length > bytes.length - at - HEAD) return undefined
  const payload = bytes.slice(at + HEAD, at + HEAD + length)
  const whole = frame(payload)
  return new DataView(whole.buffer).getUint32(8) === view.getUint32(at + 8) ? payload : undefined
}
