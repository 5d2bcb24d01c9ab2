import type { RoomProposal } from '../room-groups/room-group.ts'
import type { ActaWords } from './acta-room.ts'
import type { ActaSources } from './acta-sources.ts'
import { codeOf } from './informe-2-sources.ts'
import { type Block, type Cell, paragraph, type Quotes, type Section } from './report.ts'

/** Every proposal as it was said, with table and axis, and the group that the room put it into. */
export function saidSection(sources: ActaSources, { acta, labels }: ActaWords): Section {
  const { proposals, room, told } = sources
  const base = { id: 'proposals', heading: acta.headings.proposals }
  if (proposals.length === 0) return { ...base, blocks: [paragraph(acta.noProposals)] }
  const titleOf = new Map<string, string>(
    room.standing.flatMap(({ group, members }) =>
      members.map(({ id }) => [id, group.title] as const),
    ),
  )
  const rows = proposals.map((proposal): Cell[] => [
    codeOf(proposal),
    proposal.table,
    proposal.axis === null ? labels.noAxis : labels.axes[proposal.axis],
    proposal.text,
    told.supportsOf.get(proposal.id) ?? 0,
    titleOf.get(proposal.id) ?? null,
  ])
  return {
    ...base,
    blocks: [
      paragraph(acta.proposalsCount(proposals.length)),
      {
        kind: 'table',
        id: 'proposals',
        caption: acta.proposalsCaption,
        columns: [
          { key: 'code', heading: labels.columns.code },
          { key: 'table', heading: labels.columns.table, numeric: true },
          { key: 'axis', heading: labels.columns.axis },
          { key: 'text', heading: labels.columns.text },
          { key: 'supports', heading: labels.columns.supports, numeric: true },
          { key: 'group', heading: acta.columns.group },
        ],
        rows,
      },
    ],
  }
}

/** What the room put together, with the words of each, and what left a group again. */
export function groupsSection({ room }: ActaSources, words: ActaWords): Section {
  const { acta } = words
  const base = { id: 'groups', heading: acta.headings.groups }
  const all = [...room.standing, ...room.dissolved]
  const contested: Block[] =
    room.contested.length === 0
      ? []
      : [
          paragraph(acta.contested),
          quotesOf(
            room.contested.map(({ proposal }) => proposal),
            words,
          ),
        ]
  if (all.length === 0) return { ...base, blocks: [paragraph(acta.noGroups)] }
  return {
    ...base,
    blocks: [paragraph(acta.groupsNote), ...contested],
    sections: all.map(({ group, members, left }) => ({
      id: `group-${group.id}`,
      heading: group.title,
      blocks: [
        ...(members.length > 0 ? [quotesOf(members, words)] : []),
        ...(left.length > 0 ? [paragraph(acta.left), quotesOf(left, words)] : []),
      ],
    })),
  }
}

function quotesOf(proposals: readonly RoomProposal[], { labels }: ActaWords): Quotes {
  return {
    kind: 'quotes',
    quotes: proposals.map((proposal) => ({
      text: proposal.text,
      source: `${codeOf(proposal)} · ${labels.table(proposal.table)}`,
    })),
  }
}
