import { sha256Hex } from '../../lib/hash.ts'
import type { FillRandom, VoteId } from '../../lib/ids.ts'

/** Crockford's base 32: no I, L, O, U, so that a code copied by hand is read as it was written. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** His check symbols: the code as a number, modulo 37. */
const CHECKS = `${ALPHABET}*~$=U`
/** Characters of a card's code: 80 random bits, more than anybody guesses. */
const CODE_LENGTH = 16
const GROUP = 4

/** A new card's code, without its check character. Every bit is chance. */
export function makeCardCode(random: FillRandom): string {
  return [...random(new Uint8Array(CODE_LENGTH))].map((byte) => ALPHABET[byte % 32]).join('')
}

/** A code as it is printed: four groups of four, and a last one with the check character. */
export function printCode(code: string): string {
  const groups = code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  return [...groups, checkOf(code)].join('-')
}

/**
 * A code as somebody typed it, in its one written form: upper case, O as 0, I and L as 1, without
 * separators and without its check character.
 *
 * Returns  `undefined` when it is no code, or its check character shows a slip.
 */
export function readCode(typed: string): string | undefined {
  const text = canonicalCode(typed)
  const code = text.slice(0, CODE_LENGTH)
  if (code.length !== CODE_LENGTH || ![...code].every((letter) => ALPHABET.includes(letter))) {
    return undefined
  }
  const check = text.slice(CODE_LENGTH)
  return check === '' || check === checkOf(code) ? code : undefined
}

/** The written form alone, of any text. */
export function canonicalCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/**
 * What a ballot's record shows of its card: knowing it needs the card, because the list of issued
 * cards holds only `cardTag` of it.
 *
 * Source   voting guide §2.3. Another vote gives another value: the two cannot be tied together
 *          without the code.
 */
export function cardPre(vote: VoteId, code: string): string {
  return sha256Hex(`votacion/tarjeta/1\n${vote}\n${code}`)
}

/** What stands in the list of issued cards, and what makes two ballots of one card meet. */
export function cardTag(pre: string): string {
  return sha256Hex(`votacion/emitida/1\n${pre}`)
}

function checkOf(code: string): string {
  let rest = 0
  for (const letter of code) rest = (rest * 32 + ALPHABET.indexOf(letter)) % 37
  return CHECKS[rest] as string
}
