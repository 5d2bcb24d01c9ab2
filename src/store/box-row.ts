import { isSealedRecord } from '../domain/voting/batch.ts'
import type { BallotRecord, BoxRecord } from '../domain/voting/box-records.ts'
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../lib/bytes.ts'

/** A record of the box as its tables and its second copy hold it. */
export interface BoxRow {
  id: string
  body: Uint8Array<ArrayBuffer>
  /** `body` is an envelope. Absent: the JSON of a ballot of a vote without a key. */
  closed?: true
  /** What the ballot shows of its card. */
  pre?: string
}

export function rowOf(record: BoxRecord): BoxRow {
  if (!isSealedRecord(record)) return { id: record.id, body: toUtf8(JSON.stringify(record.ballot)) }
  const { id, box, pre } = record
  return { id, body: fromBase64Url(box), closed: true, ...(pre !== undefined && { pre }) }
}

export function recordOf({ id, body, closed, pre }: BoxRow): BoxRecord {
  if (closed !== true) {
    return { id, ballot: JSON.parse(fromUtf8(body)) as BallotRecord['ballot'] }
  }
  return { id, box: toBase64Url(body), ...(pre !== undefined && { pre }) }
}
