import { shortTitle, titleOf } from '../../domain/proposals/capture.ts'
import type { Consolidated, Proposal } from '../../domain/proposals/proposal.ts'
import { similarGroups } from '../../domain/proposals/similar-groups.ts'
import type { RoomGroups } from '../../domain/room-groups/read-groups.ts'
import { labelLength } from '../../domain/voting/freeze.ts'
import { LABEL_MAX, type VoteOption } from '../../domain/voting/vote.ts'
import type { OptionId } from '../../lib/ids.ts'

/** Most characters of the line under an option's label. */
const DETAIL_MAX = 110

/** A proposal as it could stand on the ballot. */
export interface OptionDraft extends VoteOption {
  /** The whole text, for finding options that look alike. */
  readonly text: string
  readonly axis: Proposal['axis']
}

/** Proposals of a meeting as options; the option's id is the proposal's, opaque all the same. */
export function draftsOfProposals(proposals: readonly Proposal[]): OptionDraft[] {
  return proposals.map((proposal) => {
    const text = proposal.wording ?? proposal.text
    return draft(proposal.id, titleOf(proposal), text, proposal.axis, [proposal.id])
  })
}

/** What the room put together as one option each, and each of the rest by itself: votes do not split. */
export function draftsOfGroups({ standing, single }: RoomGroups): OptionDraft[] {
  const grouped = standing.map(({ group, members }) => {
    const axes = new Set(members.map(({ axis }) => axis))
    const [axis] = axes.size === 1 ? axes : [null]
    const said = members.map(({ wording, text }) => `«${wording ?? text}»`).join(' ')
    const sources = members.map(({ id }) => id)
    const option = draft(group.id, group.title, group.title, axis ?? null, sources)
    return { ...option, detail: shortTitle(said, DETAIL_MAX) }
  })
  return [...grouped, ...draftsOfProposals(single)]
}

/** Consolidated proposals of the plan as options; the same ids in every meeting, so that votes can be pooled. */
export function draftsOfConsolidated(consolidated: readonly Consolidated[]): OptionDraft[] {
  return consolidated
    .filter(({ withdrawn }) => withdrawn !== true)
    .map(({ id, title, axis, parents }) =>
      draft(
        id,
        title,
        title,
        axis,
        parents.map(({ proposal }) => proposal),
      ),
    )
}

function draft(
  id: string,
  title: string,
  text: string,
  axis: Proposal['axis'],
  sources: VoteOption['sources'],
): OptionDraft {
  const label = labelLength(title) > LABEL_MAX ? shortTitle(title, LABEL_MAX) : title
  const detail = shortTitle(text, DETAIL_MAX)
  return {
    id: id as OptionId,
    label,
    ...(detail !== label && { detail }),
    sources,
    text,
    axis,
  }
}

/** Groups of chosen options that may say the same, by label: votes would split between them. */
export function alikeLabels(chosen: readonly OptionDraft[]): string[][] {
  return similarGroups(chosen.map(({ id, text, axis }) => ({ id, text, axis }))).map((group) =>
    group.proposals.flatMap(({ id }) => chosen.find((option) => option.id === id)?.label ?? []),
  )
}
