import { canonicalJson } from '../../lib/hash.ts'
import type { BatchHash, DeviceId } from '../../lib/ids.ts'
import { compareTexts } from '../../lib/order.ts'
import { boxLength, isBatchOf, isSealedRecord, sealedRecordId } from '../voting/batch.ts'
import type { Batch, BoxRecord } from '../voting/box-records.ts'
import type { Vote } from '../voting/vote.ts'

/** Why a whole batch does not count. The first five are found here, the others by whoever checks signatures. */
export type AdmissionRefusal =
  | 'other-vote'
  | 'other-config'
  | 'n-differs'
  | 'hash-differs'
  | 'record-malformed'
  | 'signature-malformed'
  | 'signature-wrong'
  | 'signer-is-not-device'
  | 'unknown-device'

/** A batch as some carrier brought it. */
export interface IssuedBatch {
  /** The address under which it was found. */
  readonly hash: BatchHash
  /** `undefined`: its bytes cannot be read. */
  readonly batch: Batch | undefined
  /** What was already found against it, for instance by its signature. */
  readonly refusedReason?: AdmissionRefusal | undefined
}

export interface RefusedBatch {
  readonly hash: BatchHash
  readonly reason: AdmissionRefusal
  /** Ballots in it; 0 when it cannot be read. */
  readonly ballots: number
}

/** The verdict over all batches of a vote. */
export interface Admission {
  /** One per record id, sorted by id. */
  readonly counted: readonly BoxRecord[]
  /** Further copies of counted records. */
  readonly duplicates: number
  /** Copies of records whose id stands over different ballots: none of them can be told genuine. */
  readonly altered: { readonly ids: readonly string[]; readonly copies: number }
  /** Sorted by hash. */
  readonly refused: readonly RefusedBatch[]
  /** Batches that cannot be read, and where. */
  readonly damaged: number
  readonly damagedHashes: readonly BatchHash[]
  /** Batches that were admitted, sorted: what an act names. */
  readonly admitted: readonly BatchHash[]
  /** Ballots sealed by each device in its admitted batches, copies included; sorted by device. */
  readonly byDevice: readonly { readonly device: DeviceId; readonly n: number }[]
  /** Different hashes seen, and ballots in all that can be read. */
  readonly received: { readonly batches: number; readonly ballots: number }
}

/**
 * Says what becomes of every sealed ballot of a vote.
 *
 * Expects  the batches found for this vote, from any carriers, in any order, any number of times.
 *          Each ballot stays untrusted: the tally judges it.
 * Returns  the same for the same set of batches (I4). A batch seen in a good and a bad copy is good.
 *          Nothing is dropped in silence (I5):
 *          received.batches = admitted + refused + damaged, and
 *          received.ballots = counted + duplicates + altered.copies + Σ refused.ballots.
 *          A record id counts once; when it stands over two different ballots, neither counts and
 *          both are listed, because any rule to pick one could be played by whoever made the other.
 */
export function admit(vote: VoteFrame, issued: readonly IssuedBatch[]): Admission {
  const verdicts = new Map<BatchHash, Verdict>()
  for (const found of issued) {
    const verdict = judge(vote, found)
    const before = verdicts.get(found.hash)
    if (before === undefined || rank(verdict) < rank(before)) verdicts.set(found.hash, verdict)
  }
  const sorted = [...verdicts].sort(([a], [b]) => compareTexts(a, b))
  const admitted = sorted.flatMap(([hash, { batch, reason }]) =>
    batch !== undefined && reason === undefined ? [{ hash, batch }] : [],
  )
  const refused = sorted.flatMap(([hash, { batch, reason }]): RefusedBatch[] =>
    reason === undefined ? [] : [{ hash, reason, ballots: batch?.records.length ?? 0 }],
  )
  const damagedHashes = sorted.flatMap(([hash, { batch, reason }]) =>
    batch === undefined && reason === undefined ? [hash] : [],
  )
  const records = admitted.flatMap(({ batch }) => batch.records)
  return {
    ...sift(records),
    refused,
    damaged: damagedHashes.length,
    damagedHashes,
    admitted: admitted.map(({ hash }) => hash),
    byDevice: countByDevice(admitted.map(({ batch }) => batch)),
    received: {
      batches: sorted.length,
      ballots: records.length + refused.reduce((sum, { ballots }) => sum + ballots, 0),
    },
  }
}

interface Verdict {
  readonly batch: Batch | undefined
  readonly reason: AdmissionRefusal | undefined
}

function judge(vote: VoteFrame, found: IssuedBatch): Verdict {
  const { hash, batch, refusedReason } = found
  const reason = refusedReason ?? (batch && faultOf(vote, hash, batch))
  return { batch, reason }
}

function faultOf(vote: VoteFrame, hash: BatchHash, batch: Batch): AdmissionRefusal | undefined {
  if (!isBatchOf(batch, hash)) return 'hash-differs'
  if (batch.vote !== vote.id) return 'other-vote'
  if (batch.configHash !== vote.configHash) return 'other-config'
  if (batch.n !== batch.records.length) return 'n-differs'
  return batch.records.every((record) => isRecordOf(vote, batch, record))
    ? undefined
    : 'record-malformed'
}

/** Whether a record has the form that this vote gives all of them: a box of its length, a card where there are cards. */
function isRecordOf(vote: VoteFrame, batch: Batch, record: BoxRecord): boolean {
  const { envelope, cards } = vote.config ?? {}
  if (!isSealedRecord(record)) return envelope === undefined
  if (envelope === undefined || record.id !== sealedRecordId(record)) return false
  const needsCard = cards === true && batch.paper !== true
  return (record.pre !== undefined) === needsCard && record.box.length === boxLength(envelope)
}

/** What admission knows of a vote; without a config, as of before there were envelopes. */
type VoteFrame = Pick<Vote, 'id' | 'configHash'> & {
  readonly config?: Pick<Vote['config'], 'envelope' | 'cards'>
}

/** Orders the verdicts over copies of one batch, best first, by nothing but their content (I4). */
function rank({ batch, reason }: Verdict): string {
  if (reason !== undefined) return `1 ${reason} ${batch === undefined ? '' : canonicalJson(batch)}`
  return batch === undefined ? '2' : '0'
}

/** Parts the records of the admitted batches by id: counted once, copied, or altered. */
function sift(
  records: readonly BoxRecord[],
): Pick<Admission, 'counted' | 'duplicates' | 'altered'> {
  const copies = new Map<string, BoxRecord[]>()
  for (const record of records) {
    const others = copies.get(record.id)
    if (others === undefined) copies.set(record.id, [record])
    else others.push(record)
  }
  const counted: BoxRecord[] = []
  const alteredIds: string[] = []
  let duplicates = 0
  let alteredCopies = 0
  for (const [id, [first, ...others]] of [...copies].sort(([a], [b]) => compareTexts(a, b))) {
    if (first === undefined) continue
    const text = others.length > 0 ? canonicalJson(first) : ''
    if (others.every((other) => canonicalJson(other) === text)) {
      counted.push(first)
      duplicates += others.length
    } else {
      alteredIds.push(id)
      alteredCopies += 1 + others.length
    }
  }
  return { counted, duplicates, altered: { ids: alteredIds, copies: alteredCopies } }
}

function countByDevice(batches: readonly Batch[]): Admission['byDevice'] {
  const sums = new Map<DeviceId, number>()
  for (const { device, n } of batches) sums.set(device, (sums.get(device) ?? 0) + n)
  return [...sums]
    .map(([device, n]) => ({ device, n }))
    .sort((a, b) => compareTexts(a.device, b.device))
}
