import type { ConsolidatedId, ProposalId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Axis } from '../process/plan.ts'
import { type Stamp, titleOf } from '../proposals/capture.ts'
import { type Consolidated, type Fate, type Proposal, TITLE_MAX } from '../proposals/proposal.ts'
import { type FatesById, standingOf, verdictOn } from './fates.ts'

/** A change of one field, to be written in the plan's document. */
export type PlanChange =
  | { readonly recordId: ProposalId; readonly field: 'fate'; readonly value: Fate }
  | { readonly recordId: ConsolidatedId; readonly field: 'withdrawn'; readonly value: true }

/** What an act writes in the plan's document, all of it in one go. */
export interface PlanWrites {
  readonly births: readonly Consolidated[]
  readonly changes: readonly PlanChange[]
}

/** The plan as the person who acts sees it. */
export interface FateView {
  readonly fates: FatesById
  readonly consolidated: readonly Consolidated[]
}

export interface MergeInput {
  readonly parents: readonly Proposal[]
  readonly title: string
  /** Absent: the parents' axis when they share one, else none. */
  readonly axis?: Axis | null
  /** Why these say the same. */
  readonly reason?: string
  readonly label?: string
}

export type MergeRefusal =
  | 'too-few-parents'
  | 'repeated-parent'
  | 'already-merged'
  | 'empty-title'
  | 'title-too-long'

/**
 * Joins proposals that say the same into one consolidated proposal. Nothing is taken away: the
 * parents keep their words in their meetings (I9), and each gets its fate.
 *
 * Expects  two parents or more, none of them already in a consolidated proposal that stands.
 * Returns  one birth and a fate for every parent; the same whatever the parents' order.
 */
export function mergeProposals(
  input: MergeInput,
  view: FateView,
  stamp: Stamp<ConsolidatedId>,
): Result<PlanWrites, MergeRefusal> {
  if (input.parents.length < 2) return refused('too-few-parents')
  return consolidate(input, 'merged', view, stamp)
}

/** Keeps one proposal by itself: a consolidated proposal with one parent, under its own title. */
export function keepAlone(
  proposal: Proposal,
  view: FateView,
  stamp: Stamp<ConsolidatedId>,
  words: { readonly title?: string; readonly reason?: string; readonly label?: string } = {},
): Result<PlanWrites, MergeRefusal> {
  const input = { ...words, title: words.title ?? titleOf(proposal), parents: [proposal] }
  return consolidate(input, 'alone', view, stamp)
}

/**
 * Undoes a consolidated proposal: it is withdrawn, and the parents whose fate led there are pending
 * again. A parent that meanwhile got another fate keeps it.
 */
export function undoMerge(
  consolidated: Consolidated,
  view: FateView,
): Result<PlanWrites, 'already-withdrawn'> {
  const standing = standingOf(view.consolidated)
  if (consolidated.withdrawn === true || !standing.has(consolidated.id)) {
    return refused('already-withdrawn', consolidated.id)
  }
  const released = consolidated.parents.filter(({ proposal }) => {
    const verdict = verdictOn(proposal, view.fates, standing)
    return 'into' in verdict && verdict.into === consolidated.id
  })
  return done({
    births: [],
    changes: [
      { recordId: consolidated.id, field: 'withdrawn', value: true },
      ...released.map(({ proposal }) => fateChange(proposal, { fate: 'pending' })),
    ],
  })
}

/** The change that gives a proposal its fate. */
export function fateChange(recordId: ProposalId, value: Fate): PlanChange {
  return { recordId, field: 'fate', value }
}

function consolidate(
  input: MergeInput,
  fate: 'merged' | 'alone',
  view: FateView,
  stamp: Stamp<ConsolidatedId>,
): Result<PlanWrites, MergeRefusal> {
  const title = input.title.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const reason = input.reason?.trim() ?? ''
  if (title === '') return refused('empty-title', 'title')
  if ([...title].length > TITLE_MAX) return refused('title-too-long', 'title')
  const parents = [...input.parents].sort((a, b) => (a.id < b.id ? -1 : 1))
  const standing = standingOf(view.consolidated)
  for (const [at, parent] of parents.entries()) {
    if (parents[at + 1]?.id === parent.id) return refused('repeated-parent', parent.id)
    if ('into' in verdictOn(parent.id, view.fates, standing)) {
      return refused('already-merged', parent.id)
    }
  }
  const axis = input.axis === undefined ? sharedAxis(parents) : input.axis
  return done({
    births: [
      {
        kind: 'consolidated',
        id: stamp.id,
        v: 1,
        title,
        axis,
        parents: parents.map(({ id, meeting }) => ({ meeting, proposal: id })),
        ...(reason === '' ? {} : { reason }),
        device: stamp.device,
        at: stamp.at,
        ...(input.label === undefined ? {} : { label: input.label }),
      },
    ],
    changes: parents.map(({ id }) => fateChange(id, { fate, into: stamp.id })),
  })
}

function sharedAxis(parents: readonly Proposal[]): Axis | null {
  const axes = new Set(parents.map(({ axis }) => axis))
  const [only] = axes
  return axes.size === 1 && only !== undefined ? only : null
}
