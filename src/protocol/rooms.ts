import type { DeviceId, MeetingId, PlanId } from '../lib/ids.ts'

/**
 * A room is one Yjs document: one authority, one lifetime (I1). Its name says which:
 *
 *   <plan>/plan                      <plan>/meeting/<meeting>     <plan>/paper/<meeting>
 *   <plan>/box/<meeting>/<device>    <plan>/people/<meeting>      <plan>/inbox
 *
 * `<plan>` is the thumbprint of the plan's public key, so a name carries its own authority.
 */
export type Room =
  | { readonly kind: 'plan' | 'inbox'; readonly plan: PlanId }
  | {
      readonly kind: 'meeting' | 'paper' | 'people'
      readonly plan: PlanId
      readonly meeting: MeetingId
    }
  | {
      readonly kind: 'box'
      readonly plan: PlanId
      readonly meeting: MeetingId
      readonly device: DeviceId
    }

export type RoomKind = Room['kind']

/** RFC 7638 SHA-256 thumbprints are 43 characters of base64url. */
const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/
/** Our own ids: hexadecimal or short words, no `/`, so that no name can reach another room. */
const ID = /^[A-Za-z0-9_-]{1,64}$/

/** The name of a room, as it stands in the websocket's path and in parcels. */
export function roomName(room: Room): string {
  switch (room.kind) {
    case 'plan':
    case 'inbox':
      return `${room.plan}/${room.kind}`
    case 'box':
      return `${room.plan}/box/${room.meeting}/${room.device}`
    default:
      return `${room.plan}/${room.kind}/${room.meeting}`
  }
}

/** Reads a room's name; `undefined` when it names no room, whatever was typed. */
export function parseRoom(name: string): Room | undefined {
  const [plan, kind, meeting, device, ...rest] = name.split('/')
  if (plan === undefined || !THUMBPRINT.test(plan) || rest.length > 0) return undefined
  const planId = plan as PlanId
  if (kind === 'plan' || kind === 'inbox') {
    return meeting === undefined ? { kind, plan: planId } : undefined
  }
  if (meeting === undefined || !ID.test(meeting)) return undefined
  const meetingId = meeting as MeetingId
  if (kind === 'meeting' || kind === 'paper' || kind === 'people') {
    return device === undefined ? { kind, plan: planId, meeting: meetingId } : undefined
  }
  if (kind === 'box' && device !== undefined && THUMBPRINT.test(device)) {
    return { kind, plan: planId, meeting: meetingId, device: device as DeviceId }
  }
  return undefined
}
