import type { Countable, Outcome, Pile } from './method.ts'
import { rankTotals } from './standings.ts'

/**
 * Adds up what each valid ballot gives each option.
 *
 * Units    whole points.
 * Expects  `given` lists known options only, each at most once, with at least 1.
 * Returns  every option of the vote, those without any at 0.
 * Throws   RangeError when a sum leaves the exact whole numbers (2^53 − 1).
 */
export function addUp<B>(
  config: Pick<Countable, 'options'>,
  piles: readonly Pile<B>[],
  given: (ballot: B) => Iterable<readonly [option: string, points: number]>,
): Outcome {
  const totals = new Map<string, number>(config.options.map(({ id }) => [id, 0]))
  const supporters = new Map(totals)
  for (const { n, ballot } of piles) {
    for (const [option, points] of given(ballot)) {
      totals.set(option, exact((totals.get(option) ?? 0) + exact(n * points)))
      supporters.set(option, exact((supporters.get(option) ?? 0) + n))
    }
  }
  return { totals, supporters, ranking: rankTotals(totals) }
}

/** The number itself. Throws RangeError when it is not an exact whole number. */
export function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('too large to count exactly')
  return value
}
