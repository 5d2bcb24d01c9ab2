import type { PlanId } from '../lib/ids.ts'
import { coversRevocation, type Revocation, readRevocation } from '../protocol/revocation.ts'
import { newestOf } from '../store/documents/revocations.ts'
import { putList } from './put-list.ts'

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
    const { relay, plan } = options
    const at = { relay, plan, path: 'revocations', patienceMs: PATIENCE_MS } as const
    const answer = await putList(at, newest, readRevocation)
    if (answer === 'delivered') {
      delivered = newest.token
      options.onDelivered(newest)
    } else if (answer !== 'not-delivered') await options.join([answer])
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
