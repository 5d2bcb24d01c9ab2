import type { PlanId } from '../lib/ids.ts'
import { importPlanKey, type SigningKey } from '../protocol/keys.ts'
import type { EncuentroDb, Wrapped } from './db.ts'
import { unwrap, wrap } from './wrapping.ts'

/** Wraps a plan's private key for keeping on this device. */
export async function wrapPlanKey(db: EncuentroDb, key: SigningKey): Promise<Wrapped> {
  const jwk = await crypto.subtle.exportKey('jwk', key.privateKey)
  return wrap(db, new TextEncoder().encode(JSON.stringify(jwk)))
}

/** The plan's signing key, where this device holds it; `undefined` where it was never here. */
export async function planKey(db: EncuentroDb, plan: PlanId): Promise<SigningKey | undefined> {
  const wrapped = (await db.plans.get(plan))?.wrappedKey
  if (!wrapped) return undefined
  return importPlanKey(
    JSON.parse(new TextDecoder().decode(await unwrap(db, wrapped))) as JsonWebKey,
  )
}
