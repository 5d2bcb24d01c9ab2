import type { PlanId } from '../lib/ids.ts'

/** A list that a plan's key signed. */
interface SignedList {
  readonly token: string
  readonly claims: { readonly plan: PlanId }
}

type Read<L> = { readonly ok: true; readonly value: L } | { readonly ok: false }

/**
 * Puts a list signed by a plan's key on a relay, which keeps the one that says more.
 *
 * Expects  `patienceMs`: how long the relay may take before it counts as out of reach.
 * Returns  `delivered` once it is on the relay's disk; the list that the relay holds where that says
 *          something this one lacks; `not-delivered` when the next connection must ask again.
 */
export async function putList<L extends SignedList>(
  at: {
    readonly relay: string
    readonly plan: PlanId
    readonly path: 'revocations' | 'erasures'
    readonly patienceMs: number
  },
  { token }: L,
  read: (token: string) => Promise<Read<L>>,
): Promise<'delivered' | 'not-delivered' | L> {
  try {
    const origin = at.relay.replace(/^ws/, 'http')
    const answer = await fetch(`${origin}/plans/${at.plan}/${at.path}`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body: token,
      signal: AbortSignal.timeout(at.patienceMs),
    })
    if (answer.ok) return 'delivered'
    if (answer.status !== 409) return 'not-delivered'
    const held = await read(await answer.text())
    return held.ok && held.value.claims.plan === at.plan ? held.value : 'not-delivered'
  } catch {
    return 'not-delivered' // out of reach
  }
}
