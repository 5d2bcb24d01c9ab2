import type { ConsolidatedId } from '../../lib/ids.ts'
import {
  add,
  compareRationals,
  divide,
  multiply,
  type Rational,
  ratio,
  subtract,
  ZERO,
} from '../../lib/rational.ts'
import type { Axis } from '../process/plan.ts'
import type { Live } from '../records/record.ts'
import type { Criterion, SelectionRule } from './criterion.ts'
import type { Evaluation, TieLot } from './evaluation.ts'
import { hundredths } from './make-criterion.ts'
import { type CriterionSpread, spreadOf } from './spread.ts'

/** What a ranking is made of. */
export interface RankSources {
  /** Those put to the selection, in any order. */
  readonly candidates: readonly { readonly id: ConsolidatedId; readonly axis: Axis | null }[]
  readonly criteria: readonly Criterion[]
  readonly rule: Pick<SelectionRule, 'criteriaShare' | 'votesShare'>
  readonly evaluations: readonly Live<Evaluation>[]
  /** Points of the vote by candidate; absent when nobody voted: the criteria then count whole. */
  readonly points?: ReadonlyMap<string, Rational> | undefined
  readonly lots?: readonly TieLot[]
}

export interface RankRow {
  readonly id: ConsolidatedId
  readonly axis: Axis | null
  readonly spreads: readonly CriterionSpread[]
  /** Weighted mean of the points where all criteria have one scale: what people said, 1 to 5. */
  readonly average?: Rational
  /** 0 to 100. */
  readonly criteriaPart: Rational
  /** 0 to 100; absent when nobody voted. */
  readonly votesPart?: Rational
  readonly points?: Rational
  /** 0 to 100, exact; shown with one decimal. */
  readonly index: Rational
  /** 1 first; equals share a place (1, 2, 2, 4), unless a lot parted them. */
  readonly place: number
  /** Others at the same place. */
  readonly tiedWith: readonly ConsolidatedId[]
  /** The lot that gave it its place among equals. */
  readonly lot?: string
  /** Criteria whose mean is below their least. */
  readonly below: readonly string[]
  /** Two tablets of one table gave different scores. */
  readonly clash: boolean
}

export interface Ranking {
  readonly rows: readonly RankRow[]
  /** Without the points of some criterion: in no place, never 0. */
  readonly unscored: readonly {
    readonly id: ConsolidatedId
    readonly axis: Axis | null
    readonly missing: readonly string[]
  }[]
  /** Equal indexes together, the highest first; lots do not part these. */
  readonly groups: readonly (readonly ConsolidatedId[])[]
  readonly voted: boolean
}

type Unplaced = Omit<RankRow, 'place' | 'tiedWith' | 'lot'>

/**
 * The candidates by the plan's selection rule, derived anew from what tables and people gave.
 *
 * index = criteriaShare × criteria part + votesShare × votes part, both 0 to 100. Criteria part: per
 * criterion the mean of the tables as a share of its scale, weighted. Votes part: points as a share of
 * the most that one candidate got. Exact fractions throughout: nothing is rounded before it is shown.
 *
 * Source   process guide §4; a tie stays a tie unless a recorded lot holds all who are equal (I6).
 */
export function rankCandidates(sources: RankSources): Ranking {
  const { candidates, criteria, evaluations } = sources
  const byCandidate = new Map<string, Live<Evaluation>[]>()
  for (const one of evaluations) {
    const known = byCandidate.get(one.consolidated)
    if (known) known.push(one)
    else byCandidate.set(one.consolidated, [one])
  }
  const most = mostOf(candidates, sources.points)
  const scored: Unplaced[] = []
  const unscored: { id: ConsolidatedId; axis: Axis | null; missing: string[] }[] = []
  for (const { id, axis } of candidates) {
    const own = byCandidate.get(id) ?? []
    const spreads = spreadOf(own, criteria)
    const missing = criteria.filter((one) => !spreads.some(({ criterion }) => criterion === one.id))
    if (criteria.length === 0 || missing.length > 0) {
      unscored.push({ id, axis, missing: missing.map((one) => one.id) })
      continue
    }
    const criteriaPart = partOf(spreads, criteria)
    const average = averageOf(spreads, criteria)
    const points = most && (sources.points?.get(id) ?? ZERO)
    const votesPart = most && points && multiply(divide(points, most), ratio(100))
    scored.push({
      id,
      axis,
      spreads,
      ...(average && { average }),
      criteriaPart,
      ...(points && { points }),
      ...(votesPart && { votesPart }),
      index: votesPart
        ? add(
            multiply(share(sources.rule.criteriaShare), criteriaPart),
            multiply(share(sources.rule.votesShare), votesPart),
          )
        : criteriaPart,
      below: belowLeast(spreads, criteria),
      clash: own.some(({ conflicts }) => conflicts?.['scores'] !== undefined),
    })
  }
  const groups = groupEquals(scored)
  return {
    rows: placed(groups, sources.lots ?? []),
    unscored,
    groups: groups.map((group) => group.map(({ id }) => id)),
    voted: most !== undefined,
  }
}

/** The most points that one candidate got; `undefined` when there is nothing to compare with. */
function mostOf(
  candidates: RankSources['candidates'],
  points: RankSources['points'],
): Rational | undefined {
  if (points === undefined) return undefined
  let most = ZERO
  for (const { id } of candidates) {
    const own = points.get(id)
    if (own !== undefined && compareRationals(own, most) > 0) most = own
  }
  return most.n === 0n ? undefined : most
}

/** Weighted share of the scales, 0 to 100. */
function partOf(spreads: readonly CriterionSpread[], criteria: readonly Criterion[]): Rational {
  return weighed(criteria, ({ id, scale }) =>
    multiply(
      ratio(100),
      divide(subtract(meanOf(spreads, id), ratio(scale.min)), ratio(scale.max - scale.min)),
    ),
  )
}

function averageOf(
  spreads: readonly CriterionSpread[],
  criteria: readonly Criterion[],
): Rational | undefined {
  const scales = new Set(criteria.map(({ scale }) => `${scale.min}-${scale.max}`))
  return scales.size === 1 ? weighed(criteria, ({ id }) => meanOf(spreads, id)) : undefined
}

function weighed(
  criteria: readonly Criterion[],
  value: (criterion: Criterion) => Rational,
): Rational {
  let [sum, weights] = [ZERO, ZERO]
  for (const criterion of criteria) {
    const weight = ratio(hundredths(criterion.weight))
    sum = add(sum, multiply(weight, value(criterion)))
    weights = add(weights, weight)
  }
  // A simulation may weigh everything with nothing: then nothing is told apart.
  return weights.n === 0n ? ZERO : divide(sum, weights)
}

function meanOf(spreads: readonly CriterionSpread[], id: string): Rational {
  return spreads.find(({ criterion }) => criterion === id)?.mean ?? ZERO
}

function belowLeast(
  spreads: readonly CriterionSpread[],
  criteria: readonly Criterion[],
): readonly string[] {
  return criteria
    .filter(({ id, threshold }) => {
      if (threshold === undefined) return false
      const least = ratio(hundredths(threshold), 100)
      return compareRationals(meanOf(spreads, id), least) < 0
    })
    .map(({ id }) => id)
}

function share(percent: number): Rational {
  return ratio(hundredths(percent), 10_000)
}

function groupEquals(rows: readonly Unplaced[]): Unplaced[][] {
  const sorted = [...rows].sort((a, b) => compareRationals(b.index, a.index) || byId(a, b))
  const groups: Unplaced[][] = []
  for (const row of sorted) {
    const last = groups.at(-1)
    if (last?.[0] && compareRationals(last[0].index, row.index) === 0) last.push(row)
    else groups.push([row])
  }
  return groups
}

function placed(groups: readonly (readonly Unplaced[])[], lots: readonly TieLot[]): RankRow[] {
  let place = 1
  return groups.flatMap((group) => {
    const first = place
    place += group.length
    const lot = group.length > 1 ? lotOf(group, lots) : undefined
    if (lot === undefined) {
      const ids = group.map(({ id }) => id)
      return group.map((row) => ({
        ...row,
        place: first,
        tiedWith: ids.filter((id) => id !== row.id),
      }))
    }
    const order = lot.order.filter((id) => group.some((row) => row.id === id))
    return group
      .map((row) => ({ ...row, place: first + order.indexOf(row.id), tiedWith: [], lot: lot.id }))
      .sort((a, b) => a.place - b.place)
  })
}

/** A lot that holds all who are equal. Lots that say different things part nothing: people must settle that. */
function lotOf(group: readonly Unplaced[], lots: readonly TieLot[]): TieLot | undefined {
  const whole = lots.filter(({ order }) => group.every(({ id }) => order.includes(id)))
  const told = new Set(
    whole.map(({ order }) => order.filter((id) => group.some((row) => row.id === id)).join(' ')),
  )
  return told.size === 1 ? whole[0] : undefined
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
