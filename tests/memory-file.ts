import type { SyncFile } from '../src/store/second-copy/sync-file.ts'

/** A file in memory that can die in the middle of a write, for tests. */
export interface MemoryFile extends SyncFile {
  bytes: Uint8Array
}

/** Power for so many bytes; the write that needs more stops in the middle and throws. */
export interface Power {
  left: number
}

/** An empty file. Without power it is never torn. */
export function makeMemoryFile(power: Power = { left: Number.POSITIVE_INFINITY }): MemoryFile {
  return {
    bytes: new Uint8Array(),
    read(into, { at }) {
      const part = this.bytes.subarray(at, at + into.length)
      into.set(part)
      return part.length
    },
    write(given, { at }) {
      const count = Math.min(given.length, power.left)
      power.left -= count
      const bytes = new Uint8Array(Math.max(this.bytes.length, at + count))
      bytes.set(this.bytes)
      bytes.set(given.subarray(0, count), at)
      this.bytes = bytes
      if (power.left === 0) throw new DOMException('dead', 'AbortError')
      return count
    },
    getSize() {
      return this.bytes.length
    },
    truncate(size) {
      if (power.left === 0) throw new DOMException('dead', 'AbortError')
      this.bytes = this.bytes.slice(0, size)
    },
    flush() {},
    close() {},
  }
}
