import type { PlanId } from '../lib/ids.ts'
import { readErasure, type SignedErasure } from '../protocol/erasure.ts'

/** A relay rewrites what it stores before it answers. */
const PATIENCE_MS = 60_000

/**
 * Brings a plan's list of what is erased to a relay.
 *
 * Returns  `delivered` once nothing of it is on the relay's disk; the list that the relay holds where
 *          that says something this one lacks; `not-delivered` when the next connection must ask again.
 */
export async function bringErasure(
  { relay, plan }: { readonly relay: string; readonly plan: PlanId },
  { token }: SignedErasure,
): Promise<'delivered' | 'not-delivered' | SignedErasure> {
  try {
    const answer = await fetch(`${relay.replace(/^ws/, 'http')}/plans/${plan}/erasures`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body: token,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.ok) return 'delivered'
    if (answer.status !== 409) return 'not-delivered'
    const held = await readErasure(await answer.text())
    return held.ok && held.value.claims.plan === plan ? held.value : 'not-delivered'
  } catch {
    return 'not-delivered' // out of reach
  }
}
