import type { DeviceId, MeetingId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import { TITLE_MAX } from '../proposals/proposal.ts'
import type { RoomGroups, StandingGroup } from './read-groups.ts'
import { ROOM_GROUP, type RoomGroup, type RoomProposal, type RoomSplit } from './room-group.ts'

/** What an act writes into the meeting's document, in one transaction. */
export interface GroupWrites {
  readonly births: readonly (RoomGroup | RoomSplit)[]
  readonly changes: readonly {
    readonly recordId: string
    readonly field: typeof ROOM_GROUP
    readonly value: string | null
  }[]
}

/** What comes from outside the domain: chance, clock and the tablet. */
export interface GroupStamp {
  /** A new id each time it is asked. */
  readonly newId: () => string
  readonly at: string
  readonly device: DeviceId
}

export type GroupRefusal = 'too-few' | 'title-empty' | 'title-too-long'

/** The title as it is kept, or why it cannot be. */
export function checkTitle(typed: string): Result<string, GroupRefusal> {
  const title = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (title === '') return refused('title-empty')
  return [...title].length > TITLE_MAX ? refused('title-too-long') : done(title)
}

/** «Juntar»: a new group of what was chosen; whatever was in another group leaves a trace there. */
export function joinProposals(
  room: RoomGroups,
  input: {
    readonly meeting: MeetingId
    readonly title: string
    readonly chosen: readonly RoomProposal[]
  },
  stamp: GroupStamp,
): Result<GroupWrites, GroupRefusal> {
  const { meeting, chosen } = input
  if (chosen.length < 2) return refused('too-few')
  const title = checkTitle(input.title)
  if (!title.ok) return title
  const { newId, at, device } = stamp
  const group: RoomGroup = {
    kind: 'room-group',
    id: newId(),
    v: 1,
    meeting,
    title: title.value,
    members: chosen.map(({ id }) => id),
    at,
    device,
  }
  const moved = moveTo(room, { chosen, group: group.id }, stamp)
  return done({ ...moved, births: [group, ...moved.births] })
}

/** Puts proposals into a group that stands already. */
export function addToGroup(
  room: RoomGroups,
  input: { readonly group: string; readonly chosen: readonly RoomProposal[] },
  stamp: GroupStamp,
): GroupWrites {
  return moveTo(room, input, stamp)
}

/** Takes proposals out of their group. A group of one says nothing: its last goes too. */
export function takeOut(
  room: RoomGroups,
  from: StandingGroup,
  input: { readonly chosen: readonly RoomProposal[]; readonly stamp: GroupStamp },
): GroupWrites {
  const out = new Set(input.chosen.map(({ id }) => id))
  const stay = from.members.filter(({ id }) => !out.has(id))
  const chosen = stay.length > 1 ? input.chosen : from.members
  return moveTo(room, { chosen, group: null }, input.stamp)
}

/** Moves each to its new place, with a trace in every group that it leaves. */
function moveTo(
  room: RoomGroups,
  { chosen, group }: { readonly chosen: readonly RoomProposal[]; readonly group: string | null },
  { newId, at, device }: GroupStamp,
): GroupWrites {
  const ids = new Set(chosen.map(({ id }) => id))
  const splits = room.standing.flatMap((from): RoomSplit[] => {
    if (from.group.id === group) return []
    const proposals = from.members.flatMap(({ id }) => (ids.has(id) ? [id] : []))
    if (proposals.length === 0) return []
    const trace = { kind: 'room-split', v: 1, id: newId(), group: from.group.id } as const
    return [{ ...trace, proposals, at, device }]
  })
  return {
    births: splits,
    changes: chosen.map(({ id }) => ({ recordId: id, field: ROOM_GROUP, value: group })),
  }
}
