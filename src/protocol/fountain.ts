/**
 * A fountain: bytes cut into blocks, and from them as many drops as anyone wants, of which any set
 * that is large enough gives the bytes back, in any order and with any of them lost.
 *
 * A systematic random linear code over GF(2): drop `n` below the number of blocks is block `n`
 * itself; every later one is the XOR of half of all blocks, chosen by its number. With `k` blocks,
 * `k` + 10 later drops fail with a chance of about 1 in 1,000 (measured in fountain.test.ts). An LT
 * code is cheaper to solve and needs 10 to 40 % more drops for the few hundred blocks of a meeting;
 * drops are what costs time here.
 *
 * Units    blocks of `size` bytes, a multiple of four; the last one is filled up with zeros.
 */
export interface Fountain {
  /** How many blocks there are: the least number of drops that can be enough. */
  readonly blocks: number
  /** The drop of a number from 0 on. */
  drop(n: number): Uint8Array
}

/** A fountain of some bytes, at least one. */
export function makeFountain(bytes: Uint8Array, size: number): Fountain {
  const blocks = blocksOf(bytes.length, size)
  const words = new Uint32Array((blocks * size) / 4)
  new Uint8Array(words.buffer).set(bytes)
  const step = size / 4
  return {
    blocks,
    drop(n) {
      const sum = new Uint32Array(step)
      const chosen = choose(n, blocks)
      for (let block = 0; block < blocks; block++) {
        if (hasBit(chosen, block)) xorInto(sum, words, block * step)
      }
      return new Uint8Array(sum.buffer)
    },
  }
}

/** What gathers drops until they are enough. */
export interface Basin {
  readonly blocks: number
  /** Drops so far that said something new; the bytes are there when it reaches `blocks`. */
  readonly filled: number
  /** Takes a drop of any number, any number of times. */
  take(n: number, drop: Uint8Array): void
  /** The bytes, once the drops are enough. */
  solve(): Uint8Array<ArrayBuffer> | undefined
}

interface Row {
  readonly mask: Uint32Array
  readonly block: Uint32Array
}

/** An empty basin for so many bytes in blocks of `size`. */
export function makeBasin(length: number, size: number): Basin {
  const blocks = blocksOf(length, size)
  /** By the lowest block that a row speaks of: rows are kept in echelon form as they come. */
  const rows: (Row | undefined)[] = Array.from({ length: blocks })
  let filled = 0
  return {
    blocks,
    get filled() {
      return filled
    },
    take(n, drop) {
      if (filled === blocks) return
      const mask = choose(n, blocks)
      const block = new Uint32Array(size / 4)
      new Uint8Array(block.buffer).set(drop)
      for (let at = 0; at < blocks; at++) {
        if (!hasBit(mask, at)) continue
        const row = rows[at]
        if (row === undefined) {
          rows[at] = { mask, block }
          filled++
          return
        }
        xorInto(mask, row.mask)
        xorInto(block, row.block)
      }
    },
    solve() {
      if (filled < blocks) return undefined
      const words = new Uint32Array((blocks * size) / 4)
      const step = size / 4
      for (let at = blocks - 1; at >= 0; at--) {
        const { mask, block } = rows[at] as Row
        const solved = words.subarray(at * step, (at + 1) * step)
        solved.set(block)
        for (let later = at + 1; later < blocks; later++) {
          if (hasBit(mask, later)) xorInto(solved, words, later * step)
        }
      }
      return new Uint8Array(words.buffer, 0, length)
    },
  }
}

/** How many blocks so many bytes make. */
export function blocksOf(length: number, size: number): number {
  return Math.max(1, Math.ceil(length / size))
}

/** The blocks of a drop as a bit set; never empty. */
function choose(n: number, blocks: number): Uint32Array {
  const mask = new Uint32Array(Math.ceil(blocks / 32))
  if (n >= blocks) {
    // Splitmix32 (Steele, Lea and Flood 2014, in 32 bits): both ends must choose alike, for ever.
    let state = n
    for (let word = 0; word < mask.length; word++) {
      state = (state + 0x9e3779b9) | 0
      let mixed = state ^ (state >>> 16)
      mixed = Math.imul(mixed, 0x21f0aaad)
      mixed ^= mixed >>> 15
      mixed = Math.imul(mixed, 0x735a2d97)
      mask[word] = mixed ^ (mixed >>> 15)
    }
    const over = blocks % 32
    if (over > 0) (mask[mask.length - 1] as number) &= 2 ** over - 1
    if (mask.some((word) => word !== 0)) return mask
  }
  const only = n % blocks
  mask[only >> 5] = 2 ** (only & 31)
  return mask
}

function hasBit(mask: Uint32Array, at: number): boolean {
  return ((mask[at >> 5] as number) & (1 << (at & 31))) !== 0
}

function xorInto(into: Uint32Array, other: Uint32Array, from = 0): void {
  for (let at = 0; at < into.length; at++) {
    into[at] = (into[at] as number) ^ (other[from + at] as number)
  }
}
