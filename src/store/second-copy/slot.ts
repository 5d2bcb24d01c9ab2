import { frame, readFrames } from './frames.ts'
import { type Faces, readAll, type SyncFile, writeAll } from './sync-file.ts'

/**
 * A slot holds one value as a whole, twice. Both faces are equal at rest, so that they tell nothing
 * of the order in which its parts came: two lists of ballots that differ by one would name the last.
 */
export function readSlot(faces: Faces): Uint8Array | undefined {
  const [one, other] = faces.map(readFace)
  if (one === undefined || other === undefined) return (one ?? other)?.value
  return (other.version > one.version ? other : one).value
}

/** Replaces the value. Returns once both faces were flushed; throws with at least one of them whole. */
export function putSlot(faces: Faces, value: Uint8Array): void {
  const before = faces.map(readFace)
  if (before.every((face) => face && isSame(face.value, value))) return
  const versions = before.map((face) => face?.version ?? -1) as [number, number]
  const payload = new Uint8Array(4 + value.length)
  new DataView(payload.buffer).setUint32(0, Math.max(...versions) + 1)
  payload.set(value, 4)
  const bytes = frame(payload)
  // The one that is torn or older first: the other one is whole until this one is.
  const order: Faces = versions[1] < versions[0] ? [faces[1], faces[0]] : faces
  for (const file of order) {
    writeAll(file, bytes, 0)
    if (file.getSize() > bytes.length) file.truncate(bytes.length)
    file.flush()
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function readFace(file: SyncFile): { version: number; value: Uint8Array } | undefined {
  const [payload] = readFrames(readAll(file)).payloads
  if (payload === undefined || payload.length < 4) return undefined
  const version = new DataView(payload.buffer, payload.byteOffset).getUint32(0)
  return { version, value: payload.slice(4) }
}
