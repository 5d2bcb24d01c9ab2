import { done, type Result, refused } from '../src/lib/result.ts'
import { type Grant, grantFor } from '../src/protocol/grants.ts'
import { readProof } from '../src/protocol/proof.ts'
import type { Room } from '../src/protocol/rooms.ts'
import type { VerifyStatement } from '../src/protocol/signed.ts'
import type { EntryRefusal } from './entry-refusals.ts'
import type { TakesPlan } from './hosting.ts'
import type { ReadInvitation } from './invitation-memory.ts'
import { hostOf } from './origin.ts'

/** What somebody shows who wants to do something in a room. */
export interface Papers {
  readonly room: Room
  readonly invitation: string | undefined
  readonly proof: string | undefined
  /** The `Host` that was dialled, as the request names it. */
  readonly host: string | undefined
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
}

/**
 * Judges what a bearer may do in a room: the one judgement behind the websocket's door and the
 * HTTP routes. Nobody is looked up anywhere.
 */
export async function judgeBearer(
  papers: Papers,
  rules: BearerRules,
): Promise<Result<Exclude<Grant, 'none'>, EntryRefusal>> {
  const { room } = papers
  if (papers.invitation === undefined || papers.proof === undefined)
    return refused('papers-missing')
  const invitation = await rules.readInvitation(papers.invitation)
  if (!invitation.ok) return invitation
  const { plan, role, meeting, jti, exp } = invitation.value.claims
  if (plan !== room.plan) return refused('plan-other')
  const relayHost = hostOf(papers.host)
  if (rules.examplePlans.includes(plan) && !isLocal(relayHost)) return refused('example-elsewhere')
  if (exp <= rules.nowS()) return refused('invitation-expired')

  const proof = await readProof(
    papers.proof,
    { relayHost, plan, jti, nowS: rules.nowS() },
    rules.verify,
  )
  if (!proof.ok) return proof

  // TODO(#2): the plan's revocation list is judged here, with `jti` and `proof.value.device`.
  const grant = grantFor({ role, meeting, device: proof.value.device }, room)
  if (grant === 'none') return refused('grant-missing')
  // Last, for it may ask the disk: strangers never get as far.
  return (await rules.takesPlan(plan)) ? done(grant) : refused('plan-not-taken')
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}
