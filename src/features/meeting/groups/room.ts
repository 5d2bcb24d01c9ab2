import { type Accessor, createMemo } from 'solid-js'
import type { Plan } from '../../../domain/process/plan.ts'
import { ownWordsOf } from '../../../domain/proposals/own-words.ts'
import { type SimilarGroup, similarGroups } from '../../../domain/proposals/similar-groups.ts'
import { familiesOf } from '../../../domain/proposals/stems.ts'
import type { Live } from '../../../domain/records/record.ts'
import type { GroupStamp } from '../../../domain/room-groups/group-acts.ts'
import { type RoomGroups, readGroups } from '../../../domain/room-groups/read-groups.ts'
import type { RoomGroup, RoomProposal, RoomSplit } from '../../../domain/room-groups/room-group.ts'
import { newId } from '../../../lib/ids.ts'
import { random } from '../../../store/chance.ts'
import { useMeeting } from '../../../store/context.ts'

/** The groups of the route's meeting as they stand now. */
export function createRoomGroups(): Accessor<RoomGroups> {
  const { records } = useMeeting().course
  return createMemo(() =>
    readGroups({
      groups: records.list<RoomGroup>('room-group'),
      splits: records.list<RoomSplit>('room-split'),
      proposals: records.list<RoomProposal>('proposal'),
    }),
  )
}

/** Single proposals that may say the same, by the plan's language and its own words; suggestions, no more. */
export function createSuggestions(
  groups: Accessor<RoomGroups>,
): Accessor<readonly SimilarGroup<Live<RoomProposal>>[]> {
  const { room } = useMeeting()
  return createMemo(() => {
    const plan = room.records.list<Plan>('plan')[0]
    const language = plan?.language ?? 'es'
    const families = familiesOf(ownWordsOf(plan), language)
    return similarGroups(groups().single, undefined, language, families)
  })
}

/** Chance, clock and tablet for the acts of one screen. */
export function useGroupStamp(): () => GroupStamp {
  const { session } = useMeeting()
  return () => ({
    newId: () => newId(random),
    at: new Date().toISOString(),
    device: session.device,
  })
}
