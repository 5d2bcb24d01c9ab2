import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Countable, Lot } from '../../src/domain/voting/method.ts'
import { tally } from '../../src/domain/voting/tally.ts'
import type { Tally } from '../../src/domain/voting/tally-result.ts'
import { SEED } from '../voting-profiles.ts'

/** Every property of the voting guide §4 runs at least so often. */
export const RUNS = 1_000

/**
 * A property, held by the product and broken by each mutant: a deliberately wrong counterpart under
 * the same examples. A property that no mutant breaks would prove nothing.
 */
export function prove<S, T>(
  title: string,
  {
    product,
    mutants,
    property,
    runs = RUNS,
    timeout = 180_000,
  }: {
    readonly product: S
    readonly mutants: Readonly<Record<string, S>>
    readonly property: (subject: S) => fc.IProperty<T> | fc.IAsyncProperty<T>
    readonly runs?: number
    /** Most milliseconds for all runs of one subject. */
    readonly timeout?: number
  },
): void {
  describe(title, () => {
    it(
      'holds',
      async () => {
        await fc.assert(property(product), { seed: SEED, numRuns: runs })
      },
      timeout,
    )
    for (const [fault, mutant] of Object.entries(mutants)) {
      it(
        `is broken by one that ${fault}`,
        async () => {
          const run = async () =>
            fc.assert(property(mutant), { seed: SEED, numRuns: runs, endOnFailure: true })
          await expect(run()).rejects.toThrow(/^Property failed after/)
        },
        timeout,
      )
    }
  })
}

/** A count of ballots: the product's, or a wrong one. */
export type Count = (config: Countable, ballots: readonly unknown[], lot?: Lot) => Tally

/** A wrong count: the product's, spoilt afterwards. */
export function spoil(
  change: (right: Tally, config: Countable, ballots: readonly unknown[]) => Partial<Tally>,
): Count {
  return (config, ballots, lot) => {
    const right = tally(config, ballots, lot)
    return { ...right, ...change(right, config, ballots) }
  }
}

/** A wrong count: the product's, of other ballots. */
export function misread(
  change: (ballots: readonly unknown[], config: Countable) => readonly unknown[],
): Count {
  return (config, ballots, lot) => tally(config, change(ballots, config), lot)
}

/** Groups whose inner order means nothing, as texts to compare. */
export function asGroups(ranking: Tally['ranking']): string[] {
  return ranking.map((group) => JSON.stringify([...group].sort()))
}
