import type { DeviceId } from '../lib/ids.ts'
import { generateSigningKey, type SigningKey, signingKeyOf } from '../protocol/keys.ts'
import type { EncuentroDb } from './db.ts'

/** The key of this device: made once, not extractable, its thumbprint is the device's id. */
export async function deviceKey(
  db: EncuentroDb,
): Promise<SigningKey & { readonly thumbprint: DeviceId }> {
  const row = await db.keys.get('device')
  const key = row?.pair ? await signingKeyOf(row.pair) : await generateSigningKey(false)
  if (row?.pair) return key as SigningKey & { thumbprint: DeviceId }
  const publicKey = await crypto.subtle.importKey(
    'jwk',
    { ...key.publicJwk },
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['verify'],
  )
  // `add`: should two tabs race, the second fails and reads what the first one kept.
  await db.keys
    .add({ id: 'device', pair: { publicKey, privateKey: key.privateKey } })
    .catch(() => undefined)
  const kept = await db.keys.get('device')
  if (!kept?.pair) throw new DOMException('the device key was not kept', 'DataError')
  return (await signingKeyOf(kept.pair)) as SigningKey & { thumbprint: DeviceId }
}
