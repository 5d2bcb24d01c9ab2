import { makeBallotRecord } from '../domain/voting/ballot.ts'
import { makeSealedRecord } from '../domain/voting/batch.ts'
import type { Ballot, BoxRecord } from '../domain/voting/box-records.ts'
import type { Vote } from '../domain/voting/vote.ts'
import type { FillRandom } from '../lib/ids.ts'
import { type BallotSealer, ballotSealer } from '../protocol/ballot-envelope.ts'

/** Makes a filled-in ballot into a record for the box of this vote. */
export type CloseBallot = (ballot: Ballot, pre?: string) => Promise<BoxRecord>

/** How this vote's ballots are closed; the key is read once. */
export function createCloseBallot(
  { config, configHash }: Pick<Vote, 'config' | 'configHash'>,
  random: FillRandom,
): CloseBallot {
  const { envelope } = config
  let sealer: Promise<BallotSealer> | undefined
  return async (ballot, pre) => {
    if (envelope === undefined) return makeBallotRecord(ballot, random)
    sealer ??= ballotSealer(envelope.key, configHash)
    return makeSealedRecord(await (await sealer)(ballot, envelope.ballotBytes), pre)
  }
}
