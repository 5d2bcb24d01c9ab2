import { concatenate } from '../../lib/bytes.ts'
import { frame, readFrames } from './frames.ts'
import { type Faces, readAll, type SyncFile, writeAll } from './sync-file.ts'

/** A log that grows at its end and outlives a torn write. */
export interface Log {
  /** What was in it when it was opened, oldest first; once folded, the same thing may be in it twice. */
  readonly payloads: readonly Uint8Array[]
  /** Appends all or nothing. Returns once the bytes were flushed; throws when they were not. */
  append(payloads: readonly Uint8Array[]): void
  /**
   * Puts these payloads in the place of what was read on opening. The old face goes only after the
   * new one was flushed and read back. Throws after an append, which the payloads would not hold.
   */
  fold(payloads: readonly Uint8Array[]): void
  close(): void
}

/**
 * Opens a log of two faces; both are read. A torn tail is cut off before anything is written after
 * it: a database that does not (guide/reliability.md) loses what it writes behind the tear.
 */
export function openLog(faces: Faces): Log {
  const payloads: Uint8Array[] = []
  const ends = faces.map((file) => {
    const read = readFrames(readAll(file))
    payloads.push(...read.payloads)
    if (read.end < file.getSize()) file.truncate(read.end)
    return read.end
  }) as [number, number]
  let active: 0 | 1 = ends[1] > ends[0] ? 1 : 0
  let appended = false

  function write(face: 0 | 1, given: readonly Uint8Array[]): Uint8Array {
    const file: SyncFile = faces[face]
    const bytes = concatenate(given.map(frame))
    try {
      writeAll(file, bytes, ends[face])
      file.flush()
    } catch (error) {
      try {
        file.truncate(ends[face])
      } catch {
        // The next append writes over it, and reading passes over what is left.
      }
      throw error
    }
    return bytes
  }

  return {
    payloads,
    append(given) {
      ends[active] += write(active, given).length
      appended = true
    },
    fold(given) {
      if (appended) throw new DOMException('the log has grown', 'InvalidStateError')
      const other = active === 0 ? 1 : 0
      const bytes = write(other, given)
      const back = readAll(faces[other]).subarray(ends[other])
      if (back.length !== bytes.length || bytes.some((byte, at) => back[at] !== byte)) {
        faces[other].truncate(ends[other])
        throw new DOMException('the log was not read back', 'DataError')
      }
      ends[other] += bytes.length
      faces[active].truncate(0)
      faces[active].flush()
      ends[active] = 0
      active = other
    },
    close() {
      for (const file of faces) file.close()
    },
  }
}
