import { CompactEncrypt, compactDecrypt } from 'jose'
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../lib/bytes.ts'
import { done, type Result, refused } from '../lib/result.ts'

/**
 * The two ways a plan's private key outlives its tablet: a file under a passphrase, and a printed
 * sheet in two halves for two holders.
 *
 * Key file: `{format, plan, name, jwe}`; `jwe` is RFC 7516 compact, PBES2-HS512+A256KW with
 * 600,000 rounds (OWASP 2023 floor for PBKDF2-HMAC-SHA-512 is 210,000), A256GCM.
 * Halves: 32 random bytes, and the private scalar `d` XOR those bytes: either alone says nothing.
 */
const ROUNDS = 600_000
const FORMAT = 'encuentro-llave/1'

export interface KeyFile {
  readonly format: typeof FORMAT
  readonly plan: string
  readonly name: string
  readonly jwe: string
}

/** Writes a key file. Takes about half a second on purpose: guessing costs the same. */
export async function writeKeyFile(
  plan: string,
  name: string,
  jwk: JsonWebKey,
  passphrase: string,
): Promise<KeyFile> {
  const jwe = await new CompactEncrypt(toUtf8(JSON.stringify(jwk)))
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' })
    .setKeyManagementParameters({ p2c: ROUNDS, p2s: crypto.getRandomValues(new Uint8Array(16)) })
    .encrypt(toUtf8(passphrase.normalize('NFC')))
  return { format: FORMAT, plan, name, jwe }
}

/** Whether a parsed JSON value is a key file, before any passphrase is asked for. */
export function isKeyFile(value: unknown): value is KeyFile {
  const file = value as Partial<KeyFile> | null
  return (
    typeof file === 'object' &&
    file?.format === FORMAT &&
    typeof file.plan === 'string' &&
    typeof file.name === 'string' &&
    typeof file.jwe === 'string'
  )
}

/** Opens a key file. */
export async function openKeyFile(
  file: KeyFile,
  passphrase: string,
): Promise<Result<JsonWebKey, 'passphrase-wrong'>> {
  try {
    const { plaintext } = await compactDecrypt(file.jwe, toUtf8(passphrase.normalize('NFC')), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: ROUNDS,
    })
    return done(JSON.parse(fromUtf8(plaintext)) as JsonWebKey)
  } catch {
    return refused('passphrase-wrong')
  }
}

/** Splits a private key into the two halves of the recovery sheet. */
export function splitKey(
  jwk: JsonWebKey,
  random: (bytes: Uint8Array) => Uint8Array,
): [string, string] {
  if (jwk.d === undefined) throw new TypeError('no private part')
  const secret = fromBase64Url(jwk.d)
  const pad = random(new Uint8Array(secret.length))
  return [`A-${group(toBase64Url(pad))}`, `B-${group(toBase64Url(xor(secret, pad)))}`]
}

/** Joins two halves, in either order, into the private scalar; the public part comes from the plan's own key. */
export function joinHalves(one: string, other: string): Result<string, 'halves-malformed'> {
  const [a, b] = [ungroup(one), ungroup(other)]
  if (!a || !b || a.side === b.side || a.bytes.length !== 32 || b.bytes.length !== 32) {
    return refused('halves-malformed')
  }
  return done(toBase64Url(xor(a.bytes, b.bytes)))
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, at) => byte ^ (b[at] ?? 0))
}

/** Spaces every six characters: what a person copies by hand. Case matters and stands in the sheet's words. */
function group(text: string): string {
  return text.match(/.{1,6}/g)?.join(' ') ?? text
}

function ungroup(text: string): { side: string; bytes: Uint8Array } | undefined {
  const match = /^\s*([AB])-([A-Za-z0-9_\-\s]+)$/.exec(text)
  if (!match) return undefined
  try {
    return { side: match[1] ?? '', bytes: fromBase64Url((match[2] ?? '').replace(/\s/g, '')) }
  } catch {
    return undefined
  }
}
