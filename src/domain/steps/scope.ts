import { done, type Result, refused } from '../../lib/result.ts'
import type { Plan } from '../process/plan.ts'
import { planScope } from './preparation-records.ts'
import { changedFields } from './settle.ts'

/** The scope of a plan as its form reads it. */
export function scopeOf(plan: Plan): Readonly<Record<string, unknown>> {
  return {
    ...plan,
    minCommitments: plan.commitments?.min,
    maxCommitments: plan.commitments?.max,
  }
}

/**
 * What a form of the scope changes on the plan's record: both numbers of commitments are one field.
 *
 * Returns  refused where the least is more than the most.
 */
export function scopeChanges(
  plan: Plan,
  values: Readonly<Record<string, unknown>>,
): Result<readonly { readonly field: string; readonly value: unknown }[], 'least-above-most'> {
  const [min, max] = [values['minCommitments'], values['maxCommitments']]
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    return refused('least-above-most', 'minCommitments')
  }
  const changes = changedFields(planScope, scopeOf(plan), values)
  const own = changes.filter(
    ({ field }) => field !== 'minCommitments' && field !== 'maxCommitments',
  )
  return done(
    own.length === changes.length ? own : [...own, { field: 'commitments', value: { min, max } }],
  )
}
