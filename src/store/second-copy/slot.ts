import { frame, readFrames } from './frames.ts'
import { type Faces, readAll, type SyncFile, writeAll } from './sync-file.ts'

/**
 * One value as a whole, twice. Both faces are equal at rest, so that they tell nothing of the order
 * in which its parts came: two lists of ballots that differ by one would name the last.
 */
export interface Slot {
  /** The value; absent where nothing was put yet. */
  value(): Uint8Array | undefined
  /** Replaces it. Returns once both faces were flushed; throws with at least one of them whole. */
  put(value: Uint8Array): void
  close(): void
}

interface Face {
  readonly version: number
  readonly value: Uint8Array
}

/** Opens a slot whose files nobody else writes until it is closed. */
export function openSlot(files: Faces): Slot {
  let faces = files.map(readFace)
  return {
    value() {
      const [one, other] = faces
      if (one === undefined || other === undefined) return (one ?? other)?.value
      return (other.version > one.version ? other : one).value
    },
    put(value) {
      if (faces.every((face) => face && isSame(face.value, value))) return
      const [one, other] = faces.map((face) => face?.version ?? -1) as [number, number]
      const version = Math.max(one, other) + 1
      const bytes = frame(payloadOf(version, value))
      // The one that is torn or older first: the other one is whole until this one is.
      const order: Faces = other < one ? [files[1], files[0]] : files
      try {
        for (const file of order) {
          writeAll(file, bytes, 0)
          if (file.getSize() > bytes.length) file.truncate(bytes.length)
          file.flush()
        }
        faces = [
          { version, value },
          { version, value },
        ]
      } catch (error) {
        faces = files.map(readFace)
        throw error
      }
    },
    close() {
      for (const file of files) file.close()
    },
  }
}

function payloadOf(version: number, value: Uint8Array): Uint8Array {
  const payload = new Uint8Array(4 + value.length)
  new DataView(payload.buffer).setUint32(0, version)
  payload.set(value, 4)
  return payload
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function readFace(file: SyncFile): Face | undefined {
  const [payload] = readFrames(readAll(file)).payloads
  if (payload === undefined || payload.length < 4) return undefined
  const version = new DataView(payload.buffer, payload.byteOffset).getUint32(0)
  return { version, value: payload.slice(4) }
}
