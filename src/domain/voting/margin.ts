import {
  compareRationals,
  fromExact,
  type Rational,
  ratio,
  subtract,
  ZERO,
} from '../../lib/rational.ts'
import type { MarginVerdict } from './act-records.ts'
import type { Countable } from './method.ts'
import type { RankedRules, ScoreRules } from './method-rules.ts'
import { methodOf } from './methods/index.ts'
import { isSameSelection, select } from './select.ts'
import type { Tally } from './tally-result.ts'
import type { VoteConfig } from './vote.ts'

/** Doubtful ballots of which every combination is counted: 2^10 counts take a moment. */
const DOUBTFUL_MAX = 10

export interface MarginSources {
  readonly config: Countable & Partial<Pick<VoteConfig, 'k' | 'pooling'>>
  readonly tally: Pick<Tally, 'ranking' | 'totals'>
  /** Ballots that were lost or are too many, and nobody knows what is in them. */
  readonly lostOrExtra: number
  /** Ballots that may say something else than what was cast. */
  readonly altered: number
  /** Ballots at hand that may or may not have to count. */
  readonly doubtful?: readonly unknown[]
  /** Counts all ballots without doubt, and these. */
  readonly recount?: (some: readonly unknown[]) => Pick<Tally, 'ranking'>
}

/**
 * Whether what went wrong could change who is selected.
 *
 * Units    ballots. One lost or extra ballot moves the gap at the cut by at most P, the most that it
 *          can give one option; an altered one by at most 2P.
 * Expects  k absent: the first place.
 * Returns  sums (points, marks, summed grades, Borda, hands): firm when (e + 2a)·P < gap. Otherwise
 *          every combination of the doubtful ballots is counted; when there are too many of them, or
 *          ballots of which nothing is known, nobody can tell. Without any incident: firm, also
 *          where a tie at the cut is left to the lot.
 * Source   voting guide §1.8.
 */
export function margin(sources: MarginSources): MarginVerdict {
  const { config, tally, lostOrExtra, altered, doubtful = [], recount } = sources
  if (lostOrExtra === 0 && altered === 0 && doubtful.length === 0) return 'firm'
  const k = config.k ?? 1
  const most = isSum(config) ? methodOf(config.method).mostPerBallot?.(config) : undefined
  if (most !== undefined) {
    const gap = gapAtCut(tally, k)
    if (gap === undefined) return 'firm'
    const moved = BigInt(lostOrExtra + doubtful.length + 2 * altered) * BigInt(most)
    return compareRationals(ratio(moved), gap) < 0 ? 'firm' : 'sensitive'
  }
  const isUnknown = lostOrExtra > 0 || altered > 0 || doubtful.length > DOUBTFUL_MAX
  if (isUnknown || recount === undefined) return 'not-assessed'
  for (let some = 0; some < 2 ** doubtful.length; some++) {
    const { ranking } = recount(doubtful.filter((_, at) => (some >> at) % 2 === 1))
    if (!isSameSelection(ranking, tally.ranking, k)) return 'sensitive'
  }
  return 'firm'
}

/** Whether totals are sums over ballots, pooled as sums, that decide the ranking. */
function isSum({ method, rules, pooling }: MarginSources['config']): boolean {
  if (pooling === 'meeting') return false
  if (method === 'score') return (rules as ScoreRules).aggregate === 'sum'
  if (method === 'ranked') return (rules as RankedRules).reading === 'borda'
  return true
}

/** Last selected less first left out; 0 in a tie at the cut; `undefined` when nobody is left out. */
function gapAtCut({ ranking, totals }: MarginSources['tally'], k: number): Rational | undefined {
  const { selected, places } = select(ranking, k)
  if (places > 0) return ZERO
  const next = ranking.flat()[selected.length]
  const last = selected.at(-1)
  if (next === undefined || last === undefined) return undefined
  return subtract(fromExact(totals[last] ?? 0), fromExact(totals[next] ?? 0))
}
