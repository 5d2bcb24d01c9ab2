import { sha256 } from '@noble/hashes/sha2.js'
import canonicalize from 'canonicalize'
import { toHex, toUtf8 } from './bytes.ts'

/** SHA-256 of bytes, or of a text's UTF-8 after NFC, in lower-case hexadecimal. */
export function sha256Hex(input: Uint8Array | string): string {
  return toHex(sha256(typeof input === 'string' ? toUtf8(input.normalize('NFC')) : input))
}

/** The RFC 8785 (JCS) text of a JSON value. Throws TypeError on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

/** SHA-256 of the RFC 8785 JSON of a value: equal for equal content, whatever the order of its keys. */
export function contentDigest(value: unknown): string {
  return toHex(sha256(toUtf8(canonicalJson(value))))
}
