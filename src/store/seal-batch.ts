import { batchHashOf, makeBatch } from '../domain/voting/batch.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { BatchHash, DeviceId } from '../lib/ids.ts'
import type { SigningKey } from '../protocol/keys.ts'
import type { BallotBox } from './ballot-box.ts'
import { BATCHES, writeBatch } from './documents/batches.ts'
import type { StoredDocument } from './documents/open-document.ts'

/**
 * Seals this device's box for one vote: all its ballots, sorted by id, signed, as one opaque value
 * in this device's own batch document. The box is marked sealed only after the batch is on disk;
 * interrupted anywhere, sealing again gives the same batch (I4).
 *
 * Expects  the vote is closed on this device: no booth is open.
 * Returns  the batch's hash and how many ballots it holds.
 */
export async function sealBatch(options: {
  readonly vote: Vote
  readonly box: BallotBox
  readonly document: StoredDocument
  readonly invitation: string
  readonly key: SigningKey
}): Promise<{ readonly hash: BatchHash; readonly n: number }> {
  const { vote, box, document, invitation, key } = options
  const batch = makeBatch(vote, key.thumbprint as DeviceId, await box.open(vote.id))
  const hash = batchHashOf(batch) as BatchHash
  const batches = document.doc.getMap<unknown>(BATCHES)
  if (!batches.has(hash)) {
    const value = await writeBatch(batch, invitation, key)
    await document.write(() => batches.set(hash, value))
  }
  await document.saved()
  await box.seal(vote.id, hash)
  return { hash, n: batch.n }
}
