import type { DeviceId, PlanId } from '../src/lib/ids.ts'

/** By what a connection came in: what a revocation may name. */
export interface Bearing {
  readonly plan: PlanId
  readonly jti: string
  readonly device: DeviceId
}

/** The connections of this process, to be found by plan when one of them must go. */
export interface LiveConnections {
  /** Returns the way to forget it. */
  add(bearing: Bearing, dismiss: () => void): () => void
  /** Dismisses those of a plan that are meant, and returns how many they were. */
  dismiss(plan: PlanId, isMeant: (bearing: Bearing) => boolean): number
}

export function createLiveConnections(): LiveConnections {
  const byPlan = new Map<PlanId, Map<Bearing, () => void>>()
  return {
    add(bearing, dismiss) {
      const own = { ...bearing } // two rooms of one device are two connections
      const ofPlan = byPlan.get(own.plan) ?? new Map<Bearing, () => void>()
      byPlan.set(own.plan, ofPlan.set(own, dismiss))
      return () => {
        ofPlan.delete(own)
        if (ofPlan.size === 0) byPlan.delete(own.plan)
      }
    },
    dismiss(plan, isMeant) {
      const meant = [...(byPlan.get(plan) ?? [])].filter(([bearing]) => isMeant(bearing))
      for (const [, dismiss] of meant) dismiss()
      return meant.length
    },
  }
}
