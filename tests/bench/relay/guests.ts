import type { MeetingId } from '../../../src/lib/ids.ts'
import { roomName } from '../../../src/protocol/rooms.ts'
import { type Device, foundPlan } from '../../scenarios/relay-people.ts'

/** A plan, its rooms, and devices that may enter them with invitations and proofs of their own. */
export interface Guests {
  room(number: number): string
  /** What each device offers at the relay of this origin. */
  credentials(origin: string): Promise<string[][]>
}

/** Founds a plan and invites so many devices; signing is done before anything is timed. */
export async function inviteGuests(count: number): Promise<Guests> {
  const plan = await foundPlan()
  const devices: Device[] = []
  for (let number = 0; number < count; number++) devices.push(await plan.invite('coordinator'))
  return {
    room: (number) =>
      roomName({ kind: 'meeting', plan: plan.id, meeting: `sala-${number}` as MeetingId }),
    credentials: (origin) => Promise.all(devices.map((device) => device.credentials(origin))),
  }
}
