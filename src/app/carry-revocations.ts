import { createEffect, createRoot } from 'solid-js'
import type { Acts } from '../store/context.ts'
import { noteDelivered } from '../store/delivered-revocations.ts'
import { revocationsIn } from '../store/documents/revocations.ts'
import type { OpenRoom, PlanSession } from '../store/plan-session.ts'
import type { Workspace } from '../store/workspace.ts'
import { createRevocationCarrier, type RevocationCarrier } from '../sync/revocation-carrier.ts'

/** Brings every new revocation list of an open plan document to its relay. */
export function carryRevocations(
  { workspace, acts }: { readonly workspace: Workspace; readonly acts: Acts },
  open: OpenRoom,
  { session, relay }: { readonly session: PlanSession; readonly relay: string },
): RevocationCarrier & { stop(): void } {
  const { plan } = session
  const carrier = createRevocationCarrier({
    relay,
    plan,
    known: () => revocationsIn(open.records.list('revocation'), plan),
    join: async (met) => (await (await acts.access(session)).join(met)).ok,
    onDelivered: ({ token }) => void noteDelivered(workspace.db, plan, token),
  })
  const stop = createRoot((dispose) => {
    createEffect(() => {
      open.records.list('revocation')
      void carrier.bring()
    })
    return dispose
  })
  return { ...carrier, stop }
}
