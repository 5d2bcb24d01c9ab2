import type { JWK } from 'jose'
import { toBase64Url, toUtf8 } from '../lib/bytes.ts'

/** An ES256 public key as a JWK with exactly the members that its thumbprint covers. */
export interface PublicJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

/** A key pair that can sign. The private half need not be extractable. */
export interface SigningKey {
  readonly publicJwk: PublicJwk
  readonly privateKey: CryptoKey
  /** RFC 7638 SHA-256 thumbprint of `publicJwk`: a plan's id or a device's id. */
  readonly thumbprint: string
}

/** Keeps only the public members of a P-256 key. Throws TypeError on any other key. */
export function publicJwkOf(jwk: JWK): PublicJwk {
  const { kty, crv, x, y } = jwk
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string') {
    throw new TypeError('not a P-256 public key')
  }
  return { kty: 'EC', crv: 'P-256', x, y }
}

/**
 * RFC 7638 thumbprint, SHA-256, base64url: 43 characters. Every tablet takes its own before anything
 * else, so it is one line here and a test holds it to `jose`.
 */
export async function thumbprintOf({ crv, kty, x, y }: PublicJwk): Promise<string> {
  const canonical = toUtf8(JSON.stringify({ crv, kty, x, y }))
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', canonical)))
}

/** Makes a signing key out of a WebCrypto pair. */
export async function signingKeyOf(pair: CryptoKeyPair): Promise<SigningKey> {
  const publicJwk = publicJwkOf((await crypto.subtle.exportKey('jwk', pair.publicKey)) as JWK)
  return { publicJwk, privateKey: pair.privateKey, thumbprint: await thumbprintOf(publicJwk) }
}

/** A new P-256 pair. A device's is not extractable; a plan's must be, for its key file and recovery sheet. */
export async function generateSigningKey(extractable: boolean): Promise<SigningKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  return signingKeyOf(await crypto.subtle.generateKey(algorithm, extractable, ['sign', 'verify']))
}

/** A plan key from its private JWK, extractable so that key files and recovery sheets can be made again. */
export async function importPlanKey(jwk: JsonWebKey): Promise<SigningKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { kty, crv, x, y } = jwk
  if (kty === undefined || crv === undefined || x === undefined || y === undefined) {
    throw new TypeError('not a P-256 key')
  }
  const privateKey = await crypto.subtle.importKey(
    'jwk',
    { ...jwk, key_ops: ['sign'], ext: true },
    algorithm,
    true,
    ['sign'],
  )
  const publicKey = await crypto.subtle.importKey(
    'jwk',
    { kty, crv, x, y, ext: true },
    algorithm,
    true,
    ['verify'],
  )
  return signingKeyOf({ privateKey, publicKey })
}
