import type { Proposal } from '../../domain/proposals/proposal.ts'
import { ROOM_GROUP, type RoomProposal } from '../../domain/room-groups/room-group.ts'
import type { Groups } from './compare.ts'

/** The group that a meeting's room put a proposal into, if any. */
export function roomGroupOf(proposal: Proposal): string | undefined {
  return (proposal as RoomProposal)[ROOM_GROUP] ?? undefined
}

/** Whether a room put at least two of these together. */
export function isRoomJoined(proposals: readonly Proposal[]): boolean {
  const groups = proposals.flatMap((proposal) => roomGroupOf(proposal) ?? [])
  return new Set(groups).size < groups.length
}

/**
 * The suggested groups with what rooms put together: whoever was grouped with one of them comes along,
 * and what only a room joined stands first. Each proposal is in one group at most, as before.
 */
export function withRoomGroups(groups: Groups, proposals: readonly Proposal[]): Groups {
  const members = new Map<string, string[]>()
  for (const proposal of proposals) {
    const group = roomGroupOf(proposal)
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), proposal.id])
  }
  if (members.size === 0) return groups.filter((ids) => ids.length > 1)
  const groupOf = new Map([...members].flatMap(([group, ids]) => ids.map((id) => [id, group])))
  const taken = new Set<string>()
  const take = (ids: readonly string[]) => {
    const free = [...new Set(ids)].filter((id) => !taken.has(id))
    for (const id of free) taken.add(id)
    return free
  }
  const withMates = groups.map((ids) =>
    take(ids.flatMap((id) => [id, ...(members.get(groupOf.get(id) ?? '') ?? [])])),
  )
  const byRoomAlone = [...members.values()].map(take)
  return [...byRoomAlone, ...withMates].filter((ids) => ids.length > 1)
}
