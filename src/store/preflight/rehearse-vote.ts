import Dexie from 'dexie'
import { fillBallot } from '../../domain/voting/ballot.ts'
import { isSealedRecord } from '../../domain/voting/batch.ts'
import type { Vote, VoteConfig } from '../../domain/voting/vote.ts'
import { contentDigest } from '../../lib/hash.ts'
import type { FillRandom, VoteId } from '../../lib/ids.ts'
import { generateCountKey, importCountKey, openBox } from '../../protocol/ballot-envelope.ts'
import { type BallotBox, openBallotBox } from '../ballot-box.ts'
import { createCloseBallot } from '../close-ballot.ts'

/** The database of the rehearsal: another one than the box of real votes, and gone afterwards. */
export const REHEARSAL_NAME = 'encuentro-ensayo'

/** Bytes of every ballot of the rehearsal. */
const BALLOT_BYTES = 64

/** What a rehearsal showed. `box-changed`: the real box did not hold the same before and after. */
export type RehearsalOutcome = 'passed' | 'failed' | 'box-changed'

/** The vote that is rehearsed: approval of one of a few options, closed to a key that is thrown away. */
export type RehearsedConfig = Pick<VoteConfig, 'meeting' | 'question' | 'options'>

/**
 * Rehearses a vote on this tablet, the way of a real ballot: filled, closed in an envelope, kept with
 * strict durability, read back from a box that was opened anew, opened with the key, and wiped.
 *
 * It never sees the real box: that one is only asked how many ballots it holds, before and after.
 *
 * @param choice  Ids of the options touched.
 * @param held    What the real box holds, as one comparable text.
 */
export async function rehearseVote(options: {
  readonly config: RehearsedConfig
  readonly choice: readonly string[]
  readonly random: FillRandom
  readonly held: () => Promise<string>
}): Promise<RehearsalOutcome> {
  const before = await options.held()
  const outcome = await run(options).catch(() => 'failed' as const)
  return (await options.held()) === before ? outcome : 'box-changed'
}

async function run({
  config,
  choice,
  random,
}: Parameters<typeof rehearseVote>[0]): Promise<'passed' | 'failed'> {
  // What a rehearsal left when its tablet died.
  await Dexie.delete(REHEARSAL_NAME)
  const key = await generateCountKey()
  const vote = rehearsedVote(config, key.publicJwk)
  const filled = fillBallot(vote.config, choice)
  if (!filled.ok) return 'failed'
  try {
    const record = await createCloseBallot(vote, random)(filled.value)
    const kept = await inRehearsal((box) => box.drop(vote.id, record))
    if (kept !== 'kept') return 'failed'
    const [back, ...others] = await inRehearsal((box) => box.open(vote.id))
    if (back === undefined || others.length > 0 || !isSealedRecord(back)) return 'failed'
    const secret = await importCountKey(key.publicJwk, key.secret)
    if (!secret.ok) return 'failed'
    const opened = await openBox(secret.value, key.publicJwk, vote.configHash, back.box)
    const isSame = opened.ok && JSON.stringify(opened.value) === JSON.stringify(filled.value)
    return isSame ? 'passed' : 'failed'
  } finally {
    await Dexie.delete(REHEARSAL_NAME)
  }
}

/** Opens the box of the rehearsal anew for one act: what is not closed cannot be wiped. */
async function inRehearsal<T>(act: (box: BallotBox) => Promise<T>): Promise<T> {
  const box = openBallotBox(REHEARSAL_NAME)
  try {
    return await act(box)
  } finally {
    box.close()
  }
}

function rehearsedVote(
  given: RehearsedConfig,
  key: NonNullable<VoteConfig['envelope']>['key'],
): Pick<Vote, 'id' | 'config' | 'configHash'> {
  const id = 'ensayo' as VoteId
  const config: VoteConfig = {
    ...given,
    method: 'approval',
    rules: { max: 1 },
    pooling: 'sum',
    tieRule: 'lot',
    secrecy: 'sealed',
    envelope: { key, held: 'tablet', ballotBytes: BALLOT_BYTES },
  }
  return { id, config, configHash: contentDigest({ id, config }) }
}
