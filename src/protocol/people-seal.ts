import * as v from 'valibot'
import { fromBase64Url, fromUtf8, toBase64Url, toHex, toUtf8 } from '../lib/bytes.ts'
import type { MeetingId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'

/**
 * What is written down of people, closed so that neither relay nor file can read it: each record is
 * AES-256-GCM under the meeting's people key, padded to one of few lengths, so that its size does not
 * tell who left a contact. The key travels beside invitations, in the part of a link that reaches no
 * server, and is destroyed on the day of deletion.
 *
 *   data = AES-256-GCM(length (2 bytes, big-endian) ‖ UTF-8 of the JSON ‖ zeros)
 *   additional data = room ‖ "\n" ‖ id, so that a record cannot be moved or renamed
 */
const KEY_BYTES = 32
const LENGTH_BYTES = 2
/** Plaintext comes in steps of this: a count and most contacts are of the same length. */
const STEP_BYTES = 512
const KEY_ID_CHARS = 16

/** A people key, base64url of 32 random bytes. */
export type PeopleSecret = string

/** A key of one meeting's people. */
export interface PeopleKey {
  readonly meeting: MeetingId
  readonly secret: PeopleSecret
}

/** The sealed content of a record, as it stands in the people's document. */
export interface SealedContent {
  /** Which key closed it: the first 16 hex digits of the SHA-256 of its bytes. */
  readonly key: string
  /** base64url. */
  readonly iv: string
  readonly data: string
}

/** A new key. */
export function newPeopleSecret(): PeopleSecret {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
}

/** The name by which sealed records call a key; tells nothing of it. */
export async function peopleKeyId(secret: PeopleSecret): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', fromBase64Url(secret))
  return toHex(new Uint8Array(digest)).slice(0, KEY_ID_CHARS)
}

/** Closes the content of one record. Throws RangeError beyond 65,535 bytes of JSON. */
export async function sealForPeople(
  content: unknown,
  secret: PeopleSecret,
  at: { readonly room: string; readonly id: string },
): Promise<SealedContent> {
  const json = toUtf8(JSON.stringify(content))
  if (json.length > 0xffff) throw new RangeError('too long to be sealed')
  const steps = Math.ceil((LENGTH_BYTES + json.length) / STEP_BYTES)
  const plain = new Uint8Array(steps * STEP_BYTES)
  new DataView(plain.buffer).setUint16(0, json.length)
  plain.set(json, LENGTH_BYTES)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(gcm(iv, at), await importSecret(secret), plain)
  return {
    key: await peopleKeyId(secret),
    iv: toBase64Url(iv),
    data: toBase64Url(new Uint8Array(data)),
  }
}

/** Opens the content of one record: `people-sealed-otherwise` with another key, room or id. */
export async function openForPeople(
  { iv, data }: SealedContent,
  secret: PeopleSecret,
  at: { readonly room: string; readonly id: string },
): Promise<Result<unknown, 'people-sealed-otherwise'>> {
  try {
    const key = await importSecret(secret)
    const plain = new Uint8Array(
      await crypto.subtle.decrypt(gcm(fromBase64Url(iv), at), key, fromBase64Url(data)),
    )
    const length = new DataView(plain.buffer).getUint16(0)
    return done(JSON.parse(fromUtf8(plain.subarray(LENGTH_BYTES, LENGTH_BYTES + length))))
  } catch {
    return refused('people-sealed-otherwise')
  }
}

/** Keys as they stand beside an invitation: `&p=<meeting>.<key>~<meeting>.<key>`. */
export function writePeopleKeys(keys: readonly PeopleKey[]): string {
  return keys.length === 0
    ? ''
    : `&p=${keys.map(({ meeting, secret }) => `${meeting}.${secret}`).join('~')}`
}

const KeySchema = v.object({
  meeting: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** Finds the keys beside an invitation in a link, a scanned text or a file; what is none is passed over. */
export function peopleKeysFrom(text: string): PeopleKey[] {
  const found = /&p=([A-Za-z0-9_.~-]+)/.exec(text)?.[1] ?? ''
  return found.split('~').flatMap((each) => {
    const [meeting, secret] = each.split('.')
    const key = v.safeParse(KeySchema, { meeting, secret })
    return key.success ? [key.output as PeopleKey] : []
  })
}

function gcm(iv: Uint8Array<ArrayBuffer>, { room, id }: { room: string; id: string }) {
  return { name: 'AES-GCM', iv, additionalData: toUtf8(`${room}\n${id}`) }
}

function importSecret(secret: PeopleSecret): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64Url(secret), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
}
