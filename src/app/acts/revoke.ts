import type { RevocationRecord } from '../../domain/process/invited.ts'
import { newId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { type Revocation, type RevokedEntry, writeRevocation } from '../../protocol/revocation.ts'
import type { RevokeRefusal } from '../../store/context.ts'
import { revocationsIn } from '../../store/documents/revocations.ts'
import { planKey } from '../../store/plan-key.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { ActTools } from './index.ts'

/**
 * Signs the plan's next list of what is revoked and keeps it in the plan document; carriers bring it
 * from there. It follows every list of the document and those met elsewhere, so that none is lost.
 */
export async function revoke(
  { workspace, random, nowS }: ActTools,
  session: PlanSession,
  { entries = [], met = [] }: { entries?: readonly RevokedEntry[]; met?: readonly Revocation[] },
): Promise<Result<void, RevokeRefusal>> {
  const { plan } = session
  const key = await planKey(workspace.db, plan)
  if (!key) return refused('plan-key-missing')
  const room = await session.open({ kind: 'plan', plan })
  const known = [...(await revocationsIn(room.records.list('revocation'), plan)), ...met]
  const list = await writeRevocation({ plan, known, revoke: entries, iat: nowS() }, key)
  if (!list.ok) return list
  const { token } = list.value
  const record: RevocationRecord = { kind: 'revocation', id: newId(random), v: 1, token }
  try {
    await room.records.write((pen) => pen.birth(record))
    return done(undefined)
  } catch {
    return refused('not-kept')
  }
}
