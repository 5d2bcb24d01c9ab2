import { done, type Result, refused } from '../src/lib/result.ts'
import { type Grant, grantFor } from '../src/protocol/grants.ts'
import { readProof } from '../src/protocol/proof.ts'
import type { Room } from '../src/protocol/rooms.ts'
import type { VerifyStatement } from '../src/protocol/signed.ts'
import type { EntryRefusal } from './entry-refusals.ts'
import type { TakesPlan } from './hosting.ts'
import type { ReadInvitation } from './invitation-memory.ts'
import type { Bearing } from './live-connections.ts'
import { hostOf, isLocalHost } from './origin.ts'

/** What somebody shows who wants to do something in a room. */
export interface Papers {
  readonly room: Room
  readonly invitation: string | undefined
  readonly proof: string | undefined
  /** The `Host` that was dialled, as the request names it. */
  readonly host: string | undefined
}

/** What somebody may do in a room, and who that is. */
export interface Permission {
  readonly grant: Exclude<Grant, 'none'>
  readonly bearing: Bearing
}

export interface BearerRules {
  /** The relay's clock, seconds since 1970: the only one that judges expiry. */
  readonly nowS: () => number
  /** Plans whose key is public, served on this machine only. */
  readonly examplePlans: readonly string[]
  readonly readInvitation: ReadInvitation
  readonly verify: VerifyStatement
  /** Whether a plan may have rooms on this relay. */
  readonly takesPlan: TakesPlan
  /** Whether the plan took the invitation back, or turned the device away. Rejects when that cannot be read. */
  readonly isRevoked: (bearing: Bearing) => Promise<boolean>
}

/**
 * Judges what a bearer may do in a room: the one judgement behind the websocket's door and the
 * HTTP routes. Nobody is looked up anywhere.
 */
export async function judgeBearer(
  papers: Papers,
  rules: BearerRules,
): Promise<Result<Permission, EntryRefusal>> {
  const { room } = papers
  if (papers.invitation === undefined || papers.proof === undefined)
    return refused('papers-missing')
  const invitation = await rules.readInvitation(papers.invitation)
  if (!invitation.ok) return invitation
  const { plan, role, meeting, jti, exp } = invitation.value.claims
  if (plan !== room.plan) return refused('plan-other')
  const relayHost = hostOf(papers.host)
  if (rules.examplePlans.includes(plan) && !isLocalHost(relayHost))
    return refused('example-elsewhere')
  if (exp <= rules.nowS()) return refused('invitation-expired')

  const proof = await readProof(
    papers.proof,
    { relayHost, plan, jti, nowS: rules.nowS() },
    rules.verify,
  )
  if (!proof.ok) return proof

  const { device } = proof.value
  const grant = grantFor({ role, meeting, device }, room)
  if (grant === 'none') return refused('grant-missing')
  // Last, for it may ask the disk: strangers never get as far.
  if (!(await rules.takesPlan(plan))) return refused('plan-not-taken')
  const bearing = { plan, jti, device }
  const isRevoked = await rules.isRevoked(bearing).catch(() => undefined)
  if (isRevoked === undefined) return refused('revocations-unreadable')
  return isRevoked ? refused('invitation-revoked') : done({ grant, bearing })
}
