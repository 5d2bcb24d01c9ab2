import type { ConsolidatedId, DeviceId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Axis } from '../process/plan.ts'
import type { Live } from '../records/record.ts'
import type { SelectionRule } from './criterion.ts'
import { DECISIONS, type Decision, type DecisionKind, type TieLot } from './evaluation.ts'
import type { Ranking, RankRow } from './rank.ts'

/** Longest reason, in plain words. */
export const DECISION_REASON_MAX = 600

export type DecisionRefusal = 'reason-missing' | 'too-long' | 'below-least'

/**
 * A decision as it may be written: with a reason in plain words for every one that is not selected.
 *
 * Refuses  selecting what is below the least of a criterion.
 */
export function decide(
  decision: DecisionKind,
  reason: string,
  row: Pick<RankRow, 'below'> | undefined,
): Result<Decision, DecisionRefusal> {
  const told = reason.trim().replace(/\s+/gu, ' ')
  if (decision !== 'selected' && told === '') return refused('reason-missing', 'reason')
  if ([...told].length > DECISION_REASON_MAX) return refused('too-long', 'reason')
  if (decision === 'selected' && row !== undefined && row.below.length > 0) {
    return refused('below-least', row.below.join(' '))
  }
  return done({ decision, reason: told })
}

/** What the plan says of a consolidated proposal: its decision, or the several between which a person must choose. */
export function decisionOf(record: Live<{ kind: string; id: string; v: number }> | undefined): {
  readonly decision?: Decision
  readonly between: readonly Decision[]
} {
  const heads = record?.conflicts?.['decision']?.map(({ value }) => value).filter(isDecision) ?? []
  if (heads.length > 1) return { between: heads }
  const own = (record as { readonly decision?: unknown } | undefined)?.decision
  return isDecision(own) ? { decision: own, between: [] } : { between: [] }
}

/**
 * What the ranking by itself would come to: the first `k` selected, the next in reserve, nobody else.
 * A tie across a cut is left undecided: only a public lot may part it. What is below a least is never
 * proposed for selection, and takes no place.
 */
export function proposeDecisions(
  ranking: Ranking,
  { k, reserve }: { readonly k: number; readonly reserve: number },
): ReadonlyMap<ConsolidatedId, DecisionKind> {
  const proposed = new Map<ConsolidatedId, DecisionKind>()
  const able = ranking.rows.filter(({ below }) => below.length === 0)
  for (const { id, below } of ranking.rows) if (below.length > 0) proposed.set(id, 'not-selected')
  let taken = 0
  for (let at = 0; at < able.length; ) {
    const group = able.filter(({ place }) => place === able[at]?.place)
    const cut = [k, k + reserve].find((one) => taken < one && taken + group.length > one)
    const kind = taken < k ? 'selected' : taken < k + reserve ? 'reserve' : 'not-selected'
    if (cut === undefined) for (const { id } of group) proposed.set(id, kind)
    taken += group.length
    at += group.length
  }
  return proposed
}

/** How many of each axis are selected, and what each axis lacks. */
export function quotasOf(
  selected: readonly { readonly axis: Axis | null }[],
  axes: readonly Axis[],
  { perAxis }: Pick<SelectionRule, 'perAxis'>,
): readonly { readonly axis: Axis; readonly selected: number; readonly lacks: number }[] {
  return axes.map((axis) => {
    const own = selected.filter((one) => one.axis === axis).length
    return { axis, selected: own, lacks: Math.max(0, perAxis - own) }
  })
}

export type LotRefusal = 'too-few' | 'not-the-same' | 'told-missing'

/** The minutes of a public lot among equals: who was equal, in which order they came out, and who saw it. */
export function recordLot(
  lot: Pick<TieLot, 'between' | 'order' | 'told'>,
  stamp: { readonly id: string; readonly device: DeviceId; readonly at: string },
): Result<TieLot, LotRefusal> {
  const between = [...new Set(lot.between)].sort()
  const told = lot.told.trim().replace(/\s+/gu, ' ')
  if (between.length < 2) return refused('too-few')
  if (lot.order.length !== between.length || !between.every((id) => lot.order.includes(id))) {
    return refused('not-the-same')
  }
  if (told === '') return refused('told-missing', 'told')
  return done({ kind: 'tie-lot', v: 1, ...stamp, between, order: [...lot.order], told })
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false
  const { decision, reason } = value as Record<string, unknown>
  return DECISIONS.some((known) => known === decision) && typeof reason === 'string'
}
