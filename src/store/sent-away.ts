import { createEffect, createRoot } from 'solid-js'
import type { PlanId } from '../lib/ids.ts'
import type { HoldingRow } from './db.ts'
import type { OpenRoom } from './plan-session.ts'

/** Whether a proof is of a device that the plan has sent away. */
export type IsSentAway = (row: HoldingRow) => boolean

/**
 * Follows the plan's revocations: what a lost tablet proved to hold is not «elsewhere» any more.
 * Returns what ends it.
 */
export function watchSentAway(
  open: OpenRoom,
  plan: PlanId,
  onChange: (isSentAway: IsSentAway) => void,
): () => void {
  return createRoot((dispose) => {
    createEffect(() => {
      const records = open.records.list('revocation')
      // Rare, and it verifies signatures: its code comes when it is needed.
      if (records.length > 0) void judgeProofs(records, plan).then(onChange)
    })
    return dispose
  })
}

/** The judge of proofs by the revocation lists among some records. */
export async function judgeProofs(records: readonly unknown[], plan: PlanId): Promise<IsSentAway> {
  const [{ revocationsIn }, { isRevoked }] = await Promise.all([
    import('./documents/revocations.ts'),
    import('../protocol/revocation.ts'),
  ])
  const lists = await revocationsIn(records, plan)
  return ({ device, jti = '' }) => lists.some((list) => isRevoked(list, { device, jti }))
}
