import { sha256Hex } from '../../lib/hash.ts'
import type { ConsolidatedId, DeviceId, MeetingId } from '../../lib/ids.ts'
import type { Criterion } from './criterion.ts'
import type { Evaluation } from './evaluation.ts'

/** Most characters of an argument. */
export const ARGUMENT_MAX = 1_000

/** What a table says in words of a proposal that it scores. */
export const ARGUMENT_FIELDS = ['inFavour', 'against', 'missing'] as const
export type ArgumentField = (typeof ARGUMENT_FIELDS)[number]

/** The id of what one table says of one proposal: the same on every tablet of that table. */
export function evaluationId(
  meeting: MeetingId,
  table: number,
  consolidated: ConsolidatedId,
): string {
  return sha256Hex(`encuentro/evaluacion/1\n${meeting}\n${table}\n${consolidated}`).slice(0, 24)
}

/** The birth of an evaluation; what the table gives are fields. */
export function beginEvaluation(of: {
  readonly meeting: MeetingId
  readonly table: number
  readonly consolidated: ConsolidatedId
  readonly freeze: string
  readonly device: DeviceId
}): Evaluation {
  return {
    kind: 'evaluation',
    id: evaluationId(of.meeting, of.table, of.consolidated),
    v: 1,
    ...of,
  }
}

/**
 * The scores that count under these criteria: whole points inside each scale. What is not, and what
 * belongs to a criterion that is no longer, is left out, never bent to fit.
 */
export function validScores(
  scores: unknown,
  criteria: readonly Criterion[],
): ReadonlyMap<string, number> {
  const given = typeof scores === 'object' && scores !== null ? scores : {}
  const valid = new Map<string, number>()
  for (const { id, scale } of criteria) {
    const points: unknown = (given as Readonly<Record<string, unknown>>)[id]
    if (typeof points !== 'number' || !Number.isInteger(points)) continue
    if (points >= scale.min && points <= scale.max) valid.set(id, points)
  }
  return valid
}

/** The scores with one of them changed; taking the same points again takes them back. */
export function withScore(
  scores: Readonly<Record<string, number>> | undefined,
  criterion: string,
  points: number,
): Readonly<Record<string, number>> {
  const { [criterion]: before, ...others } = scores ?? {}
  return before === points ? others : { ...others, [criterion]: points }
}
