import { createEffect, createRoot } from 'solid-js'
import { coversErasure, readErasure, type SignedErasure } from '../protocol/erasure.ts'
import type { Acts } from '../store/context.ts'
import { erasuresIn, newestErasure } from '../store/documents/erasures.ts'
import type { OpenRoom, PlanSession } from '../store/plan-session.ts'
import { putList } from '../sync/put-list.ts'

/** A relay rewrites what it stores before it answers. */
const PATIENCE_MS = 60_000

/** Brings every new list of what is erased to the relay; whoever has the plan key joins lists signed apart. */
export function carryErasures(
  acts: Acts,
  open: OpenRoom,
  at: { readonly session: PlanSession; readonly relay: string },
): { bringAgain(): void; stop(): void } {
  const { session, relay } = at
  let delivered: string | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const join = (met: readonly SignedErasure[]) => acts.erase(session, { met })

  async function bring(): Promise<void> {
    const known = await erasuresIn(open.records.list('erasure'), session.plan)
    const newest = newestErasure(known)
    if (newest === undefined || newest.token === delivered) return
    // The joined list enters the document, which asks for it to be brought.
    if (!known.every((list) => coversErasure(newest, list)) && (await join([])).ok) return
    const to = { relay, plan: session.plan, path: 'erasures', patienceMs: PATIENCE_MS } as const
    const answer = await putList(to, newest, readErasure)
    if (answer === 'delivered') delivered = newest.token
    else if (answer !== 'not-delivered') await join([answer])
  }
  const ask = () => {
    turn = turn.then(bring).catch(() => {}) // the next connection asks again
  }
  const stop = createRoot((dispose) => {
    createEffect(() => {
      if (open.records.list('erasure').length > 0) ask()
    })
    return dispose
  })
  return {
    bringAgain() {
      delivered = undefined
      ask()
    },
    stop,
  }
}
