import { createHash, type Hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What a backup holds: a line about it, what the store holds, what the blobs are, and the end. */
export type BackupRecord =
  | { readonly kind: 'about'; readonly epoch: string; readonly at: string }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Uint8Array }
  | { readonly kind: 'blob'; readonly path: string; readonly content: Uint8Array }

/** Read back: the same, and how it ended. */
export type ReadRecord =
  | BackupRecord
  | { readonly kind: 'end'; readonly entries: number; readonly blobs: number }
  /** Nothing more comes, and nothing of the file may be used. */
  | { readonly kind: 'fault'; readonly fault: string }

const MAGIC = Buffer.from('encuentro-backup/1\n')
const KINDS = { about: 1, entry: 2, blob: 3, end: 4 } as const
const SHA256_BYTES = 32
/** Length and CRC-32 of the record, and the CRC-32 of those two, so that a bad length is not believed. */
const HEAD_BYTES = 12

/**
 * A backup as bytes: the magic line; per record a head and the record, its kind first; last a record
 * with the counts and the SHA-256 of everything before it. Numbers are big-endian.
 */
export async function* writeBackup(records: AsyncIterable<BackupRecord>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const counts = { entry: 0, blob: 0, about: 0 }
  const tell = (bytes: Buffer) => {
    hash.update(bytes)
    return bytes
  }
  yield tell(MAGIC)
  for await (const record of records) {
    counts[record.kind]++
    yield tell(frame(encode(record)))
  }
  const encoder = begin(KINDS.end)
  encoding.writeUint8Array(encoder, hash.digest())
  encoding.writeVarUint(encoder, counts.entry)
  encoding.writeVarUint(encoder, counts.blob)
  yield frame(encoding.toUint8Array(encoder))
}

/** Reads a backup and believes nothing it says of itself; the last record is `end` or `fault`. */
export async function* readBackup(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord> {
  const hash = createHash('sha256')
  const take = takeFrom(bytes)
  const magic = await take(MAGIC.length)
  if (magic === undefined || !magic.equals(MAGIC)) return yield fault('is not a backup')
  hash.update(magic)
  const counts = { entries: 0, blobs: 0 }
  for (let n = 1; ; n++) {
    const head = await take(HEAD_BYTES)
    if (head === undefined) return yield fault(`is cut short after record ${n - 1}`)
    if (crc32(head.subarray(0, 8)) !== head.readUInt32BE(8))
      return yield fault(`record ${n} is damaged`)
    const payload = await take(head.readUInt32BE(0))
    if (payload === undefined) return yield fault(`is cut short in record ${n}`)
    if (crc32(payload) !== head.readUInt32BE(4)) return yield fault(`record ${n} is damaged`)
    if (payload[0] === KINDS.end) {
      if ((await take(1)) !== undefined) return yield fault('goes on after its end')
      return yield isEnd(payload, hash, counts)
        ? { kind: 'end', ...counts }
        : fault('does not add up: records are missing or were changed')
    }
    const record = decode(payload)
    if (record === undefined) return yield fault(`record ${n} is of a kind unknown here`)
    if (record.kind === 'entry') counts.entries++
    if (record.kind === 'blob') counts.blobs++
    hash.update(head).update(payload)
    yield record
  }
}

const fault = (words: string): ReadRecord => ({ kind: 'fault', fault: words })

function frame(payload: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32BE(payload.length, 0)
  head.writeUInt32BE(crc32(payload), 4)
  head.writeUInt32BE(crc32(head.subarray(0, 8)), 8)
  return Buffer.concat([head, payload])
}

function begin(kind: number): encoding.Encoder {
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, kind)
  return encoder
}

function encode(record: BackupRecord): Uint8Array {
  const encoder = begin(KINDS[record.kind])
  if (record.kind === 'about') {
    encoding.writeVarString(encoder, record.epoch)
    encoding.writeVarString(encoder, record.at)
  } else if (record.kind === 'entry') {
    encoding.writeVarString(encoder, record.key)
    encoding.writeUint8Array(encoder, record.value)
  } else {
    encoding.writeVarString(encoder, record.path)
    encoding.writeUint8Array(encoder, record.content)
  }
  return encoding.toUint8Array(encoder)
}

function decode(payload: Uint8Array): BackupRecord | undefined {
  const decoder = decoding.createDecoder(payload)
  const kind = decoding.readUint8(decoder)
  const first = () => decoding.readVarString(decoder)
  const rest = () => decoding.readTailAsUint8Array(decoder)
  if (kind === KINDS.about) return { kind: 'about', epoch: first(), at: first() }
  if (kind === KINDS.entry) return { kind: 'entry', key: first(), value: rest() }
  if (kind === KINDS.blob) return { kind: 'blob', path: first(), content: rest() }
  return undefined
}

function isEnd(payload: Buffer, hash: Hash, counts: { entries: number; blobs: number }): boolean {
  const decoder = decoding.createDecoder(payload.subarray(1))
  const digest = decoding.readUint8Array(decoder, SHA256_BYTES)
  return (
    hash.digest().equals(digest) &&
    decoding.readVarUint(decoder) === counts.entries &&
    decoding.readVarUint(decoder) === counts.blobs
  )
}

/** Takes so many bytes, or nothing when fewer are left. */
function takeFrom(
  bytes: AsyncIterable<Uint8Array>,
): (count: number) => Promise<Buffer | undefined> {
  const parts = bytes[Symbol.asyncIterator]()
  let held: Uint8Array[] = []
  let length = 0
  return async (count) => {
    while (length < count) {
      const part = await parts.next()
      if (part.done) return undefined
      held.push(part.value)
      length += part.value.length
    }
    const all =
      held.length === 1 && held[0]
        ? Buffer.from(held[0].buffer, held[0].byteOffset, length)
        : Buffer.concat(held, length)
    held = [all.subarray(count)]
    length -= count
    return all.subarray(0, count)
  }
}
