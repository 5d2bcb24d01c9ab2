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
  return eachOf(proposals, (proposal) => keepAlone(proposal, view, stamp(), words))
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

/**
 * Takes one proposal out of a consolidated one: it waits again, and what is left stands under the same
 * title. A parent whose words have not reached this device goes on as before.
 */
export function splitOff(
  consolidated: Consolidated,
  parents: { readonly out: Proposal; readonly rest: readonly Proposal[] },
  view: FateView,
  stamp: Stamp<ConsolidatedId>,
): Result<PlanWrites, MergeRefusal | 'already-withdrawn'> {
  const release = undoMerge(consolidated, view)
  if (!release.ok) return release
  const { title, axis, reason, label } = consolidated
  const words = {
    title,
    ...(reason === undefined ? {} : { reason }),
    ...(label === undefined ? {} : { label }),
  }
  const after = viewAfter(view, release.value)
  const [only, ...others] = parents.rest
  const stands =
    only !== undefined && others.length === 0
      ? keepAlone(only, after, stamp, words)
      : mergeProposals({ parents: parents.rest, axis, ...words }, after, stamp)
  return stands.ok ? done(composeWrites([release.value, stands.value])) : stands
}

/** One act over several proposals: the first refusal is that of all. */
export function eachOf<R extends string>(
  proposals: readonly Proposal[],
  decide: (proposal: Proposal) => Result<PlanWrites, R>,
): Result<PlanWrites, R> {
  const acts: PlanWrites[] = []
  for (const proposal of proposals) {
    const act = decide(proposal)
    if (!act.ok) return act
    acts.push(act.value)
  }
  return done(composeWrites(acts))
}
