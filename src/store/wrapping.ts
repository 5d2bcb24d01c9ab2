import type { EncuentroDb, Wrapped } from './db.ts'

/** AES-GCM key that cannot leave this device; it wraps what is secret at rest. */
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

/** Closes bytes for this device alone. */
export async function wrap(db: EncuentroDb, plain: Uint8Array<ArrayBuffer>): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await wrappingKey(db), plain)
  return { iv, data: new Uint8Array(data) }
}

/** Opens what this device closed. Rejects when the wrapping key is not the one of then. */
export async function unwrap(db: EncuentroDb, { iv, data }: Wrapped): Promise<Uint8Array> {
  const key = await wrappingKey(db)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data))
}
