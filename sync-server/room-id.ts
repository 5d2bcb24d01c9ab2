import { createHash } from 'node:crypto'

/**
 * What a room is called where it is stored: the first 128 bits of its name's SHA-256 as hexadecimal,
 * so that neither length nor characters of a name matter to a store.
 */
export function roomId(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32)
}
