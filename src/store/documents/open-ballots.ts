import { isSealedRecord } from '../../domain/voting/batch.ts'
import type { BoxRecord } from '../../domain/voting/box-records.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import type { FillRandom } from '../../lib/ids.ts'
import { shuffle } from '../../lib/shuffle.ts'
import { openBox } from '../../protocol/ballot-envelope.ts'

/** How many boxes are opened at a time: enough to keep the engine's threads busy. */
const AT_ONCE = 32

export interface OpenedBallots {
  /** What the boxes held, in an order of chance; untrusted. */
  readonly ballots: readonly unknown[]
  /** Boxes that the key did not open. */
  readonly closed: number
}

/**
 * Opens the ballots that count. They are shuffled before the first is opened, so that nothing of the
 * order or the place of an envelope stays with its ballot.
 *
 * Expects  `key` where the vote has one.
 */
export async function openBallots(
  { config, configHash }: Pick<Vote, 'config' | 'configHash'>,
  records: readonly BoxRecord[],
  key: CryptoKey | undefined,
  random: FillRandom,
): Promise<OpenedBallots> {
  const ballots: unknown[] = []
  let closed = 0
  const shuffled = shuffle(records, random)
  for (let at = 0; at < shuffled.length; at += AT_ONCE) {
    const some = await Promise.all(
      shuffled.slice(at, at + AT_ONCE).map(async (record) => {
        if (!isSealedRecord(record)) return { ballot: record.ballot as unknown }
        if (key === undefined || config.envelope === undefined) return undefined
        const opened = await openBox(key, config.envelope.key, configHash, record.box)
        return opened.ok ? { ballot: opened.value } : undefined
      }),
    )
    for (const one of some) {
      if (one === undefined) closed += 1
      else ballots.push(one.ballot)
    }
  }
  return { ballots, closed }
}
