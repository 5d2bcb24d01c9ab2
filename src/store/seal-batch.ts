import { batchHashOf, makeBatch } from '../domain/voting/batch.ts'
import type { BoxRecord } from '../domain/voting/box-records.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { BatchHash, DeviceId } from '../lib/ids.ts'
import type { SigningKey } from '../protocol/keys.ts'
import type { BallotBox } from './ballot-box.ts'
import { BATCHES, writeBatch } from './documents/batches.ts'
import type { StoredDocument } from './documents/open-document.ts'

export interface BatchPlace {
  readonly vote: Vote
  readonly box: BallotBox
  readonly document: StoredDocument
  readonly invitation: string
  readonly key: SigningKey
}

/**
 * Seals this device's box for one vote: all its ballots, sorted by id, signed, as one opaque value
 * in this device's own batch document. The box is marked sealed only after the batch is on disk;
 * interrupted anywhere, sealing again gives the same batch (I4).
 *
 * Expects  the vote is closed on this device: no booth is open.
 * Returns  the batch's hash and how many ballots it holds.
 */
export async function sealBatch(place: BatchPlace): Promise<IssuedByThis> {
  const { vote, box } = place
  for (;;) {
    const issued = await issueBatch(place, await box.open(vote.id))
    // The box took one more meanwhile, from another tab: that batch stays as a copy of what it holds.
    if (await box.seal(vote.id, issued.hash, issued.n)) return issued
  }
}

export interface IssuedByThis {
  readonly hash: BatchHash
  readonly n: number
}

/**
 * Writes a signed batch of records into this device's batch document; settles once it is on disk.
 * The box stays as it is: a ballot in several batches is one ballot, known by its id.
 *
 * Expects  `paper`: records typed in from paper.
 */
export async function issueBatch(
  { vote, document, invitation, key }: Omit<BatchPlace, 'box'>,
  records: readonly BoxRecord[],
  paper = false,
): Promise<IssuedByThis> {
  const batch = makeBatch(vote, key.thumbprint as DeviceId, records, paper)
  const hash = batchHashOf(batch) as BatchHash
  const batches = document.doc.getMap<unknown>(BATCHES)
  if (!batches.has(hash)) {
    const value = await writeBatch(batch, invitation, key)
    await document.write(() => batches.set(hash, value))
  }
  await document.saved()
  return { hash, n: batch.n }
}
