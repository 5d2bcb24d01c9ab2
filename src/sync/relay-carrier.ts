import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { PlanId } from '../lib/ids.ts'
import { CLOSE } from '../protocol/close-codes.ts'
import { decodeDurable, FRAME, SUBPROTOCOL } from '../protocol/frames.ts'
import type { SigningKey } from '../protocol/keys.ts'
import { writeProof } from '../protocol/proof.ts'

/** A proof is made anew this often while there is no connection: half of the relay's window. */
const PROOF_FRESH_MS = 5 * 60_000

export type RelayStatus =
  | { readonly state: 'connecting' | 'connected' | 'offline' }
  /** The relay said no for good; `code` is one of CLOSE. */
  | { readonly state: 'refused'; readonly code: number; readonly words: string }

export interface RelayCarrierOptions {
  /** Websocket origin of the relay, `ws://host:port`. */
  readonly relay: string
  readonly room: string
  readonly plan: PlanId
  readonly doc: Y.Doc
  readonly invitation: { readonly token: string; readonly jti: string }
  readonly deviceKey: SigningKey
  readonly nowS: () => number
  /** The relay says that everything under this state vector is on its disk. */
  readonly onDurable: (epoch: string, stateVector: Uint8Array) => void
  readonly onStatus: (status: RelayStatus) => void
}

export interface RelayCarrier {
  stop(): void
}

/**
 * Carries one document to and from the relay through y-websocket. The invitation and a fresh device
 * proof travel as subprotocols, so that nothing secret stands in an address. A proof refused for
 * its clock is made again by the relay's time, once per refusal.
 */
export async function connectRelay(options: RelayCarrierOptions): Promise<RelayCarrier> {
  const { relay, room, plan, doc, invitation, deviceKey, nowS, onStatus } = options
  let skewS = 0
  let stopped = false
  const protocols = async () => {
    const origin = relay.replace(/^ws/, 'http')
    const claims = { relay: origin, plan, jti: invitation.jti, iat: nowS() + skewS }
    return [SUBPROTOCOL, invitation.token, await writeProof(claims, deviceKey)]
  }
  const provider = new WebsocketProvider(relay, room, doc, {
    connect: false,
    disableBc: true,
    protocols: await protocols(),
    maxBackoffTime: 5_000,
  })
  provider.messageHandlers[FRAME.durable] = (_encoder, decoder) => {
    const { epoch, stateVector } = decodeDurable(decoder)
    options.onDurable(epoch, stateVector)
  }
  const renew = async () => {
    provider.protocols = await protocols()
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') onStatus({ state: 'connected' })
    else if (status === 'connecting') onStatus({ state: 'connecting' })
  })
  provider.on('connection-close', () => {
    onStatus({ state: 'offline' })
    void renew()
  })
  provider.on('closed', async ({ code, reason }) => {
    const relayTimeS = Number(reason)
    const skewed = code === CLOSE.clockSkew && Number.isFinite(relayTimeS)
    const corrected = Math.round(relayTimeS - nowS())
    if (skewed && Math.abs(corrected - skewS) > 30 && !stopped) {
      skewS = corrected
      await renew()
      provider.connect()
    } else onStatus({ state: 'refused', code, words: reason })
  })
  const timer = setInterval(() => {
    if (!provider.wsconnected) void renew()
  }, PROOF_FRESH_MS)
  // The network is back: try now, not when the back-off says so.
  const again = () => {
    if (!stopped && provider.shouldConnect) provider.connect()
  }
  globalThis.addEventListener?.('online', again)
  provider.connect()
  return {
    stop() {
      stopped = true
      globalThis.removeEventListener?.('online', again)
      clearInterval(timer)
      provider.destroy()
    },
  }
}
