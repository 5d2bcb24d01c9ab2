import type { RevocationRecord } from '../../domain/process/invited.ts'
import type { PlanId } from '../../lib/ids.ts'
import { newerRevocation, type Revocation, readRevocation } from '../../protocol/revocation.ts'

/**
 * The revocation lists among the records of a plan document. Only what the plan key signed for this plan is
 * one: a coordinator without the key can write the record, and says nothing by it.
 */
export async function revocationsIn(
  records: Iterable<unknown>,
  plan: PlanId,
): Promise<readonly Revocation[]> {
  const lists: Revocation[] = []
  for (const record of records) {
    const { kind, token } = (record ?? {}) as Partial<RevocationRecord>
    if (kind !== 'revocation' || typeof token !== 'string') continue
    const list = await readRevocation(token)
    if (list.ok && list.value.claims.plan === plan) lists.push(list.value)
  }
  return lists
}

/** The one of several lists that holds. */
export function newestOf(lists: readonly Revocation[]): Revocation | undefined {
  return lists.reduce<Revocation | undefined>(
    (newest, list) => (newest ? newerRevocation(newest, list) : list),
    undefined,
  )
}
