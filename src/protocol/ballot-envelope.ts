import { concatenate, fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../lib/bytes.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { type PublicJwk, publicJwkOf } from './keys.ts'

/**
 * The inner envelope of a ballot: what a booth keeps, and nobody can read before the count.
 *
 *   box = ephemeral P-256 public key (65 bytes, uncompressed) ‖ AES-256-GCM(padded ballot) ‖ tag (16)
 *   key and nonce = HKDF-SHA-256(ECDH(ephemeral, count key), salt = ephemeral ‖ count public key,
 *                   info = "encuentro/papeleta/1"), 32 + 12 bytes
 *   additional data = configHash of the vote, so that a box of another vote does not open
 *   padded ballot = length (2 bytes, big-endian) ‖ UTF-8 of its JSON ‖ zeros, of the vote's one length
 *
 * The ephemeral key is new for every ballot, so key and nonce are never used twice. The card is not
 * in the additional data: the outer envelope must be dropped before this one is opened.
 *
 * Source   voting guide §2.3; ECIES as in NIST SP 800-56A with one static key.
 */
const EPHEMERAL_BYTES = 65
const TAG_BYTES = 16
const LENGTH_BYTES = 2
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const INFO = toUtf8('encuentro/papeleta/1')

/** The pair that opens the ballots of one vote. */
export interface CountKey {
  readonly publicJwk: PublicJwk
  /** The private scalar, base64url: what is copied, or split in two halves. */
  readonly secret: string
}

export type EnvelopeRefusal = 'envelope-malformed' | 'envelope-closed'

/** A new pair for one vote. */
export async function generateCountKey(): Promise<CountKey> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  if (jwk.d === undefined) throw new TypeError('no private part')
  return { publicJwk: publicJwkOf({ ...jwk } as Parameters<typeof publicJwkOf>[0]), secret: jwk.d }
}

/**
 * The private key of a count, checked against the vote's public one.
 *
 * Returns  `key-of-other-vote` when the two do not belong together.
 */
export async function importCountKey(
  publicJwk: PublicJwk,
  secret: string,
): Promise<Result<CryptoKey, 'key-of-other-vote'>> {
  try {
    const jwk = { ...publicJwk, d: secret }
    const key = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['deriveBits'])
    // Some engines import a scalar beside any point: a box of our own shows whether they are a pair.
    const sealer = await ballotSealer(publicJwk, '')
    const opened = await openBox(key, publicJwk, '', await sealer(null, 16))
    return opened.ok ? done(key) : refused('key-of-other-vote')
  } catch {
    return refused('key-of-other-vote')
  }
}

/** Closes ballots of one vote; made once, used for each. */
export type BallotSealer = (ballot: unknown, ballotBytes: number) => Promise<string>

/**
 * Prepares a booth to close ballots.
 *
 * Returns  a function from a ballot to its box (base64url). Throws RangeError when the ballot is
 *          longer than the vote's one length: the box would betray it.
 */
export async function ballotSealer(
  publicJwk: PublicJwk,
  configHash: string,
): Promise<BallotSealer> {
  const to = await crypto.subtle.importKey('jwk', { ...publicJwk }, CURVE, true, [])
  const recipient = new Uint8Array(await crypto.subtle.exportKey('raw', to))
  return async (ballot, ballotBytes) => {
    const padded = pad(toUtf8(JSON.stringify(ballot)), ballotBytes)
    const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
    const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
    const { key, iv } = await derive(pair.privateKey, to, ephemeral, recipient, 'encrypt')
    const sealed = await crypto.subtle.encrypt(aes(iv, configHash), key, padded)
    return toBase64Url(concatenate([ephemeral, new Uint8Array(sealed)]))
  }
}

/**
 * Opens a box.
 *
 * Returns  what was closed in it, which is still untrusted: the method judges it; or
 *          `envelope-closed` when this key, this vote or a flipped bit keeps it closed.
 */
export async function openBox(
  privateKey: CryptoKey,
  publicJwk: PublicJwk,
  configHash: string,
  box: string,
): Promise<Result<unknown, EnvelopeRefusal>> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = fromBase64Url(box)
  } catch {
    return refused('envelope-malformed')
  }
  if (bytes.length < EPHEMERAL_BYTES + TAG_BYTES + LENGTH_BYTES)
    return refused('envelope-malformed')
  const ephemeral = bytes.slice(0, EPHEMERAL_BYTES)
  try {
    const from = await crypto.subtle.importKey('raw', ephemeral, CURVE, false, [])
    const recipient = concatenate([
      Uint8Array.of(4),
      fromBase64Url(publicJwk.x),
      fromBase64Url(publicJwk.y),
    ])
    const { key, iv } = await derive(privateKey, from, ephemeral, recipient, 'decrypt')
    const padded = await crypto.subtle.decrypt(
      aes(iv, configHash),
      key,
      bytes.slice(EPHEMERAL_BYTES),
    )
    return unpad(new Uint8Array(padded))
  } catch {
    return refused('envelope-closed')
  }
}

async function derive(
  own: CryptoKey,
  other: CryptoKey,
  ephemeral: Uint8Array,
  recipient: Uint8Array,
  use: 'encrypt' | 'decrypt',
): Promise<{ key: CryptoKey; iv: Uint8Array<ArrayBuffer> }> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
  const salt = concatenate([ephemeral, recipient]) as Uint8Array<ArrayBuffer>
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: INFO },
    material,
    (32 + 12) * 8,
  )
  const bytes = new Uint8Array(bits)
  const key = await crypto.subtle.importKey('raw', bytes.slice(0, 32), 'AES-GCM', false, [use])
  return { key, iv: bytes.slice(32) }
}

function aes(iv: Uint8Array<ArrayBuffer>, configHash: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: toUtf8(configHash), tagLength: TAG_BYTES * 8 }
}

function pad(body: Uint8Array, ballotBytes: number): Uint8Array<ArrayBuffer> {
  if (body.length > ballotBytes) throw new RangeError('the ballot is longer than its envelope')
  const padded = new Uint8Array(LENGTH_BYTES + ballotBytes)
  new DataView(padded.buffer).setUint16(0, body.length)
  padded.set(body, LENGTH_BYTES)
  return padded
}

function unpad(padded: Uint8Array): Result<unknown, EnvelopeRefusal> {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint16(0)
  if (length > padded.length - LENGTH_BYTES) return refused('envelope-malformed')
  try {
    return done(JSON.parse(fromUtf8(padded.slice(LENGTH_BYTES, LENGTH_BYTES + length))))
  } catch {
    return refused('envelope-malformed')
  }
}
