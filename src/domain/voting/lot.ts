import { sha256Hex } from '../../lib/hash.ts'
import type { VoteId } from '../../lib/ids.ts'
import { compareTexts } from '../../lib/order.ts'
import type { Lot } from './method.ts'

/** Throws of a die that make a lot public: about 31 bits, enough against bias. */
export const DICE_THROWS = 12

/**
 * An option's key in the public lot: SHA-256 of seed, vote and option, in lower-case hexadecimal.
 * Each option has a key of its own, so that leaving one out never reorders the others.
 *
 * Source   voting guide §1.4; per-candidate hashing as in draft-thomson-elegy-vrs.
 */
export function lotKey(seed: string, vote: VoteId, option: string): string {
  return sha256Hex(`votacion/desempate/1\n${seed}\n${vote}\n${option}`)
}

/** The lot of a vote: options by rising key; the first wins. */
export function drawLot(seed: string, vote: VoteId): Lot {
  return (options) =>
    options
      .map((option) => ({ option, key: lotKey(seed, vote, option) }))
      .sort((a, b) => compareTexts(a.key, b.key) || compareTexts(a.option, b.option))
      .map(({ option }) => option)
}

/**
 * The seed of a count: what the dice said, and the hash of the sealed set that was read aloud before
 * they were thrown, so that nobody could choose it.
 */
export function lotSeed(dice: string, countHash: string): string {
  return `${dice}|${countHash}`
}

/** Twelve throws as typed, written `4-1-6-…`; `undefined` when they are not twelve numbers from 1 to 6. */
export function readDice(typed: string): string | undefined {
  const throws = typed.match(/\d/g) ?? []
  const isDice = throws.length === DICE_THROWS && throws.every((n) => n >= '1' && n <= '6')
  return isDice && /^[\d\s,.\-–]*$/.test(typed) ? throws.join('-') : undefined
}
