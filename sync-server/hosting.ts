import type { PlanId } from '../src/lib/ids.ts'
import { roomName } from '../src/protocol/rooms.ts'
import type { RelayStore } from './store.ts'

/** Whose plans a relay takes: anybody's, or those it holds already and those it was told of. */
export const NEW_PLANS = ['open', 'closed'] as const
export type NewPlans = (typeof NEW_PLANS)[number]

/** Says whether a plan may have rooms here. */
export type TakesPlan = (plan: PlanId) => Promise<boolean>

interface HostingNeeds {
  readonly store: Pick<RelayStore, 'load'>
  readonly newPlans: NewPlans
  /** Plans that are welcome before they have brought anything. */
  readonly plans: readonly string[]
}

/** A plan that was taken once stays: it is asked for on disk only until it is found there. */
export function createHosting({ store, newPlans, plans }: HostingNeeds): TakesPlan {
  const taken = new Set<string>(plans)
  return async (plan) => {
    if (newPlans === 'open' || taken.has(plan)) return true
    const { lastSeq } = await store.load(roomName({ kind: 'plan', plan }))
    if (lastSeq > 0) taken.add(plan)
    return lastSeq > 0
  }
}

/** Who listens on this machine alone can only be reached by its own people. */
export function newPlansAt(host: string): NewPlans {
  return ['127.0.0.1', '::1', 'localhost'].includes(host) ? 'open' : 'closed'
}
