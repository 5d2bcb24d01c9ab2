import { roomName } from '../../protocol/rooms.ts'
import type { PeopleActs } from '../../store/context.ts'
import { markForgotten } from '../../store/forget-people.ts'
import { ensurePeopleKey } from '../../store/people-keys.ts'
import { openPeopleList } from '../../store/people-list.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { holdsKey } from './create-plan.ts'
import type { ActTools } from './index.ts'

/** The acts of the screens about people. */
export function openPeople({ workspace, random }: ActTools, session: PlanSession): PeopleActs {
  const { plan } = session
  return {
    async open(meeting) {
      // Only where invitations come from: a key made elsewhere would be one that nobody else has.
      if (holdsKey(workspace, plan)) await ensurePeopleKey(workspace.db, plan, meeting)
      return openPeopleList(workspace, session, meeting, random)
    },
    async deleteNow(meeting) {
      await markForgotten(workspace.db, plan, roomName({ kind: 'people', plan, meeting }))
    },
  }
}
