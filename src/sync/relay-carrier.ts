import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { PlanId } from '../lib/ids.ts'
import { CLOSE } from '../protocol/close-codes.ts'
import { decodeDurable, FRAME, SUBPROTOCOL } from '../protocol/frames.ts'
import type { SigningKey } from '../protocol/keys.ts'
import { writeProof } from '../protocol/proof.ts'

/** A proof older than this that a relay refuses for its clock is old, and no clock is wrong. */
const PROOF_OLD_S = 60
/** How long a connection may be in coming: a network that swallows what is sent says nothing for minutes. */
const PATIENCE_MS = 20_000

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
  /** Asked when there is no connection: whether to ask for one now, or to wait for `again`. */
  readonly mayAsk: () => boolean
  /** How long a connection may be in coming before it is given up and asked for anew. */
  readonly patienceMs?: number
}

export interface RelayCarrier {
  /** Connects now if it waits. */
  again(): void
  stop(): void
}

/**
 * Carries one document to and from the relay through y-websocket. The invitation and a fresh device
 * proof travel as subprotocols, so that nothing secret stands in an address. A proof refused for
 * its clock is made again by the relay's time, once per refusal; an old one (the tablet slept) is
 * simply made again.
 */
export async function connectRelay(options: RelayCarrierOptions): Promise<RelayCarrier> {
  const { relay, room, plan, doc, invitation, deviceKey, nowS, onStatus } = options
  let skewS = 0
  let provedS = 0
  let wasOld = false
  let stopped = false
  let waits = false
  const protocols = async () => {
    const origin = relay.replace(/^ws/, 'http')
    provedS = nowS()
    const claims = { relay: origin, plan, jti: invitation.jti, iat: provedS + skewS }
    return [SUBPROTOCOL, invitation.token, await writeProof(claims, deviceKey)]
  }
  const provider = new WebsocketProvider(relay, room, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: 5_000,
    shouldReconnect({ code }) {
      if (isForGood(code)) return false
      waits = !options.mayAsk()
      return !waits
    },
  })
  provider.messageHandlers[FRAME.durable] = (_encoder, decoder) => {
    const { epoch, stateVector } = decodeDurable(decoder)
    options.onDurable(epoch, stateVector)
  }
  const renew = async () => {
    provider.protocols = await protocols()
  }
  const connect = async () => {
    waits = false
    await renew()
    if (!stopped) provider.connect()
  }
  let patience: ReturnType<typeof setTimeout> | undefined
  /** Ends an attempt that is under way; the next one comes as after any other that failed. */
  const giveUp = () => {
    if (provider.wsconnecting) provider.ws?.close()
  }
  provider.on('status', ({ status }) => {
    clearTimeout(patience)
    if (status === 'connecting') patience = setTimeout(giveUp, options.patienceMs ?? PATIENCE_MS)
    if (status === 'connected') onStatus({ state: 'connected' })
    else if (status === 'connecting') onStatus({ state: 'connecting' })
  })
  provider.on('connection-close', () => {
    clearTimeout(patience)
    onStatus({ state: 'offline' })
    wasOld = nowS() - provedS > PROOF_OLD_S
    void renew()
  })
  provider.on('closed', async ({ code, reason }) => {
    if (!isForGood(code)) return
    const relayTimeS = Number(reason)
    const skewed = code === CLOSE.clockSkew && Number.isFinite(relayTimeS)
    const corrected = Math.round(relayTimeS - nowS())
    if (skewed && (wasOld || Math.abs(corrected - skewS) > 30)) {
      skewS = corrected
      await connect()
    } else onStatus({ state: 'refused', code, words: reason })
  })
  // The network is back: try now, not when the back-off or another room says so.
  const online = () => {
    // What is under way began in the network that was.
    giveUp()
    if (waits || provider.shouldConnect) void connect()
  }
  globalThis.addEventListener?.('online', online)
  if (options.mayAsk()) await connect()
  else waits = true
  return {
    again() {
      if (waits) void connect()
    },
    stop() {
      stopped = true
      clearTimeout(patience)
      globalThis.removeEventListener?.('online', online)
      provider.destroy()
    },
  }
}

/** The codes by which a relay says that asking again is in vain, as y-websocket has them. */
function isForGood(code: number): boolean {
  return code >= 4400 && code < 4500
}
