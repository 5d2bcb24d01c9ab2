import { contentDigest } from '../../lib/hash.ts'
import type { DeviceId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Live } from '../records/record.ts'
import type { CriteriaFreeze, Criterion, SelectionRule } from './criterion.ts'
import { hundredths, isScale, isWeight, standingCriteria, weightsLack } from './make-criterion.ts'

/** What most plans agree on; every number of it can be changed. */
export const DEFAULT_RULE: SelectionRule = {
  criteriaShare: 60,
  votesShare: 40,
  perAxis: 1,
  selected: { min: 5, max: 8 },
  reserve: 3,
}

/** Longest reason for a later freeze. */
export const FREEZE_REASON_MAX = 500

export type FreezeRefusal =
  | 'no-criteria'
  | 'not-scoreable'
  | 'in-conflict'
  | 'weights-do-not-sum'
  | 'shares-do-not-sum'
  | 'rule-malformed'
  | 'reason-missing'
  | 'too-long'
  | 'nothing-changed'

/** What is frozen, and over what. */
export interface FreezeDraft {
  readonly criteria: readonly Live<Criterion>[]
  readonly rule: SelectionRule
  /** The freeze that holds, where there is one. */
  readonly before?: CriteriaFreeze | undefined
  readonly reason?: string | undefined
}

/**
 * Criteria and rule as agreed, with their hash. The first freeze stands before anything is scored; a
 * later one names the one before and says why, so that a change after scoring leaves a trace.
 *
 * Refuses  criteria nobody could score by: none, in conflict, weights that do not sum to 100 (`detail`
 *          tells by how much percent they miss it).
 */
export function freezeCriteria(
  draft: FreezeDraft,
  stamp: { readonly id: string; readonly device: DeviceId; readonly at: string },
): Result<CriteriaFreeze, FreezeRefusal> {
  const live = standingCriteria(draft.criteria)
  const criteria = live.map(plain)
  const { rule, before } = draft
  if (criteria.length === 0) return refused('no-criteria')
  const clash = live.find(({ conflicts }) => conflicts !== undefined)
  if (clash !== undefined) return refused('in-conflict', clash.name)
  const odd = criteria.find(({ scale, weight }) => !isScale(scale) || !isWeight(weight))
  if (odd !== undefined) return refused('not-scoreable', odd.name)
  const lack = weightsLack(criteria)
  if (lack !== 0) return refused('weights-do-not-sum', String(lack))
  const wrong = wrongInRule(rule)
  if (wrong !== undefined) return wrong
  const hash = hashOfCriteria(criteria, rule)
  const reason = draft.reason?.trim().replace(/\s+/gu, ' ') ?? ''
  if (before !== undefined) {
    if (before.hash === hash) return refused('nothing-changed')
    if (reason === '') return refused('reason-missing', 'reason')
    if ([...reason].length > FREEZE_REASON_MAX) return refused('too-long', 'reason')
  }
  return done({
    kind: 'criteria-freeze',
    v: 1,
    ...stamp,
    criteria,
    rule,
    hash,
    ...(before === undefined ? {} : { follows: before.id, reason }),
  })
}

/** SHA-256 of the RFC 8785 JSON of criteria and rule: what a published document can be held against. */
export function hashOfCriteria(criteria: readonly Criterion[], rule: SelectionRule): string {
  return contentDigest({ criteria, rule })
}

/**
 * The freeze that holds: the one that no other follows. Several are a dispute between two pens: the
 * one with the smallest id is shown first, and somebody freezes anew.
 */
export function standingFreeze(freezes: readonly CriteriaFreeze[]): {
  readonly freeze: CriteriaFreeze | undefined
  readonly disputed: readonly CriteriaFreeze[]
} {
  const followed = new Set(freezes.flatMap(({ follows }) => follows ?? []))
  const heads = freezes.filter(({ id }) => !followed.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { freeze: heads[0], disputed: heads.length > 1 ? heads : [] }
}

function wrongInRule(rule: SelectionRule) {
  const { criteriaShare, votesShare, perAxis, selected, reserve } = rule
  const isShare = (share: number) => share >= 0 && share <= 100
  const isCount = (n: number) => Number.isInteger(n) && n >= 0
  if (!isShare(criteriaShare) || !isShare(votesShare)) return refused('shares-do-not-sum')
  if (hundredths(criteriaShare) + hundredths(votesShare) !== 10_000) {
    return refused(
      'shares-do-not-sum',
      String((10_000 - hundredths(criteriaShare + votesShare)) / 100),
    )
  }
  const isWhole = [perAxis, selected.min, selected.max, reserve].every(isCount)
  if (!isWhole || selected.min > selected.max || selected.max === 0)
    return refused('rule-malformed')
  return undefined
}

/** Without what the reading added: only the agreed values are hashed. */
function plain(criterion: Live<Criterion>): Criterion {
  const { conflicts: _conflicts, revs: _revs, withdrawn: _withdrawn, ...rest } = criterion
  return rest
}
