import type { CommitmentVersion } from '../commitments/version.ts'
import { readComments } from '../consultation/handled.ts'
import type { Plan, Publication } from '../process/plan.ts'
import { gatherInput, type PlanShelves } from '../reports/gather-input.ts'
import type { RoomGroup } from '../room-groups/room-group.ts'
import type { LineageRecords } from './lineage-records.ts'

/** Everything a line of life is read from, from all the plan's shared documents that are at hand. */
export function gatherLineage(shelves: PlanShelves, empty: Plan): LineageRecords {
  const input = gatherInput(shelves, empty)
  const documents = [shelves.plan, ...shelves.meetings.values()]
  const groups = [...shelves.meetings.values()].flatMap((shelf) => shelf.ofKind('room-group'))
  return {
    ...input,
    groups: groups as readonly unknown[] as readonly RoomGroup[],
    comments: readComments(input.comments, input.contributions, (id) => input.handling.get(id)),
    versions: shelves.plan.ofKind(
      'commitment-version',
    ) as readonly unknown[] as readonly CommitmentVersion[],
    publications: shelves.plan.ofKind(
      'publication',
    ) as readonly unknown[] as readonly Publication[],
    changesOf: (id) => documents.flatMap((shelf) => shelf.changes?.(id) ?? []),
  }
}
