import type { Signer } from '../../domain/voting/act-records.ts'
import { agreeHands, differingHands, mostHands } from '../../domain/voting/hands.ts'
import type { HandsRules } from '../../domain/voting/method-rules.ts'
import type { Vote } from '../../domain/voting/vote.ts'
import { wholeOf } from './typed.ts'

/** What one person typed: a name, and hands by option. */
export interface HandsTyped {
  readonly name: string
  readonly hands: Readonly<Record<string, string>>
}

export const NOTHING_TYPED: HandsTyped = { name: '', hands: {} }

/** What is wrong with what one person typed; nothing when it can be handed over. */
export interface HandsFaults {
  readonly name?: 'missing' | 'same'
  /** Options without a readable number. */
  readonly options: readonly string[]
}

/** The most hands that one option of this vote can get. */
export function mostOf({ heads, config }: Pick<Vote, 'heads' | 'config'>): number {
  return mostHands(heads, (config.rules as HandsRules).perPerson)
}

/** Judges one person's entry of the options `asked`; the name has to differ from the `other` person's. */
export function faultsOf(
  typed: HandsTyped,
  {
    asked,
    most,
    other,
  }: { readonly asked: readonly string[]; readonly most: number; readonly other?: string },
): HandsFaults {
  const name = typed.name.trim().normalize('NFC')
  const isSame = other !== undefined && name.toLowerCase() === other.trim().toLowerCase()
  return {
    ...(name === '' ? { name: 'missing' as const } : isSame && { name: 'same' as const }),
    options: asked.filter((option) => (wholeOf(typed.hands[option] ?? '') ?? most + 1) > most),
  }
}

/** An entry as numbers; what cannot be read is left out. */
export function entryOf({ hands }: HandsTyped): Record<string, number> {
  return Object.fromEntries(
    Object.entries(hands).flatMap(([option, text]): [string, number][] => {
      const n = wholeOf(text)
      return n === undefined ? [] : [[option, n]]
    }),
  )
}

/** What two entries come to. */
export type HandsOutcome =
  | {
      readonly agree: true
      readonly totals: Readonly<Record<string, number>>
      readonly signers: readonly Signer[]
    }
  | { readonly agree: false; readonly differing: readonly string[] }

/**
 * Compares two entries.
 *
 * Expects  both without faults.
 * Returns  the totals in the order of the vote and who counted, or the options to count again.
 */
export function compareHands(
  { heads, config }: Pick<Vote, 'heads' | 'config'>,
  first: HandsTyped,
  second: HandsTyped,
): HandsOutcome {
  const count = {
    options: config.options.map(({ id }) => id as string),
    entries: [entryOf(first), entryOf(second)] as const,
    present: heads,
    perPerson: (config.rules as HandsRules).perPerson,
  }
  const agreed = agreeHands(count)
  if (!agreed.ok) {
    const differing = differingHands(count)
    // Both may have made the same mistake.
    const impossible = count.options.filter((option) => option === agreed.detail)
    return { agree: false, differing: differing.length > 0 ? differing : impossible }
  }
  return {
    agree: true,
    totals: agreed.value.totals,
    signers: [
      { as: 'team', name: first.name.trim() },
      { as: 'room', name: second.name.trim() },
    ],
  }
}

/** Both entries without the options that differ, so that they are counted and written again. */
export function forget(typed: HandsTyped, differing: readonly string[]): HandsTyped {
  return {
    ...typed,
    hands: Object.fromEntries(
      Object.entries(typed.hands).filter(([option]) => !differing.includes(option)),
    ),
  }
}
