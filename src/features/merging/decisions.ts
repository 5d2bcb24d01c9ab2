import type { Verdict } from '../../domain/merging/fates.ts'
import {
  type FateView,
  keepAlone,
  type MergeRefusal,
  mergeProposals,
  type PlanWrites,
  undoMerge,
} from '../../domain/merging/merge.ts'
import type { Stamp } from '../../domain/proposals/capture.ts'
import type { Consolidated, Proposal } from '../../domain/proposals/proposal.ts'
import type { ConsolidatedId } from '../../lib/ids.ts'
import { done, type Result } from '../../lib/result.ts'
import { composeWrites, viewAfter } from './compose-writes.ts'

/** Whether a card can still go somewhere: what is in a consolidated proposal must be let go first. */
export function isMovable(verdict: Verdict): boolean {
  return !('into' in verdict)
}

/** Whether a card takes part by itself: only what waits for a decision does. */
export function takesPart(verdict: Verdict): boolean {
  return verdict.fate === 'pending' || verdict.fate === 'conflict'
}

/** The cards that the next act concerns: those that take part by themselves, but for the checkboxes turned. */
export function chosenOf(
  proposals: readonly Proposal[],
  verdictOf: (id: string) => Verdict,
  turned: readonly string[],
): Proposal[] {
  return proposals.filter(({ id }) => {
    const verdict = verdictOf(id)
    return isMovable(verdict) && takesPart(verdict) !== turned.includes(id)
  })
}

/** Keeps several proposals, each by itself, in one act. */
export function keepEach(
  proposals: readonly Proposal[],
  view: FateView,
  words: { readonly reason: string },
  stamp: () => Stamp<ConsolidatedId>,
): Result<PlanWrites, MergeRefusal> {
  const acts: PlanWrites[] = []
  for (const proposal of proposals) {
    const act = keepAlone(proposal, view, stamp(), words)
    if (!act.ok) return act
    acts.push(act.value)
  }
  return done(composeWrites(acts))
}

/**
 * Adds proposals to a consolidated one. Births are immutable, so the old one is withdrawn and one
 * with the same title and all the parents takes its place.
 */
export function joinInto(
  consolidated: Consolidated,
  parents: { readonly old: readonly Proposal[]; readonly added: readonly Proposal[] },
  view: FateView,
  stamp: Stamp<ConsolidatedId>,
): Result<PlanWrites, MergeRefusal | 'already-withdrawn'> {
  const release = undoMerge(consolidated, view)
  if (!release.ok) return release
  const joined = mergeProposals(
    {
      parents: [...parents.old, ...parents.added],
      title: consolidated.title,
      axis: consolidated.axis,
      ...(consolidated.reason === undefined ? {} : { reason: consolidated.reason }),
      ...(consolidated.label === undefined ? {} : { label: consolidated.label }),
    },
    viewAfter(view, release.value),
    stamp,
  )
  return joined.ok ? done(composeWrites([release.value, joined.value])) : joined
}
