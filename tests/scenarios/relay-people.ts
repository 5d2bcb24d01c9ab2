import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { DeviceId, MeetingId, PlanId } from '../../src/lib/ids.ts'
import { decodeDurable, FRAME, SUBPROTOCOL } from '../../src/protocol/frames.ts'
import type { Role } from '../../src/protocol/grants.ts'
import { type InvitationClaims, writeInvitation } from '../../src/protocol/invitation.ts'
import { generateSigningKey, type SigningKey } from '../../src/protocol/keys.ts'
import { type ProofClaims, writeProof } from '../../src/protocol/proof.ts'
import {
  type PublicationBundle,
  type SignedBundle,
  writePublication,
} from '../../src/protocol/publication-bundle.ts'
import {
  type Revocation,
  type RevokedEntry,
  writeRevocation,
} from '../../src/protocol/revocation.ts'
import { type Relay, type RelayOptions, startRelay } from '../../sync-server/relay.ts'

export const SCHOOL = 'escuela' as MeetingId
export const MARKET = 'mercado' as MeetingId

export interface Device {
  readonly key: SigningKey
  readonly id: DeviceId
  readonly claims: InvitationClaims
  /** Subprotocols to offer at the relay of this origin; claims of the proof may be bent. */
  credentials(origin: string, bend?: Partial<ProofClaims>): Promise<string[]>
}

export interface Plan {
  readonly id: PlanId
  readonly key: SigningKey
  invite(role: Role, meeting?: MeetingId, bend?: Partial<InvitationClaims>): Promise<Device>
  /** A list with all of the known ones and these entries. */
  revoke(known: readonly Revocation[], ...entries: RevokedEntry[]): Promise<Revocation>
  /** What the public pages show. */
  publish(n: number, bundle: PublicationBundle): Promise<SignedBundle>
}

const nowS = () => Math.floor(Date.now() / 1000)

export async function foundPlan(): Promise<Plan> {
  const key = await generateSigningKey(true)
  const id = key.thumbprint as PlanId
  let invitations = 0
  return {
    id,
    key,
    async revoke(known, ...revoke) {
      const list = await writeRevocation({ plan: id, known, revoke, iat: nowS() }, key)
      if (!list.ok) throw new Error(list.refusal)
      return list.value
    },
    async publish(n, bundle) {
      const signed = await writePublication({ plan: id, n, iat: nowS(), bundle }, key)
      if (!signed.ok) throw new Error(signed.refusal)
      return signed.value
    },
    async invite(role, meeting, bend = {}) {
      const device = await generateSigningKey(false)
      const jti = `invitation-${++invitations}`
      const claims: InvitationClaims = {
        plan: id,
        role,
        ...(meeting && { meeting }),
        name: 'Mesa 3',
        relays: [],
        iat: nowS(),
        exp: nowS() + 3600,
        jti,
        ...bend,
      }
      const { token } = await writeInvitation(claims, key)
      return {
        key: device,
        id: device.thumbprint as DeviceId,
        claims,
        async credentials(origin, bendProof = {}) {
          const proof = { relay: origin, plan: id, jti, iat: nowS(), ...bendProof }
          return [SUBPROTOCOL, token, await writeProof(proof, device)]
        },
      }
    },
  }
}

export interface Closing {
  readonly code: number
  readonly reason: string
}

export interface RawConnection {
  readonly socket: WebSocket
  readonly closed: Promise<Closing>
  readonly opened: Promise<void>
  /** Everything received so far, first varint and the rest. */
  readonly frames: { readonly kind: number; readonly bytes: Uint8Array }[]
  /** The newest acknowledgement: epoch, and where each client stands on disk. */
  durable(): { epoch: string; clocks: Map<number, number> } | undefined
}

/** A websocket without y-websocket's manners. */
export function dial(
  url: string,
  protocols: string[],
  headers: Record<string, string> = {},
): RawConnection {
  const socket = new WebSocket(url, protocols, { headers })
  const frames: { kind: number; bytes: Uint8Array }[] = []
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) =>
    frames.push({ kind: data[0] ?? -1, bytes: new Uint8Array(data) }),
  )
  return {
    socket,
    frames,
    opened: new Promise((resolve) => socket.once('open', () => resolve())),
    closed: new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    }),
    durable() {
      const last = frames.findLast(({ kind }) => kind === FRAME.durable)
      if (last === undefined) return undefined
      const decoder = decoding.createDecoder(last.bytes)
      decoding.readVarUint(decoder)
      const { epoch, stateVector } = decodeDurable(decoder)
      return { epoch, clocks: Y.decodeStateVector(stateVector) }
    },
  }
}

/** Whether an acknowledgement covers all that the document holds of its own writing. */
export function isAcknowledged(
  doc: Y.Doc,
  clocks: ReadonlyMap<number, number> | undefined,
): boolean {
  const own = Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0
  return (clocks?.get(doc.clientID) ?? 0) >= own
}

export interface Tablet {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  acknowledged(): Map<number, number> | undefined
}

export interface Town {
  readonly dataDir: string
  relay(): Relay
  /** Closes the relay, if it still runs, and starts one over the same data. */
  restart(options?: Partial<RelayOptions>): Promise<Relay>
  /** A stock y-websocket client in a room. */
  open(device: Device, room: string, doc?: Y.Doc): Promise<Tablet>
  dial(device: Device, room: string, bend?: Partial<ProofClaims>): Promise<RawConnection>
  leave(): Promise<void>
}

/** A relay on a free port over fresh data, with everything to visit it; `leave` ends it all. */
export async function settle(
  options: Partial<RelayOptions> = {},
  startOne: typeof startRelay = startRelay,
): Promise<Town> {
  const dataDir = await mkdtemp(join(tmpdir(), 'encuentro-relay-'))
  const start = (more: Partial<RelayOptions> = {}) =>
    startOne({ port: 0, dataDir, logLevel: 'silent', ...options, ...more })
  let relay = await start()
  const tablets: Tablet[] = []
  const lines: RawConnection[] = []
  return {
    dataDir,
    relay: () => relay,
    async restart(more) {
      await relay.close()
      relay = await start(more)
      return relay
    },
    async open(device, room, doc = new Y.Doc()) {
      const tablet = joinRoom(relay.origin, room, await device.credentials(relay.origin), doc)
      tablets.push(tablet)
      return tablet
    },
    async dial(device, room, bend) {
      const line = dial(
        `${wsOrigin(relay.origin)}/${room}`,
        await device.credentials(relay.origin, bend),
      )
      lines.push(line)
      return line
    },
    async leave() {
      for (const { provider } of tablets) provider.destroy()
      for (const { socket } of lines) socket.terminate()
      await relay.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export function wsOrigin(origin: string): string {
  return origin.replace(/^http/, 'ws')
}

/** A stock client; `acknowledged` is the newest state vector that the relay said is on disk. */
export function joinRoom(origin: string, room: string, protocols: string[], doc: Y.Doc): Tablet {
  const provider = new WebsocketProvider(wsOrigin(origin), room, doc, {
    protocols,
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    connect: false,
  })
  let clocks: Map<number, number> | undefined
  provider.messageHandlers[FRAME.durable] = (_encoder, decoder) => {
    clocks = Y.decodeStateVector(decodeDurable(decoder).stateVector)
  }
  provider.connect()
  return { doc, provider, acknowledged: () => clocks }
}
