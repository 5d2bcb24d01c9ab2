import { envelopeFor } from '../domain/voting/envelope.ts'
import { type FreezeRefusal, freezeVote, type VoteDraft } from '../domain/voting/freeze.ts'
import { methodOf } from '../domain/voting/methods/index.ts'
import type { Envelope, Vote } from '../domain/voting/vote.ts'
import type { Result } from '../lib/result.ts'
import { generateCountKey } from '../protocol/ballot-envelope.ts'
import { keepCountKey } from './count-keys.ts'
import type { EncuentroDb } from './db.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'

/**
 * Freezes a vote and makes the key that will open its ballots. The key is on this device's disk
 * before anybody else can know of the vote, so that no ballot is ever closed to a key that is lost.
 *
 * Returns  the vote as written to the paper document, or why it cannot be held: then nothing is
 *          written. Rejects when the disk does.
 */
export async function freezeSealed(
  { db, session, paper }: { db: EncuentroDb; session: PlanSession; paper: OpenRoom },
  draft: VoteDraft,
  held: Envelope['held'],
): Promise<Result<Vote, FreezeRefusal>> {
  const checked = freezeVote(draft)
  if (!checked.ok) return checked
  const { config } = checked.value
  const hasBallots = methodOf(config.method).paper !== 'none'
  const key = hasBallots ? await generateCountKey() : undefined
  const frozen =
    key === undefined
      ? checked
      : freezeVote({
          ...draft,
          config: { ...config, envelope: envelopeFor(config, key.publicJwk, held) },
        })
  if (!frozen.ok) return frozen
  if (key !== undefined) {
    await keepCountKey(db, { plan: session.plan, vote: draft.id }, key.secret)
  }
  await paper.records.write((pen) => pen.birth(frozen.value))
  return frozen
}
