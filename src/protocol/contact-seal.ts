import type { Result } from '../lib/result.ts'
import { ballotSealer, type EnvelopeRefusal, importCountKey, openBox } from './ballot-envelope.ts'
import type { PublicJwk } from './keys.ts'

/** Binds a box to its purpose, so that it opens as nothing else. */
const PURPOSE = 'encuentro/contacto/1'
/** One length for all, so that a box does not tell a phone from an address. */
const CONTACT_BYTES = 512

/**
 * Closes a way to answer somebody to the plan's public key: whoever keeps it cannot read it.
 *
 * Source  the envelope of ballots (ECIES on P-256), with a purpose of its own.
 */
export async function sealContact(contact: string, planJwk: PublicJwk): Promise<string> {
  return (await ballotSealer(planJwk, PURPOSE))(contact, CONTACT_BYTES)
}

/**
 * Opens what `sealContact` closed.
 *
 * Expects  the private scalar of the plan key, base64url.
 */
export async function openContact(
  box: string,
  planJwk: PublicJwk,
  secret: string,
): Promise<Result<string, EnvelopeRefusal | 'key-of-other-vote'>> {
  const key = await importCountKey(planJwk, secret)
  if (!key.ok) return key
  const opened = await openBox(key.value, planJwk, PURPOSE, box)
  return opened.ok ? { ok: true, value: String(opened.value) } : opened
}
