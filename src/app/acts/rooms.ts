import type { Meeting } from '../../domain/process/plan.ts'
import { parseRoom, type Room, roomName } from '../../protocol/rooms.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { roomsOfMeeting } from '../../store/rooms-of-meeting.ts'
import type { Workspace } from '../../store/workspace.ts'

/**
 * Every room of a plan that this device may read: those of the meetings it takes part in (all, for a
 * coordinator), and whatever else it already keeps, such as boxes of other tablets brought by file.
 */
export async function knownRooms(workspace: Workspace, session: PlanSession): Promise<Room[]> {
  const { plan, device } = session
  const rooms = new Map<string, Room>()
  const add = (room: Room) => {
    if (session.grant(room) !== 'none') rooms.set(roomName(room), room)
  }
  add({ kind: 'plan', plan })
  const meetings = new Set(session.memberships.flatMap((row) => row.meeting ?? []))
  if (session.role === 'coordinator') {
    const open = await session.open({ kind: 'plan', plan })
    for (const { id } of open.records.list<Meeting>('meeting')) meetings.add(id)
  }
  for (const meeting of meetings)
    for (const room of roomsOfMeeting(plan, meeting, device)) add(room)
  for (const row of await workspace.db.rooms.where('plan').equals(plan).toArray()) {
    const room = parseRoom(row.room)
    if (room) add(room)
  }
  return [...rooms.values()]
}
