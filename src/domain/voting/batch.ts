import * as v from 'valibot'
import { contentDigest, sha256Hex } from '../../lib/hash.ts'
import type { BatchHash, DeviceId, VoteId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Ballot, Batch, BoxRecord, SealedRecord } from './box-records.ts'
import type { Envelope, Vote } from './vote.ts'

/** Deepest nesting of lists and objects in a ballot: any method's sheet is shallower. */
const BALLOT_DEPTH_MAX = 4
/** Most characters of a box: the largest sheet, and an envelope. */
const BOX_MAX = 100_000
/** Most ballots in one batch; a hall of this size does not vote on one tablet. */
const RECORDS_MAX = 100_000

/** Seals one tablet's ballots: sorted by their random ids, so that no order of voting remains. */
export function makeBatch(
  vote: Pick<Vote, 'id' | 'configHash'>,
  device: DeviceId,
  records: readonly BoxRecord[],
  paper = false,
): Batch {
  return {
    vote: vote.id,
    configHash: vote.configHash,
    device,
    n: records.length,
    ...(paper && { paper: true as const }),
    records: records.map(onlyRecord).sort(byId),
  }
}

/** The batch's address: SHA-256 of the RFC 8785 JSON of its unsigned body. Signatures stand beside it. */
export function batchHashOf(batch: Batch): BatchHash {
  const { vote, configHash, device, n, paper, records } = batch
  const body = { vote, configHash, device, n, ...(paper && { paper }), records }
  return contentDigest(body) as BatchHash
}

/**
 * The id of a closed ballot: SHA-256 of its card's value and its box. Both are random, so the order
 * of ids is chance; and whoever changes either names another record.
 */
export function sealedRecordId({ box, pre = '' }: Pick<SealedRecord, 'box' | 'pre'>): string {
  return sha256Hex(`${pre}${box}`)
}

/** A closed ballot as it goes into the box. */
export function makeSealedRecord(box: string, pre?: string): SealedRecord {
  const record = { box, ...(pre !== undefined && { pre }) }
  return { id: sealedRecordId(record), ...record }
}

/** Bytes of an envelope around the padded ballot: ephemeral key, length, tag (`protocol/ballot-envelope.ts`). */
export const ENVELOPE_BYTES = 65 + 2 + 16

/** Characters of every box of a vote, base64url without padding. */
export function boxLength({ ballotBytes }: Pick<Envelope, 'ballotBytes'>): number {
  return Math.ceil(((ENVELOPE_BYTES + ballotBytes) * 8) / 6)
}

/** Whether a record is closed in an envelope. */
export function isSealedRecord(record: BoxRecord): record is SealedRecord {
  return 'box' in record
}

/** Whether a batch is the one announced under that hash. */
export function isBatchOf(batch: Batch, hash: BatchHash): boolean {
  return batchHashOf(batch) === hash
}

/** The ballots of records that were never closed. */
export function ballotsIn(records: readonly BoxRecord[]): Ballot[] {
  return records.flatMap((record) => (isSealedRecord(record) ? [] : [record.ballot]))
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const openRecord = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  // Only its shape as JSON is judged here; what it says, the method judges when it counts.
  ballot: v.custom<Ballot>((value) => isPlain(value, BALLOT_DEPTH_MAX)),
})

const sealedRecord = v.strictObject({
  id: hash,
  box: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(BOX_MAX)),
  pre: v.exactOptional(hash),
})

/** Unknown fields are refused, not left out: the hash covers every byte that was sealed. */
const schema = v.strictObject({
  vote: v.custom<VoteId>((value) => v.is(id, value)),
  configHash: hash,
  device: v.custom<DeviceId>((value) => v.is(id, value)),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  paper: v.exactOptional(v.literal(true)),
  records: v.pipe(
    v.array(v.lazy((record) => (isClosed(record) ? sealedRecord : openRecord))),
    v.maxLength(RECORDS_MAX),
  ),
})

/**
 * Reads an untrusted batch.
 *
 * Returns  the batch as it was sealed, or `batch-malformed` with the path of the first fault.
 *          Whether it belongs to a vote, and whether n is true, `admit` says.
 */
export function parseBatch(untrusted: unknown): Result<Batch, 'batch-malformed'> {
  const read = v.safeParse(schema, untrusted, { abortEarly: true })
  if (read.success) return done(read.output)
  const path = v.getDotPath(read.issues[0])
  return path === null ? refused('batch-malformed') : refused('batch-malformed', path)
}

function byId(a: BoxRecord, b: BoxRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A record without whatever else the box noted beside it. */
function onlyRecord(record: BoxRecord): BoxRecord {
  const { id } = record
  if (!isSealedRecord(record)) return { id, ballot: record.ballot }
  const { box, pre } = record
  return { id, box, ...(pre !== undefined && { pre }) }
}

function isClosed(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'box' in record
}

/** A JSON value of limited depth: deeper ones exhaust the stack of whoever hashes them. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  return Object.values(value).every((inner) => isPlain(inner, depth - 1))
}
