import type { Vote } from '../domain/voting/vote.ts'
import type { FillRandom } from '../lib/ids.ts'
import { type Result, refused } from '../lib/result.ts'
import { importCountKey } from '../protocol/ballot-envelope.ts'
import {
  halfSheets,
  type KeySheet,
  readSheet,
  secretOf,
  wholeSheet,
} from '../protocol/count-key-paper.ts'

export type { KeySheet }

/** One sheet with the whole key. */
export function wholeOf(secret: string): KeySheet {
  return wholeSheet(secret)
}

/** Two sheets, either of which alone says nothing. */
export function halvesOf(secret: string, random: FillRandom): readonly [KeySheet, KeySheet] {
  return halfSheets(secret, random)
}

export type KeyRefusal = 'sheet-malformed' | 'key-of-other-vote'

/**
 * The key of a vote from what was scanned or typed: one whole sheet, or two halves in either order.
 *
 * Returns  the secret (base64url) and the key; `detail` of a refusal says which sheet, from 1.
 */
export async function joinSheets(
  { config }: Pick<Vote, 'config'>,
  texts: readonly string[],
): Promise<Result<{ readonly secret: string; readonly key: CryptoKey }, KeyRefusal>> {
  const read = texts.map(readSheet)
  const wrong = read.findIndex(({ ok }) => !ok)
  if (wrong !== -1) return refused('sheet-malformed', String(wrong + 1))
  const secret = secretOf(read.flatMap((one) => (one.ok ? [one.value] : [])))
  const key = await keyOf({ config }, secret)
  return key.ok ? { ok: true, value: { secret, key: key.value } } : key
}

/** The key of a vote from its secret. */
export async function keyOf(
  { config }: Pick<Vote, 'config'>,
  secret: string,
): Promise<Result<CryptoKey, 'key-of-other-vote'>> {
  if (config.envelope === undefined) return refused('key-of-other-vote')
  return importCountKey(config.envelope.key, secret)
}
