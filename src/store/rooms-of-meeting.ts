import type { DeviceId, MeetingId, PlanId } from '../lib/ids.ts'
import type { Room } from '../protocol/rooms.ts'

/** Rooms of a meeting that its tablets write. */
export function roomsOfMeeting(plan: PlanId, meeting: MeetingId, device: DeviceId): Room[] {
  return [
    { kind: 'meeting', plan, meeting },
    { kind: 'paper', plan, meeting },
    { kind: 'box', plan, meeting, device },
  ]
}
