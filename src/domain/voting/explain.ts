import { select } from './select.ts'
import type { Tally } from './vote.ts'

/** The one sentence that explains a result, before it is said in any language. Totals are in points or ballots. */
export type Explanation =
  /** Nobody expressed anything. */
  | { readonly kind: 'no-votes' }
  | { readonly kind: 'only-option'; readonly option: string; readonly total: number }
  | {
      readonly kind: 'clear-winner'
      readonly option: string
      readonly total: number
      readonly runnerUp: string
      readonly gap: number
    }
  | {
      readonly kind: 'clear-winner-over-tie'
      readonly option: string
      readonly total: number
      readonly runnersUp: readonly string[]
      readonly gap: number
    }
  | { readonly kind: 'tie-at-top'; readonly options: readonly string[]; readonly total: number }
  /** The first k are clear; `last` are the lowest selected, `next` the highest left out. */
  | {
      readonly kind: 'clear-selection'
      readonly selected: readonly string[]
      readonly last: readonly string[]
      readonly next: readonly string[]
      readonly gap: number
    }
  /** `options` tie for the `places` that are left after `selected`: only a lot decides. */
  | {
      readonly kind: 'tie-at-cut'
      readonly selected: readonly string[]
      readonly options: readonly string[]
      readonly places: number
      readonly total: number
    }
  | { readonly kind: 'all-selected'; readonly selected: readonly string[] }

/**
 * Explains a result: with k the selection of the first k, otherwise who is first.
 *
 * Expects  `k`, when given, 1 or more.
 */
export function explain(tally: Tally, k?: number): Explanation {
  if (tally.counts.valid === 0) return { kind: 'no-votes' }
  return k === undefined || k === 1 ? explainTop(tally) : explainSelection(tally, k)
}

function explainTop({ ranking, totals }: Tally): Explanation {
  const [first = [], second = []] = ranking
  const [option, ...alsoFirst] = first
  const [runnerUp, ...alsoSecond] = second
  if (option === undefined) return { kind: 'no-votes' }
  const total = totals[option] ?? 0
  if (alsoFirst.length > 0) return { kind: 'tie-at-top', options: first, total }
  if (runnerUp === undefined) return { kind: 'only-option', option, total }
  const gap = total - (totals[runnerUp] ?? 0)
  return alsoSecond.length > 0
    ? { kind: 'clear-winner-over-tie', option, total, runnersUp: second, gap }
    : { kind: 'clear-winner', option, total, runnerUp, gap }
}

function explainSelection({ ranking, totals }: Tally, k: number): Explanation {
  const { selected, crossing, places } = select(ranking, k)
  const totalOf = (group: readonly string[]) => totals[group[0] ?? ''] ?? 0
  if (places > 0) {
    return { kind: 'tie-at-cut', selected, options: crossing, places, total: totalOf(crossing) }
  }
  const next = ranking.find((group) => group.some((option) => !selected.includes(option)))
  if (next === undefined) return { kind: 'all-selected', selected }
  const last = ranking[ranking.indexOf(next) - 1] ?? []
  return { kind: 'clear-selection', selected, last, next, gap: totalOf(last) - totalOf(next) }
}
