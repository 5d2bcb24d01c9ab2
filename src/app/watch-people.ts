import { createEffect, createRoot } from 'solid-js'
import { noticeInForce, type PeopleDeletion, type PrivacyNotice } from '../domain/people/notice.ts'
import type { MeetingId } from '../lib/ids.ts'
import { parseRoom, roomName } from '../protocol/rooms.ts'
import { dayOf, isKept, markForgotten } from '../store/forget-people.ts'
import { notePeopleDays } from '../store/people-keys.ts'
import type { OpenRoom, PlanSession } from '../store/plan-session.ts'
import type { Workspace } from '../store/workspace.ts'
import { askDeletion } from '../sync/deletion-carrier.ts'
import { whenHandsAreFree } from './when-hands-are-free.ts'

/**
 * Keeps the promise about people's data while a plan is open: learns the day from the notice in
 * force, obeys a deletion that another tablet noted, and notes and carries the deletions of this one.
 */
export function watchPeople(
  workspace: Workspace,
  open: OpenRoom,
  session: PlanSession,
): () => void {
  const { db } = workspace
  const { plan } = session
  return createRoot((dispose) => {
    createEffect(() => {
      const inForce = noticeInForce(open.records.list<PrivacyNotice>('notice'))?.deleteOn
      if (inForce !== undefined) void notePeopleDays(db, { plan }, { inForce })
    })
    createEffect(() => {
      const noted = open.records.list<PeopleDeletion>('people-deletion')
      for (const { meeting } of noted) void forgetLater(workspace, session, meeting)
    })
    void noteOwnDeletions(workspace, open, session)
    return dispose
  })
}

/** Takes a meeting's people off this tablet: with the page that comes next, for nothing of it may stay in this one. */
export async function forgetLater(
  { db }: Workspace,
  { plan }: PlanSession,
  meeting: MeetingId,
): Promise<void> {
  const room = roomName({ kind: 'people', plan, meeting })
  // Known when this page opened the plan: it took off what it could, and another page would do no more.
  if (await db.forgotten.get(room)) return
  await markForgotten(db, plan, room)
  if (await isKept(db, room)) whenHandsAreFree(() => location.reload())
}

/** What this tablet deleted on its date, the plan is told, so that others obey it too. */
async function noteOwnDeletions({ db }: Workspace, open: OpenRoom, session: PlanSession) {
  if (session.grant(open.room) !== 'write') return
  for (const { room } of await db.forgotten.where('plan').equals(session.plan).toArray()) {
    const parsed = parseRoom(room)
    if (parsed?.kind !== 'people') continue
    const id = `people-deletion-${parsed.meeting}`
    if (open.records.get(id)?.kind) continue
    const on = dayOf(new Date())
    const birth = { kind: 'people-deletion', id, v: 1, meeting: parsed.meeting, on } as const
    await open.records.write((pen) => pen.birth(birth)).catch(() => {})
  }
}

/** Asks the relay to delete all that is forgotten here; to be called after each connection. */
export async function bringDeletions(
  { db }: Workspace,
  session: PlanSession,
  relay: string,
): Promise<void> {
  const { plan, deviceKey } = session
  const invitation = session.membershipFor({ kind: 'plan', plan })
  if (!invitation) return
  const nowS = () => Math.floor(Date.now() / 1000)
  for (const { room } of await db.forgotten.where('plan').equals(plan).toArray()) {
    await askDeletion({ relay, plan, invitation, deviceKey, nowS }, room)
  }
}
