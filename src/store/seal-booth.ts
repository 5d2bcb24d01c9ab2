import type { Ballot } from '../domain/voting/box-records.ts'
import type { SealedBox, Vote } from '../domain/voting/vote.ts'
import { boothIdOf } from '../domain/voting/vote-course.ts'
import type { FillRandom } from '../lib/ids.ts'
import { createCloseBallot } from './close-ballot.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'

/** Ballots that a copy must hold, so that it tells no one when whoever voted (voting guide §2.2, T5). */
export const COPY_MIN = 10

/**
 * Seals this device's box for a vote into its own box document, and announces hash and number in
 * the paper document, so that whoever counts knows what must arrive. Repeating gives the same batch.
 *
 * Rejects  when the batch is not on disk. The announcement may fail alone: the batch counts without
 *          it, and its hash is also read aloud.
 */
export async function sealBooth(options: {
  readonly session: PlanSession
  readonly paper: OpenRoom
  readonly vote: Vote
  readonly abandoned: number
}): Promise<SealedBox> {
  const { session, paper, vote, abandoned } = options
  const [{ sealBatch }, place] = await Promise.all([import('./seal-batch.ts'), placeOf(options)])
  const { hash, n } = await sealBatch({ ...place, box: session.box })
  const sealed: SealedBox = { hash, n, abandoned }
  const id = boothIdOf(vote.id, session.device)
  await paper.records.write((pen) => pen.field(id, 'sealed', sealed)).catch(() => {})
  return sealed
}

/**
 * Copies what is in this device's box into its box document while voting goes on, so that another
 * tablet can hold it too should this one be lost.
 *
 * Returns  how many ballots the copy holds, or `too-few`.
 */
export async function copyBooth(options: {
  readonly session: PlanSession
  readonly vote: Vote
}): Promise<number | 'too-few'> {
  const [{ issueBatch }, place] = await Promise.all([import('./seal-batch.ts'), placeOf(options)])
  const records = await options.session.box.open(options.vote.id)
  if (records.length < COPY_MIN) return 'too-few'
  return (await issueBatch(place, records)).n
}

/**
 * Puts ballots of paper, typed in by two people who agreed, into this device's box document.
 *
 * Expects  the vote is closed; each ballot is one that the method can read.
 */
export async function addPaperBallots(
  options: { readonly session: PlanSession; readonly vote: Vote },
  ballots: readonly Ballot[],
  random: FillRandom,
): Promise<void> {
  const [{ issueBatch }, place] = await Promise.all([import('./seal-batch.ts'), placeOf(options)])
  const close = createCloseBallot(options.vote, random)
  const records = await Promise.all(ballots.map((ballot) => close(ballot)))
  await issueBatch(place, records, true)
}

async function placeOf({ session, vote }: { session: PlanSession; vote: Vote }) {
  const { plan, device, deviceKey } = session
  const room = { kind: 'box' as const, plan, meeting: vote.config.meeting, device }
  const open = await session.open(room)
  const invitation = session.membershipFor(room)?.token ?? ''
  return { vote, document: open.stored, invitation, key: deviceKey }
}
