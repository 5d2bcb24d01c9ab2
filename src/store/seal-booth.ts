import type { SealedBox, Vote } from '../domain/voting/vote.ts'
import { boothIdOf } from '../domain/voting/vote-course.ts'
import type { OpenRoom, PlanSession } from './plan-session.ts'

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
  const { plan, device, box, deviceKey } = session
  const room = { kind: 'box' as const, plan, meeting: vote.config.meeting, device }
  const [{ sealBatch }, open] = await Promise.all([import('./seal-batch.ts'), session.open(room)])
  const invitation = session.membershipFor(room)?.token ?? ''
  const { hash, n } = await sealBatch({
    vote,
    box,
    document: open.stored,
    invitation,
    key: deviceKey,
  })
  const sealed: SealedBox = { hash, n, abandoned }
  const id = boothIdOf(vote.id, device)
  await paper.records.write((pen) => pen.field(id, 'sealed', sealed)).catch(() => {})
  return sealed
}
