import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64Url } from '../lib/bytes.ts'
import { halfSheets, readSheet, secretOf, wholeSheet } from './count-key-paper.ts'

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url)
const chance = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

function read(text: string): Uint8Array<ArrayBuffer> {
  const outcome = readSheet(text)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

describe('the key of a count on paper', () => {
  it('is read back from its words and from its code', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const sheet = wholeSheet(secret)
        expect(sheet.words).toHaveLength(24)
        expect(secretOf([read(sheet.words.join(' '))])).toBe(secret)
        expect(secretOf([read(sheet.qr)])).toBe(secret)
      }),
      { numRuns: 50 },
    )
  })

  it('is joined from two halves in either order, one scanned and one typed', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const [one, other] = halfSheets(secret, chance)
        expect(secretOf([read(one.qr), read(other.words.join(' '))])).toBe(secret)
        expect(secretOf([read(other.qr), read(one.qr)])).toBe(secret)
        expect(secretOf([read(one.qr)])).not.toBe(secret)
        expect(secretOf([read(other.qr)])).not.toBe(secret)
      }),
      { numRuns: 50 },
    )
  })

  it('is read as people write: capitals, no accents, numbered lines', () => {
    const sheet = wholeSheet(toBase64Url(new Uint8Array(32).fill(7)))
    const typed = sheet.words
      .map(
        (word, at) =>
          `${at + 1}. ${word
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
            .toUpperCase()}`,
      )
      .join('\n')
    expect(secretOf([read(typed)])).toBe(toBase64Url(new Uint8Array(32).fill(7)))
  })

  it('finds a slip: a word left out, two exchanged, a word of no list', () => {
    const { words } = wholeSheet(toBase64Url(Uint8Array.from({ length: 32 }, (_, at) => at * 7)))
    const [first, second, ...rest] = words
    for (const wrong of [
      words.slice(1),
      [second, first, ...rest],
      ['encuentro', ...words.slice(1)],
      [],
    ]) {
      expect(readSheet(wrong.join(' '))).toEqual({ ok: false, refusal: 'sheet-malformed' })
    }
    expect(readSheet('encuentro-urna/1:corto').ok).toBe(false)
  })
})
