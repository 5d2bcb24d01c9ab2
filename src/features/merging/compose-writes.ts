import type { FateView, PlanChange, PlanWrites } from '../../domain/merging/merge.ts'
import type { Consolidated, Fate } from '../../domain/proposals/proposal.ts'
import { canonicalJson } from '../../lib/hash.ts'

/**
 * Several acts as one: births in order, and of every field only its last change, because two
 * changes of one field in one transaction would stand beside each other as a conflict.
 */
export function composeWrites(acts: readonly PlanWrites[]): PlanWrites {
  const changes = new Map<string, PlanChange>()
  for (const act of acts) {
    for (const change of act.changes) changes.set(`${change.recordId}/${change.field}`, change)
  }
  return { births: acts.flatMap(({ births }) => births), changes: [...changes.values()] }
}

/** The plan as it will look after an act: what the next act of the same gesture must see. */
export function viewAfter(view: FateView, act: PlanWrites): FateView {
  const fates = new Map(view.fates)
  const withdrawn = new Set<string>()
  for (const change of act.changes) {
    if (change.field === 'fate') fates.set(change.recordId, [change.value satisfies Fate])
    else withdrawn.add(change.recordId)
  }
  const consolidated: Consolidated[] = [...view.consolidated, ...act.births].map((one) =>
    withdrawn.has(one.id) ? { ...one, withdrawn: true } : one,
  )
  return { fates, consolidated }
}

/** A change to be written, of whatever field: taking back also un-withdraws. */
export interface AnyChange {
  readonly recordId: string
  readonly field: string
  readonly value: unknown
}

/**
 * What takes an act back: its births are withdrawn, what it withdrew stands again, and each
 * proposal gets the fate it had, unless somebody decided otherwise in the meantime.
 */
export function takeBack(
  act: PlanWrites,
  before: FateView,
  now: FateView,
): { readonly births: readonly never[]; readonly changes: readonly AnyChange[] } {
  const changes = act.changes.flatMap((change): AnyChange[] => {
    if (change.field === 'withdrawn') return [{ ...change, value: false }]
    const heads = now.fates.get(change.recordId) ?? []
    const [head] = heads
    const untouched = heads.length === 1 && canonicalJson(head) === canonicalJson(change.value)
    if (!untouched) return []
    const value: Fate = before.fates.get(change.recordId)?.[0] ?? { fate: 'pending' }
    return [{ ...change, value }]
  })
  const withdrawn = act.births.map(({ id }) => ({ recordId: id, field: 'withdrawn', value: true }))
  return { births: [], changes: [...withdrawn, ...changes] }
}
