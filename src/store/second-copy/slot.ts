import { frame, readFrames } from './frames.ts'
import { type Faces, readAll, type SyncFile, writeAll } from './sync-file.ts'

/**
 * One value as a whole, twice. Both faces are equal at rest, so that they tell nothing of the order
 * in which its parts came: two lists of ballots that differ by one would name the last.
 */
export interface Slot {
  /** The value; absent where nothing was put yet. */
  value(): Uint8Array | undefined
  /**
   * Replaces it. Returns once one face was flushed, or throws with one of them whole; the other one
   * follows with `level`, for somebody is waiting and every flush is one more wait.
   */
  put(value: Uint8Array): void
  /** Makes both faces equal, if they are not. */
  level(): void
  close(): void
}

interface Face {
  readonly version: number
  readonly value: Uint8Array
}

/** Opens a slot whose files nobody else writes until it is closed. */
export function openSlot(files: Faces): Slot {
  let faces = files.map(readFace) as [Face | undefined, Face | undefined]
  const newest = () => {
    const [one, other] = faces
    if (one === undefined || other === undefined) return one ?? other
    return other.version > one.version ? other : one
  }
  const write = (at: 0 | 1, face: Face) => {
    const file = files[at]
    const bytes = frame(payloadOf(face))
    try {
      writeAll(file, bytes, 0)
      if (file.getSize() > bytes.length) file.truncate(bytes.length)
      file.flush()
      faces[at] = face
    } catch (error) {
      faces = [readFace(files[0]), readFace(files[1])]
      throw error
    }
  }
  /** The face that is torn or older: the other one is whole until this one is. */
  const behind = () => ((faces[1]?.version ?? -1) < (faces[0]?.version ?? -1) ? 1 : 0)
  const level = () => {
    const face = newest()
    if (face && faces[0]?.version !== faces[1]?.version) write(behind(), face)
  }
  return {
    value: () => newest()?.value,
    put(value) {
      const now = newest()
      if (now && isSame(now.value, value)) return
      write(behind(), { version: (now?.version ?? -1) + 1, value })
    },
    level,
    close() {
      for (const file of files) file.close()
    },
  }
}

function payloadOf({ version, value }: Face): Uint8Array {
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
