import { compareTexts } from '../../lib/order.ts'
import type { Live } from '../records/record.ts'
import { ROOM_GROUP, type RoomGroup, type RoomProposal, type RoomSplit } from './room-group.ts'

/** A group with those that are in it now, and those that were. */
export interface StandingGroup {
  readonly group: Live<RoomGroup>
  readonly members: readonly Live<RoomProposal>[]
  /** Once in it, by its birth or by a trace, and now elsewhere. */
  readonly left: readonly Live<RoomProposal>[]
}

/** A proposal that two tablets put into two groups while apart: it stands in one of them until a person chooses. */
export interface Contested {
  readonly proposal: Live<RoomProposal>
  /** The groups to choose from; `null` is none. */
  readonly between: readonly (Live<RoomGroup> | null)[]
}

export interface RoomGroups {
  /** With at least one proposal in them, in the order of their making. */
  readonly standing: readonly StandingGroup[]
  /** Made once, and empty now; their traces stay. */
  readonly dissolved: readonly StandingGroup[]
  /** In no group. */
  readonly single: readonly Live<RoomProposal>[]
  readonly contested: readonly Contested[]
}

export interface RoomRecords {
  readonly groups: readonly Live<RoomGroup>[]
  readonly splits: readonly RoomSplit[]
  readonly proposals: readonly Live<RoomProposal>[]
}

/** The groups as they stand: each proposal is in one group or single, and in no two places. */
export function readGroups({ groups, splits, proposals }: RoomRecords): RoomGroups {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const groupOf = (proposal: Live<RoomProposal>) => byId.get(proposal[ROOM_GROUP] ?? '')
  const once = new Map(groups.map(({ id, members }) => [id, new Set<string>(members)]))
  for (const { group, proposals: gone } of splits) {
    for (const id of gone) once.get(group)?.add(id)
  }
  const all = [...groups]
    .sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.id, b.id))
    .map(
      (group): StandingGroup => ({
        group,
        members: proposals.filter((proposal) => groupOf(proposal) === group),
        left: proposals.filter(
          (proposal) => once.get(group.id)?.has(proposal.id) && groupOf(proposal) !== group,
        ),
      }),
    )
  return {
    standing: all.filter(({ members }) => members.length > 0),
    dissolved: all.filter(({ members }) => members.length === 0),
    single: proposals.filter((proposal) => groupOf(proposal) === undefined),
    contested: proposals.flatMap((proposal) => contestedOf(proposal, byId)),
  }
}

function contestedOf(
  proposal: Live<RoomProposal>,
  byId: ReadonlyMap<string, Live<RoomGroup>>,
): Contested[] {
  const heads = proposal.conflicts?.[ROOM_GROUP] ?? []
  const between = [...new Set(heads.map(({ value }) => byId.get(String(value)) ?? null))]
  return between.length > 1 ? [{ proposal, between }] : []
}
