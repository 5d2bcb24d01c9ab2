import type { PlanId } from '../lib/ids.ts'
import type { SigningKey } from '../protocol/keys.ts'
import { writeProof } from '../protocol/proof.ts'

/** How long a relay may take to answer before it counts as out of reach. */
const PATIENCE_MS = 15_000

/** Whoever asks a relay to delete. */
export interface DeletionPapers {
  /** Websocket origin of the relay. */
  readonly relay: string
  readonly plan: PlanId
  readonly invitation: { readonly token: string; readonly jti: string }
  readonly deviceKey: SigningKey
  readonly nowS: () => number
}

/**
 * Asks a relay to delete a people's room for good; once more, by the relay's time, if this device's
 * clock is off. Asking again for what is gone is no error.
 *
 * Returns  whether the relay says that it is gone; false also when it is out of reach.
 */
export async function askDeletion(papers: DeletionPapers, room: string): Promise<boolean> {
  const { relay, plan, invitation, deviceKey, nowS } = papers
  const origin = relay.replace(/^ws/, 'http')
  let iat = nowS()
  for (let tries = 0; tries < 2; tries++) {
    try {
      const claims = { relay: origin, plan, jti: invitation.jti, iat }
      const answer = await fetch(`${origin}/rooms/${room}`, {
        method: 'DELETE',
        headers: {
          authorization: `Encuentro ${invitation.token}`,
          'encuentro-proof': await writeProof(claims, deviceKey),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (answer.ok) return true
      const { relayTimeS } = (await answer.json()) as { relayTimeS?: number }
      if (relayTimeS === undefined) return false
      iat = relayTimeS
    } catch {
      return false // out of reach: the next connection asks again
    }
  }
  return false
}
