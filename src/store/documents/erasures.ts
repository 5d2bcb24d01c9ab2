import type { Erasure } from '../../domain/consultation/erased.ts'
import type { PlanId } from '../../lib/ids.ts'
import { newerErasure, readErasure, type SignedErasure } from '../../protocol/erasure.ts'

/**
 * The lists of what is erased among the records of a plan document. Only what the plan key signed for
 * this plan removes anything.
 */
export async function erasuresIn(
  records: Iterable<unknown>,
  plan: PlanId,
): Promise<readonly SignedErasure[]> {
  const lists: SignedErasure[] = []
  for (const record of records) {
    const { kind, token } = (record ?? {}) as Partial<Erasure>
    if (kind !== 'erasure' || typeof token !== 'string') continue
    const list = await readErasure(token)
    if (list.ok && list.value.claims.plan === plan) lists.push(list.value)
  }
  return lists
}

/** The one of several lists that holds. */
export function newestErasure(lists: readonly SignedErasure[]): SignedErasure | undefined {
  return lists.reduce<SignedErasure | undefined>(
    (newest, list) => (newest ? newerErasure(newest, list) : list),
    undefined,
  )
}
