import type { ActId, PlanId } from '../lib/ids.ts'
import type { EncuentroDb, OpenedRow } from './db.ts'

/** The opened ballots of a plan's acts that this device holds, by act; it opened them for its act or its recount. */
export async function readOpenedBallots(
  db: EncuentroDb,
  plan: PlanId,
): Promise<ReadonlyMap<ActId, OpenedRow['ballots']>> {
  const rows = await db.openedBallots.where('plan').equals(plan).toArray()
  return new Map(rows.map(({ act, ballots }) => [act, ballots]))
}
