import { fromExact, subtract, toExact } from '../../lib/rational.ts'
import type { RankedRules } from './method-rules.ts'
import { select } from './select.ts'
import type { Tally, TallyDetail } from './tally-result.ts'

/** A total that an option has. */
type Told = number | string

/** The one sentence that explains a result, before it is said in any language. Totals are in the unit of the method. */
export type Explanation =
  /** Nobody expressed anything. */
  | { readonly kind: 'no-votes' }
  /** People voted, and still no option has a result: too few grades, or all below a minimum. */
  | { readonly kind: 'none-ranked' }
  | { readonly kind: 'only-option'; readonly option: string; readonly total: Told }
  | {
      readonly kind: 'clear-winner'
      readonly option: string
      readonly total: Told
      readonly runnerUp: string
      readonly gap: Told
    }
  | {
      readonly kind: 'clear-winner-over-tie'
      readonly option: string
      readonly total: Told
      readonly runnersUp: readonly string[]
      readonly gap: Told
    }
  | { readonly kind: 'tie-at-top'; readonly options: readonly string[]; readonly total: Told }
  /** The first k are clear; `last` are the lowest selected, `next` the highest left out. */
  | {
      readonly kind: 'clear-selection'
      readonly selected: readonly string[]
      readonly last: readonly string[]
      readonly next: readonly string[]
      readonly gap: Told
    }
  /** `options` tie for the `places` that are left after `selected`: only a lot decides. */
  | {
      readonly kind: 'tie-at-cut'
      readonly selected: readonly string[]
      readonly options: readonly string[]
      readonly places: number
      readonly total: Told
    }
  /** Every option that has a result is selected; `others`: there are some without one. */
  | {
      readonly kind: 'all-selected'
      readonly selected: readonly string[]
      readonly others: boolean
    }
  | DuelExplanation
  | ProportionalExplanation
  | ConsentExplanation

/** Decided by duels of two: points would not explain it. */
export type DuelExplanation =
  | { readonly kind: 'wins-all-duels'; readonly option: string }
  /** No option wins all duels; this one alone is beaten by no stronger path. */
  | { readonly kind: 'strongest-in-circle'; readonly option: string }
  | { readonly kind: 'duel-tie'; readonly options: readonly string[]; readonly places: number }
  | {
      readonly kind: 'duel-selection'
      readonly selected: readonly string[]
      readonly next: readonly string[]
    }

export interface ProportionalExplanation {
  readonly kind: 'proportional'
  /** In the order in which they were taken. */
  readonly taken: readonly string[]
  /** Nobody backs what is left, so that fewer than k were taken. */
  readonly short: boolean
  /** Options that were equal when one of those taken was; a lot decides, or the order of the list did. */
  readonly tied: readonly string[]
}

export interface ConsentExplanation {
  readonly kind: 'consent'
  readonly agreed: readonly string[]
  readonly objected: readonly { readonly option: string; readonly objections: number }[]
  /** Nobody answered for these. */
  readonly silent: readonly string[]
}

/** Why options stand apart from the ranking. */
export interface Apart {
  readonly why: 'too-few-grades' | 'below-minimum' | 'incomplete' | 'nobody-backs'
  readonly options: readonly string[]
}

export interface ExplainOptions {
  /** 1 or more; absent where nothing is selected. */
  readonly k?: number | undefined
  /** Which reading of rankings decides; absent for other methods. */
  readonly reading?: RankedRules['reading'] | undefined
}

/** Explains a result: with k the selection of the first k, otherwise who is first. */
export function explain(tally: Tally, { k, reading }: ExplainOptions = {}): Explanation {
  if (tally.counts.valid === 0) return { kind: 'no-votes' }
  const { detail, ranking } = tally
  if (detail?.kind === 'consent') return explainConsent(detail)
  if (detail?.kind === 'proportional') return explainProportional(detail, k)
  if (ranking.length === 0) return { kind: 'none-ranked' }
  if (detail?.kind === 'ranked' && reading === 'schulze') return explainDuels(tally, k ?? 1)
  return k === undefined || k === 1 ? explainTop(tally) : explainSelection(tally, k)
}

/** Options that are in no place of the ranking, and why; each option once. */
export function apartFromRanking({ detail, ranking, totals }: Tally): Apart[] {
  if (detail === undefined) return []
  const ranked = new Set(ranking.flat())
  const rest = Object.keys(totals).filter((option) => !ranked.has(option))
  const apart: Apart[] = []
  const add = (why: Apart['why'], options: readonly string[]) => {
    if (options.length > 0) apart.push({ why, options })
  }
  if (detail.kind === 'score') add('too-few-grades', rest)
  if (detail.kind === 'proportional') add('nobody-backs', rest)
  if (detail.kind === 'criteria') {
    const excluded = new Set(detail.excluded.map(({ option }) => option))
    add('below-minimum', [...excluded])
    add(
      'incomplete',
      detail.incomplete.filter((option) => !excluded.has(option)),
    )
  }
  return apart
}

function explainTop({ ranking, totals }: Tally): Explanation {
  const [first = [], second = []] = ranking
  const [option, ...alsoFirst] = first
  const [runnerUp, ...alsoSecond] = second
  if (option === undefined) return { kind: 'none-ranked' }
  const total = totals[option] ?? 0
  if (alsoFirst.length > 0) return { kind: 'tie-at-top', options: first, total }
  if (runnerUp === undefined) return { kind: 'only-option', option, total }
  const gap = difference(total, totals[runnerUp] ?? 0)
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
  if (next === undefined) {
    const others = Object.keys(totals).length > selected.length
    return { kind: 'all-selected', selected, others }
  }
  const last = ranking[ranking.indexOf(next) - 1] ?? []
  const gap = difference(totalOf(last), totalOf(next))
  return { kind: 'clear-selection', selected, last, next, gap }
}

function explainDuels({ ranking, totals, detail }: Tally, k: number): Explanation {
  const { selected, crossing, places } = select(ranking, k)
  if (places > 0) return { kind: 'duel-tie', options: crossing, places }
  const [option] = selected
  if (k === 1 && option !== undefined) {
    const wins = detail?.kind === 'ranked' && detail.condorcetWinner === option
    return { kind: wins ? 'wins-all-duels' : 'strongest-in-circle', option }
  }
  const next = ranking.find((group) => group.some((other) => !selected.includes(other)))
  if (next === undefined) {
    return { kind: 'all-selected', selected, others: Object.keys(totals).length > selected.length }
  }
  return { kind: 'duel-selection', selected, next }
}

type DetailOf<K extends TallyDetail['kind']> = Extract<TallyDetail, { readonly kind: K }>

function explainProportional(
  { order, ties }: DetailOf<'proportional'>,
  k: number | undefined,
): ProportionalExplanation {
  const taken = k === undefined ? order : order.slice(0, k)
  // A tie among options that all were taken, or none, decided nothing.
  const decisive = ties.filter(
    (group) =>
      group.some((option) => taken.includes(option)) &&
      group.some((option) => !taken.includes(option)),
  )
  return {
    kind: 'proportional',
    taken,
    short: k !== undefined && taken.length < k,
    tied: decisive.at(-1) ?? [],
  }
}

function explainConsent({ levels, agreed }: DetailOf<'consent'>): ConsentExplanation {
  const answers = (option: string) =>
    Object.values(levels[option] ?? {}).reduce((sum, n) => sum + n, 0)
  const options = Object.keys(levels)
  return {
    kind: 'consent',
    agreed,
    objected: options.flatMap((option) => {
      const objections = levels[option]?.['objecion'] ?? 0
      return objections > 0 ? [{ option, objections }] : []
    }),
    silent: options.filter((option) => answers(option) === 0),
  }
}

function difference(a: Told, b: Told): Told {
  return toExact(subtract(fromExact(a), fromExact(b)))
}
