import { sha256Hex } from './hash.ts'

/** Crockford's base 32: no I, L, O or U, so that a code read aloud is written down right. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The six characters under which whoever said something finds its answer, with no account.
 *
 * Source   first 30 bits of SHA-256(`encuentro/recibo/1\n` + record id).
 */
export function receiptCode(recordId: string): string {
  const bits = Number.parseInt(sha256Hex(`encuentro/recibo/1\n${recordId}`).slice(0, 8), 16) >>> 2
  return [25, 20, 15, 10, 5, 0].map((shift) => CROCKFORD.charAt((bits >>> shift) & 31)).join('')
}
