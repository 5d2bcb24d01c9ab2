import type { PlanId } from '../lib/ids.ts'

/** Tries to take the plan's pen for this tab, without waiting for another tab to let go. */
export function takePen(plan: PlanId): Promise<{ held: boolean; release: () => Promise<void> }> {
  return new Promise((resolve) => {
    const given = navigator.locks.request(`encuentro/${plan}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve({ held: false, release: async () => {} })
        return undefined
      }
      return new Promise<void>((letGo) => {
        // Settles once the lock is really free, so that whoever opens the plan next gets it.
        const release = async () => {
          letGo()
          await given
        }
        resolve({ held: true, release })
      })
    })
  })
}

/** Settles when the pen can be had; lets go at once, for the tab opens the plan anew. */
export async function waitForPen(plan: PlanId): Promise<void> {
  await navigator.locks.request(`encuentro/${plan}`, () => undefined)
}
