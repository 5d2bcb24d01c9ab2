import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase45, toBase45 } from '../lib/base45.ts'
import { toHex } from '../lib/bytes.ts'
import { crc32 } from '../lib/crc32.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { type Basin, makeBasin, makeFountain } from './fountain.ts'

/**
 * Bytes as an endless row of QR codes, from one screen to another tablet's camera. Each code is one
 * frame: «EQ1:» and, in base45,
 *
 *   8 bytes  the stream's name: how the SHA-256 of all its bytes begins
 *   3        how many bytes it has
 *   2        size of a block in bytes, a multiple of four
 *   3        number of the drop (`fountain.ts`)
 *   n        the drop, as long as a block
 *   4        CRC-32 of everything before it
 *
 * big-endian. Any frames that are enough give the bytes, in any order. Frames name their stream, so
 * two senders in one picture are told apart and never mixed; the digest judges the whole.
 */
const MAGIC = /^EQ(\d{1,3}):/
const VERSION = '1'
const NAME_BYTES = 8
const HEAD_BYTES = NAME_BYTES + 3 + 2 + 3
const CRC_BYTES = 4

/** With its head 276 bytes: 418 of the 419 characters of a QR code of version 12 (65 modules), ECC M. */
const BLOCK_BYTES = 256
/** The most that is passed by camera: three and a half minutes at ten frames per second. */
export const STREAM_MAX_BYTES = 512 * 1024
/** Drops are numbered in three bytes; after two weeks at ten frames per second they begin again. */
const DROPS = 2 ** 24
/** Streams gathered at once; of a further one, the one that waited longest is given up. */
const STREAMS_MAX = 4
/** Of so many frames back the streams are counted that are before the camera now. */
const LOOK_BACK = 24

/** What a screen shows, frame by frame. */
export interface QrStream {
  /** Four characters that both screens show: how people tell streams apart. */
  readonly code: string
  readonly bytes: number
  /** The least number of frames that can be enough. */
  readonly blocks: number
  /** The text of frame `n`, from 0 on. */
  frame(n: number): string
}

/** The stream of some bytes. Too many are refused: a file takes them. */
export function makeQrStream(bytes: Uint8Array): Result<QrStream, 'stream-too-big'> {
  if (bytes.length > STREAM_MAX_BYTES) return refused('stream-too-big')
  const fountain = makeFountain(bytes, BLOCK_BYTES)
  const name = sha256(bytes).subarray(0, NAME_BYTES)
  return done({
    code: codeOf(toHex(name)),
    bytes: bytes.length,
    blocks: fountain.blocks,
    frame(n) {
      const number = n % DROPS
      const frame = new Uint8Array(HEAD_BYTES + BLOCK_BYTES + CRC_BYTES)
      const view = new DataView(frame.buffer)
      frame.set(name)
      writeUint24(view, NAME_BYTES, bytes.length)
      view.setUint16(NAME_BYTES + 3, BLOCK_BYTES)
      writeUint24(view, NAME_BYTES + 5, number)
      frame.set(fountain.drop(number), HEAD_BYTES)
      view.setUint32(frame.length - CRC_BYTES, crc32(frame.subarray(0, -CRC_BYTES)))
      return `EQ${VERSION}:${toBase45(frame)}`
    },
  })
}

/** What became of one scanned text. */
export type Taken =
  /** No frame of a stream: an invitation, or a code of something else. */
  | { readonly kind: 'other' }
  /** A frame that was read wrongly; the next one may be whole. */
  | { readonly kind: 'damaged' }
  /** Of a newer version of the app. */
  | { readonly kind: 'newer' }
  | {
      readonly kind: 'gathering'
      readonly code: string
      readonly filled: number
      readonly blocks: number
      /** Streams before the camera now, this one with them. */
      readonly streams: number
    }
  /** Enough frames, but their bytes are not those that the stream's name promised: begun anew. */
  | { readonly kind: 'spoiled'; readonly code: string }
  | { readonly kind: 'whole'; readonly code: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What gathers streams until one is whole. */
export interface Gathering {
  take(text: string): Taken
}

/** Nothing gathered yet. */
export function makeGathering(): Gathering {
  // A Map keeps the order in which its keys were set: the first one is the one that waited longest.
  const basins = new Map<string, Basin>()
  const seen: string[] = []
  return {
    take(text) {
      const version = MAGIC.exec(text)?.[1]
      if (version === undefined) return { kind: 'other' }
      if (version !== VERSION) return { kind: 'newer' }
      const frame = readFrame(text.slice(text.indexOf(':') + 1))
      if (frame === undefined) return { kind: 'damaged' }
      const { name, length, drop, number } = frame
      // A forged frame may lie about the rest: it then speaks of a stream of its own.
      const key = `${name}/${length}/${drop.length}`
      const basin = basins.get(key) ?? makeBasin(length, drop.length)
      basins.delete(key)
      const [oldest] = basins.keys()
      if (basins.size === STREAMS_MAX && oldest !== undefined) basins.delete(oldest)
      basins.set(key, basin)
      seen.push(key)
      if (seen.length > LOOK_BACK) seen.shift()
      basin.take(number, drop)
      const code = codeOf(name)
      const bytes = basin.solve()
      if (bytes === undefined) {
        const { filled, blocks } = basin
        return { kind: 'gathering', code, filled, blocks, streams: new Set(seen).size }
      }
      basins.delete(key)
      if (!toHex(sha256(bytes)).startsWith(name)) return { kind: 'spoiled', code }
      return { kind: 'whole', code, bytes }
    },
  }
}

function readFrame(text: string) {
  const frame = fromBase45(text)
  if (frame === undefined || frame.length <= HEAD_BYTES + CRC_BYTES) return undefined
  const view = new DataView(frame.buffer)
  const body = frame.subarray(0, -CRC_BYTES)
  if (view.getUint32(body.length) !== crc32(body)) return undefined
  const length = readUint24(view, NAME_BYTES)
  const size = view.getUint16(NAME_BYTES + 3)
  const drop = body.subarray(HEAD_BYTES)
  if (length > STREAM_MAX_BYTES || size % 4 !== 0 || drop.length !== size) return undefined
  return {
    name: toHex(frame.subarray(0, NAME_BYTES)),
    length,
    number: readUint24(view, NAME_BYTES + 5),
    drop,
  }
}

function codeOf(name: string): string {
  return name.slice(0, 4).toUpperCase()
}

function writeUint24(view: DataView, at: number, value: number): void {
  view.setUint8(at, value >> 16)
  view.setUint16(at + 1, value & 0xffff)
}

function readUint24(view: DataView, at: number): number {
  return view.getUint8(at) * 0x10000 + view.getUint16(at + 1)
}
