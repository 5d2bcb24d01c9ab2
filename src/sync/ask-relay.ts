import type { PlanId } from '../lib/ids.ts'
import type { SigningKey } from '../protocol/keys.ts'
import { writeProof } from '../protocol/proof.ts'

/** Whoever asks a relay something over HTTP, with the papers of the websocket. */
export interface RelayPapers {
  /** Websocket origin of the relay. */
  readonly relay: string
  readonly plan: PlanId
  readonly invitation: { readonly token: string; readonly jti: string }
  readonly deviceKey: SigningKey
  readonly nowS: () => number
}

/** One request. */
export interface RelayRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Below the relay's origin, from its first slash. */
  readonly path: string
  /** Most milliseconds until there is an answer. */
  readonly withinMs: number
  readonly body?: Uint8Array<ArrayBuffer>
}

/**
 * Asks with papers in headers. A request that was refused for this device's clock alone is made once
 * more by the relay's time, which holds from then on.
 *
 * Rejects  when the relay is out of reach, or takes too long.
 */
export function makeRelayAsker(papers: RelayPapers): (request: RelayRequest) => Promise<Response> {
  const { plan, invitation, deviceKey, nowS } = papers
  const origin = papers.relay.replace(/^ws/, 'http')
  let skewS = 0

  async function send({ method, path, withinMs, body }: RelayRequest): Promise<Response> {
    const claims = { relay: origin, plan, jti: invitation.jti, iat: nowS() + skewS }
    return fetch(`${origin}${path}`, {
      method,
      // What is taken back must not stay in a cache that nothing here can erase.
      cache: 'no-store',
      headers: {
        authorization: `Encuentro ${invitation.token}`,
        'encuentro-proof': await writeProof(claims, deviceKey),
        ...(body && { 'content-type': 'application/octet-stream' }),
      },
      signal: AbortSignal.timeout(withinMs),
      ...(body && { body }),
    })
  }

  return async (request) => {
    const answer = await send(request)
    if (answer.status !== 401) return answer
    // An answer to HEAD has no words in it.
    const told =
      request.method === 'HEAD' ? await send({ ...request, method: 'GET' }) : answer.clone()
    const said = (await told.json().catch(() => ({}))) as { relayTimeS?: number }
    if (typeof said.relayTimeS !== 'number') return answer
    skewS = Math.round(said.relayTimeS - nowS())
    return send(request)
  }
}
