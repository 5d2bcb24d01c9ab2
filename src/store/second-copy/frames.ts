import { sha256First } from '../../lib/hash.ts'

/**
 * Frames of the second copy: bytes that can be found again after a torn write, wherever it tore.
 *
 *   magic (4) · length of the payload, big-endian (4) · first 8 bytes of its SHA-256 · payload
 */
const MAGIC = [0x89, 0x45, 0x4e, 0x0a] as const
const HEAD = 16

/** The payload with its head before it. */
export function frame(payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + payload.length)
  bytes.set(MAGIC)
  new DataView(bytes.buffer).setUint32(4, payload.length)
  bytes.set(sha256First(payload, 8), 8)
  bytes.set(payload, HEAD)
  return bytes
}

/** Every whole frame, in order, and where the last one ends. What lies between frames is passed over. */
export function readFrames(bytes: Uint8Array): { payloads: Uint8Array[]; end: number } {
  const payloads: Uint8Array[] = []
  let [at, end] = [0, 0]
  while (at + HEAD <= bytes.length) {
    const payload = payloadAt(bytes, at)
    if (payload === undefined) at++
    else {
      payloads.push(payload)
      at += HEAD + payload.length
      end = at
    }
  }
  return { payloads, end }
}

function payloadAt(bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (MAGIC.some((byte, n) => bytes[at + n] !== byte)) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset + at + 4).getUint32(0)
  if (length > bytes.length - at - HEAD) return undefined
  const payload = bytes.slice(at + HEAD, at + HEAD + length)
  const told = bytes.subarray(at + 8, at + HEAD)
  return sha256First(payload, 8).every((byte, n) => byte === told[n]) ? payload : undefined
}
