import type { PlanId } from '../lib/ids.ts'
import { importPlanKey, type SigningKey } from '../protocol/keys.ts'
import type { EncuentroDb } from './db.ts'

/** AES-GCM key that cannot leave this device; it wraps plan keys at rest. */
async function wrappingKey(db: EncuentroDb): Promise<CryptoKey> {
  const row = await db.keys.get('wrapping')
  if (row?.wrapping) return row.wrapping
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await db.keys.add({ id: 'wrapping', wrapping: made }).catch(() => undefined)
  return (await db.keys.get('wrapping'))?.wrapping ?? made
}

/** Wraps a plan's private key for keeping on this device. */
export async function wrapPlanKey(
  db: EncuentroDb,
  key: SigningKey,
): Promise<{ iv: Uint8Array<ArrayBuffer>; data: Uint8Array<ArrayBuffer> }> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const jwk = await crypto.subtle.exportKey('jwk', key.privateKey)
  const plain = new TextEncoder().encode(JSON.stringify(jwk))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await wrappingKey(db), plain)
  return { iv, data: new Uint8Array(data) }
}

/** The plan's signing key, where this device holds it; `undefined` where it was never here. */
export async function planKey(db: EncuentroDb, plan: PlanId): Promise<SigningKey | undefined> {
  const wrapped = (await db.plans.get(plan))?.wrappedKey
  if (!wrapped) return undefined
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: wrapped.iv },
    await wrappingKey(db),
    wrapped.data,
  )
  return importPlanKey(JSON.parse(new TextDecoder().decode(plain)) as JsonWebKey)
}
