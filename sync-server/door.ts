import type { IncomingMessage } from 'node:http'
import { CLOSE } from '../src/protocol/close-codes.ts'
import { SUBPROTOCOL } from '../src/protocol/frames.ts'
import { type Grant, grantFor } from '../src/protocol/grants.ts'
import { readProof } from '../src/protocol/proof.ts'
import { parseRoom } from '../src/protocol/rooms.ts'
import type { TakesPlan } from './hosting.ts'
import type { ReadInvitation } from './invitation-memory.ts'
import type { Bearing } from './live-connections.ts'

/** What a revoked device is told, at the door and when it must go. */
export const REVOKED = 'the invitation was revoked'

export type Admission =
  | {
      readonly isAdmitted: true
      readonly roomName: string
      readonly grant: Exclude<Grant, 'none'>
      readonly bearing: Bearing
    }
  | { readonly isAdmitted: false; readonly code: number; readonly reason: string }

export interface DoorRules {
  /** The relay's clock, seconds since 1970: the only one that judges expiry. */
  readonly nowS: () => number
  /** Plans whose key is public, served on this machine only. */
  readonly examplePlans: readonly string[]
  /** Origins, beside the relay's own, whose pages may connect. */
  readonly allowedOrigins: readonly string[]
  readonly readInvitation: ReadInvitation
  /** Whether a plan may have rooms on this relay. */
  readonly takesPlan: TakesPlan
  /** Whether the plan took the invitation back, or turned the device away. */
  readonly isRevoked: (bearing: Bearing) => Promise<boolean>
}

/**
 * Judges who may enter which room, out of the request alone: room from the path, invitation and
 * proof from the offered subprotocols. Nobody is looked up anywhere.
 *
 * Returns  the grant, or the code and words with which to close.
 */
export async function judgeEntry(request: IncomingMessage, rules: DoorRules): Promise<Admission> {
  const roomName = roomNameOf(request.url ?? '')
  const room = roomName === undefined ? undefined : parseRoom(roomName)
  if (room === undefined || roomName === undefined) return refuse(CLOSE.badRequest, 'no such room')
  const [invitationToken, proofToken] = offeredProtocols(request).filter(
    (each) => each !== SUBPROTOCOL,
  )
  if (invitationToken === undefined || proofToken === undefined) {
    return refuse(CLOSE.unauthorised, 'an invitation and a proof are needed')
  }

  const invitation = await rules.readInvitation(invitationToken)
  if (!invitation.ok) return refuse(CLOSE.unauthorised, invitation.refusal)
  const { plan, role, meeting, jti, exp } = invitation.value.claims
  if (plan !== room.plan) return refuse(CLOSE.forbidden, 'the invitation is for another plan')
  if (rules.examplePlans.includes(plan) && !isLocalHost(hostOf(request))) {
    return refuse(CLOSE.forbidden, 'the example stays on its own machine')
  }
  if (exp <= rules.nowS()) return refuse(CLOSE.expired, 'the invitation has expired')

  const relayHost = hostOf(request)
  const proof = await readProof(proofToken, { relayHost, plan, jti, nowS: rules.nowS() })
  if (!proof.ok && proof.refusal === 'proof-skewed') {
    return refuse(CLOSE.clockSkew, String(Math.floor(rules.nowS())))
  }
  if (!proof.ok) return refuse(CLOSE.unauthorised, proof.refusal)

  const { device } = proof.value
  const grant = grantFor({ role, meeting, device }, room)
  if (grant === 'none') return refuse(CLOSE.forbidden, 'the invitation does not open this room')
  // Last, for it may ask the disk: strangers never get as far.
  if (!(await rules.takesPlan(plan))) {
    return refuse(CLOSE.forbidden, 'this relay takes no new plans')
  }
  const bearing = { plan, jti, device }
  const isRevoked = await rules.isRevoked(bearing).catch(() => undefined)
  if (isRevoked === undefined) return refuse(CLOSE.tryLater, 'the revocations cannot be read')
  if (isRevoked) return refuse(CLOSE.revoked, REVOKED)
  return { isAdmitted: true, roomName, grant, bearing }
}

/** A page may connect when it came from the relay itself or is on the list. Programs send no origin. */
export function isOriginAllowed(request: IncomingMessage, { allowedOrigins }: DoorRules): boolean {
  const { origin } = request.headers
  if (origin === undefined || allowedOrigins.includes(origin)) return true
  try {
    return new URL(origin).host === hostOf(request)
  } catch {
    return false
  }
}

function refuse(code: number, reason: string): Admission {
  return { isAdmitted: false, code, reason }
}

function roomNameOf(url: string): string | undefined {
  try {
    return decodeURIComponent((url.split('?')[0] ?? '').replace(/^\//, ''))
  } catch {
    return undefined
  }
}

function offeredProtocols(request: IncomingMessage): string[] {
  return (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** As a browser writes it: without the default port. */
function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').toLowerCase().replace(/:(80|443)$/, '')
}

/** Whether a `Host` header names this machine. */
export function isLocalHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}
