import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/spanish.js'
import { fromBase64Url, toBase64Url } from '../lib/bytes.ts'
import { done, type Result, refused } from '../lib/result.ts'

/**
 * The key of a count on paper: whole, or in two halves of which either alone says nothing (the one
 * is chance, the other the key XOR that chance).
 *
 * Written twice on each sheet: as a QR code (`encuentro-urna/1:` and base64url) and as 24 words of
 * the Spanish list of BIP-39, whose last word carries a checksum, so that a slip of the pen is
 * found. The words are the same in every language of the screen.
 */
const QR_PREFIX = 'encuentro-urna/1:'
const SECRET_BYTES = 32

export interface KeySheet {
  /** 24 words. */
  readonly words: readonly string[]
  /** What the QR code says. */
  readonly qr: string
}

/** One sheet for the whole key: the second copy of a key that lies on a tablet. */
export function wholeSheet(secret: string): KeySheet {
  return sheetOf(fromBase64Url(secret))
}

/** Two sheets for two people. Splitting again gives another pair; sheets of two pairs do not fit. */
export function halfSheets(
  secret: string,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): readonly [KeySheet, KeySheet] {
  const whole = fromBase64Url(secret)
  const pad = random(new Uint8Array(SECRET_BYTES))
  return [sheetOf(pad), sheetOf(xor(whole, pad))]
}

/**
 * Reads what was scanned or typed from a sheet.
 *
 * Returns  the 32 bytes, or `sheet-malformed`: no such code, a word that is in no list, or words
 *          whose checksum shows a slip.
 */
export function readSheet(text: string): Result<Uint8Array<ArrayBuffer>, 'sheet-malformed'> {
  try {
    const clean = text.trim()
    const bytes = clean.startsWith(QR_PREFIX)
      ? fromBase64Url(clean.slice(QR_PREFIX.length))
      : mnemonicToEntropy(asListed(clean), wordlist)
    return bytes.length === SECRET_BYTES ? done(Uint8Array.from(bytes)) : refused('sheet-malformed')
  } catch {
    return refused('sheet-malformed')
  }
}

/** The secret of one whole sheet, or of two halves in either order; base64url. */
export function secretOf(sheets: readonly Uint8Array<ArrayBuffer>[]): string {
  const zero: Uint8Array<ArrayBuffer> = new Uint8Array(SECRET_BYTES)
  return toBase64Url(sheets.reduce(xor, zero))
}

function sheetOf(bytes: Uint8Array): KeySheet {
  return {
    words: entropyToMnemonic(bytes, wordlist).split(/\s/),
    qr: `${QR_PREFIX}${toBase64Url(bytes)}`,
  }
}

/** Words as the list writes them, whatever case, accents and separators a person typed. */
function asListed(text: string): string {
  return text
    .split(/[\s,;.]+|\d+[.)]?/)
    .filter((word) => word !== '')
    .map((word) => LISTED.get(plain(word)) ?? word)
    .join(' ')
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

const LISTED: ReadonlyMap<string, string> = new Map(wordlist.map((word) => [plain(word), word]))

function xor(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return a.map((byte, at) => byte ^ (b[at] ?? 0))
}
