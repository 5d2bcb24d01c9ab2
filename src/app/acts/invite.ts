import { renderSVG } from 'uqr'
import type { Invited } from '../../domain/process/invited.ts'
import type { Meeting } from '../../domain/process/plan.ts'
import { type MeetingId, newId, type PlanId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { invitationLink, writeInvitation } from '../../protocol/invitation.ts'
import { writePeopleKeys } from '../../protocol/people-seal.ts'
import type { NewMeeting, ReadyInvitation } from '../../store/context.ts'
import { ensurePeopleKey, peopleKeysOf } from '../../store/people-keys.ts'
import { planKey } from '../../store/plan-key.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { copyPlanCard } from '../../store/second-copy/plan-card.ts'
import { invitationClaims } from '../../store/workspace.ts'
import { ownRelays } from './create-plan.ts'
import type { ActTools } from './index.ts'

/** An invitation lasts until this long after its meeting, or after today without one (DESIGN §5). */
const LASTS_S = 30 * 86_400

/** Puts a meeting in the plan's calendar. */
export async function addMeeting(
  tools: ActTools,
  session: PlanSession,
  input: NewMeeting,
): Promise<MeetingId> {
  const room = await session.open({ kind: 'plan', plan: session.plan })
  const id = newId<MeetingId>(tools.random)
  await room.records.write((pen) => pen.birth({ kind: 'meeting', id, v: 1, ...input } as Meeting))
  return id
}

/**
 * Signs an invitation with the plan key, and notes in the plan that it was: what nobody knows of,
 * nobody can revoke. Refused where this device does not hold the key or may not write the plan.
 */
export async function invite(
  { workspace, random, nowS }: ActTools,
  session: PlanSession,
  to: { role: 'coordinator' | 'facilitator' | 'reader'; meeting?: Meeting; name: string },
): Promise<Result<ReadyInvitation>> {
  const plan = session.plan as PlanId
  const key = await planKey(workspace.db, plan)
  if (!key) return refused('plan-key-missing')
  const planName = workspace.plans().find((row) => row.plan === plan)?.name ?? ''
  const { role, name, meeting } = to
  const meetingS = meeting ? Date.parse(meeting.date) / 1000 : 0
  const exp = Math.floor(Math.max(nowS(), meetingS || 0)) + LASTS_S
  const relays = ownRelays()
  const fields = { plan, role, name, planName, relays, ...(meeting && { meeting: meeting.id }) }
  const claims = invitationClaims(fields, nowS(), exp, random)
  if (!claims.ok) return claims
  const { token } = await writeInvitation(claims.value, key)
  const noted = await note(session, {
    kind: 'invitation',
    id: claims.value.jti,
    v: 1,
    role,
    ...(meeting && { meeting: meeting.id }),
    name,
    iat: claims.value.iat,
    exp,
  })
  if (!noted) return refused('invitation-not-noted')
  if (meeting) await ensurePeopleKey(workspace.db, plan, meeting.id)
  await copyPlanCard(workspace.secondCopy, workspace.db, plan)
  // Readers have no business with people; a facilitator with those of the own meeting.
  const keys = role === 'reader' ? [] : await peopleKeysOf(workspace.db, plan, meeting?.id)
  const link = `${invitationLink(location.origin, token)}${writePeopleKeys(keys)}`
  return done({
    link,
    token,
    expires: new Date(exp * 1000),
    svg: renderSVG(link, { ecc: 'L', border: 2 }),
  })
}

async function note(session: PlanSession, record: Invited): Promise<boolean> {
  const room = await session.open({ kind: 'plan', plan: session.plan })
  try {
    await room.records.write((pen) => pen.birth(record))
    return true
  } catch {
    return false
  }
}
