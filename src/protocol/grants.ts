import type { DeviceId, MeetingId } from '../lib/ids.ts'
import type { Room, RoomKind } from './rooms.ts'

export const ROLES = ['coordinator', 'facilitator', 'booth', 'reader'] as const
export type Role = (typeof ROLES)[number]

/** `write` implies `read`. */
export type Grant = 'none' | 'read' | 'write'

/** Who asks: the role and meeting of the invitation, and the device that proved its key. */
export interface Bearer {
  readonly role: Role
  /** The one meeting of a facilitator or a booth; absent for coordinators and readers. */
  readonly meeting?: MeetingId | undefined
  readonly device: DeviceId
}

/**
 * The pens and readers of every kind of room (I1), as the one table that relay, carriers and
 * screens obey. `own` means: only in the room of the bearer's meeting; for a booth's box, only
 * in the box of its own device. A role may write a whole document or none of it.
 */
export const GRANTS: Record<Role, Record<RoomKind, Grant | `${'read' | 'write'}-own`>> = {
  coordinator: {
    plan: 'write',
    meeting: 'write',
    paper: 'write',
    box: 'write',
    people: 'write',
    inbox: 'read',
  },
  facilitator: {
    plan: 'read',
    meeting: 'write-own',
    paper: 'write-own',
    box: 'write-own',
    people: 'write-own',
    inbox: 'none',
  },
  booth: {
    plan: 'none',
    meeting: 'none',
    paper: 'read-own',
    box: 'write-own',
    people: 'none',
    inbox: 'none',
  },
  reader: {
    plan: 'read',
    meeting: 'none',
    paper: 'none',
    box: 'none',
    people: 'none',
    inbox: 'none',
  },
}

/** What the bearer may do in a room of the bearer's own plan. Whoever calls has compared the plans. */
export function grantFor(bearer: Bearer, room: Room): Grant {
  const grant = GRANTS[bearer.role][room.kind]
  if (grant === 'none' || grant === 'read' || grant === 'write') return grant
  if (!('meeting' in room) || room.meeting !== bearer.meeting) return 'none'
  if (room.kind === 'box' && bearer.role === 'booth' && room.device !== bearer.device) return 'none'
  return grant === 'write-own' ? 'write' : 'read'
}

/**
 * Whether what the bearer brings of a room by hand is believed. Besides its pens that is the inbox: the
 * relay alone writes it, every coordinator has it from there, and one may be without a network.
 */
export function mayCarry(bearer: Bearer, room: Room): boolean {
  const grant = grantFor(bearer, room)
  return grant === 'write' || (room.kind === 'inbox' && grant === 'read')
}
