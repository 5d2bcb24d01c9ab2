import type { PlanId } from '../lib/ids.ts'
import { coversRevocation, type Revocation, readRevocation } from '../protocol/revocation.ts'
import { newestOf } from '../store/documents/revocations.ts'

/** How long a relay may take to answer before it counts as out of reach. */
const PATIENCE_MS = 15_000

export interface RevocationCarrierOptions {
  /** Websocket origin of the relay. */
  readonly relay: string
  readonly plan: PlanId
  /** The lists that the plan document holds. */
  readonly known: () => Promise<readonly Revocation[]>
  /**
   * Signs the list that follows all known ones and those met at the relay, and puts it into the plan
   * document. Returns whether it did: only who has the plan key can.
   */
  readonly join: (met: readonly Revocation[]) => Promise<boolean>
  /** The relay said that it has this list on its disk. */
  readonly onDelivered: (list: Revocation) => void
}

export interface RevocationCarrier {
  /** Brings the newest list, unless the relay said already that it has it. To be called when lists change. */
  bring(): Promise<void>
  /** The same at a relay that may be another than before: after each connection. */
  bringAgain(): Promise<void>
}

/**
 * Brings a plan's newest revocation list to a relay. Whoever has the plan key joins lists that were
 * signed apart from each other; others keep silent about what they cannot mend.
 */
export function createRevocationCarrier(options: RevocationCarrierOptions): RevocationCarrier {
  let delivered: string | undefined
  let isUnderWay = false
  let isAsked = false

  async function bringOnce(): Promise<void> {
    const known = await options.known()
    const newest = newestOf(known)
    if (newest === undefined || newest.token === delivered) return
    const isWhole = known.every((list) => coversRevocation(newest, list))
    // The joined list enters the document, which asks for it to be brought.
    if (!isWhole && (await options.join([]))) return
    const answer = await put(newest)
    if (answer === 'delivered') {
      delivered = newest.token
      options.onDelivered(newest)
    } else if (answer !== 'not-delivered') await options.join([answer])
  }

  /** Returns the list that the relay holds when this one is behind it. */
  async function put({ token }: Revocation): Promise<'delivered' | 'not-delivered' | Revocation> {
    try {
      const origin = options.relay.replace(/^ws/, 'http')
      const answer = await fetch(`${origin}/plans/${options.plan}/revocations`, {
        method: 'PUT',
        headers: { 'content-type': 'text/plain' },
        body: token,
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (answer.ok) return 'delivered'
      if (answer.status !== 409) return 'not-delivered'
      const held = await readRevocation(await answer.text())
      return held.ok && held.value.claims.plan === options.plan ? held.value : 'not-delivered'
    } catch {
      return 'not-delivered' // out of reach: the next connection asks again
    }
  }

  async function bring(): Promise<void> {
    isAsked = true
    if (isUnderWay) return
    isUnderWay = true
    try {
      while (isAsked) {
        isAsked = false
        await bringOnce()
      }
    } finally {
      isUnderWay = false
    }
  }

  return {
    bring,
    bringAgain() {
      delivered = undefined
      return bring()
    },
  }
}
