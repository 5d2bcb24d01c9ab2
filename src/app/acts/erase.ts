import type { Erased, Erasure } from '../../domain/consultation/erased.ts'
import { newId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { type SignedErasure, writeErasure } from '../../protocol/erasure.ts'
import type { EraseRefusal } from '../../store/context.ts'
import { erasuresIn } from '../../store/documents/erasures.ts'
import { planKey } from '../../store/plan-key.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { ActTools } from './index.ts'

/**
 * Signs the plan's next list of what is erased and keeps it in the plan document: from then on no screen
 * shows it, tablets delete it from the documents they write, and carriers bring the list to relays. It
 * follows every list of the document and those met elsewhere, so that none is lost.
 */
export async function erase(
  { workspace, random, nowS }: ActTools,
  session: PlanSession,
  { entries = [], met = [] }: { entries?: readonly Erased[]; met?: readonly SignedErasure[] },
): Promise<Result<void, EraseRefusal>> {
  const { plan } = session
  const key = await planKey(workspace.db, plan)
  if (!key) return refused('plan-key-missing')
  const room = await session.open({ kind: 'plan', plan })
  const known = [...(await erasuresIn(room.records.list('erasure'), plan)), ...met]
  const list = await writeErasure({ plan, known, erase: entries, iat: nowS() }, key)
  if (!list.ok) return list
  const { token, claims } = list.value
  const record: Erasure = {
    ...{ kind: 'erasure', id: newId(random), v: 1, token },
    erased: claims.erased,
  }
  try {
    await room.records.write((pen) => pen.birth(record))
    return done(undefined)
  } catch {
    return refused('not-kept')
  }
}
