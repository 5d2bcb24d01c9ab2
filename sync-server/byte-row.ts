/**
 * Pieces of bytes one behind the other in one memory. What waits in a room is kept like this: as
 * objects of their own, thousands of small updates cost more to keep alive than all that is done
 * with them.
 */
export interface ByteRow {
  count(): number
  /** Bytes of all pieces. */
  size(): number
  /** A new piece at the end, to be filled before the next one is added. */
  add(length: number): Buffer
  /** The pieces so far, which stay where they are. */
  peek(): Pieces
  /** The pieces so far; the row is empty again. */
  take(): Pieces
}

/** Pieces of one memory, one behind the other and nothing between them. */
export interface Pieces {
  readonly memory: Buffer
  /** Where each piece ends. */
  readonly ends: readonly number[]
}

const LEAST_BYTES = 256

export function createByteRow(): ByteRow {
  let memory = EMPTY
  let used = 0
  let ends: number[] = []

  const peek = (): Pieces => ({ memory: memory.subarray(0, used), ends })

  return {
    count: () => ends.length,
    size: () => used,
    add(length) {
      const start = used
      used += length
      ends.push(used)
      if (used > memory.length) {
        const larger = Buffer.allocUnsafe(Math.max(LEAST_BYTES, memory.length * 2, used))
        larger.set(memory)
        memory = larger
      }
      return memory.subarray(start, used)
    },
    peek,
    take() {
      const taken = peek()
      memory = EMPTY
      used = 0
      ends = []
      return taken
    },
  }
}

/** Views, one per piece. */
export function piecesOf({ memory, ends }: Pieces): Buffer[] {
  return ends.map((end, index) => memory.subarray(index === 0 ? 0 : ends[index - 1], end))
}

/** A copy in no more memory than it needs, for as long as it may be. */
export function keepPieces({ memory, ends }: Pieces): Pieces {
  const kept = allocateToKeep(memory.length)
  kept.set(memory)
  return { memory: kept, ends: ends.slice() }
}

const EMPTY = Buffer.alloc(0)
const SLAB_BYTES = 16 * 1024
let slab = EMPTY
let slabUsed = SLAB_BYTES

/** Small rows that are kept share memory with each other, and not with what is let go at once, which they would hold back. */
function allocateToKeep(size: number): Buffer {
  if (size > SLAB_BYTES / 8) return Buffer.allocUnsafeSlow(size)
  if (slabUsed + size > SLAB_BYTES) {
    slab = Buffer.allocUnsafeSlow(SLAB_BYTES)
    slabUsed = 0
  }
  slabUsed += size
  return slab.subarray(slabUsed - size, slabUsed)
}
