import { type Admission, admit, type IssuedBatch } from '../../domain/admission/admit.ts'
import { reconcile } from '../../domain/voting/reconcile.ts'
import { tally } from '../../domain/voting/tally.ts'
import type { Act, Booth, Reconciliation, Tally, Vote } from '../../domain/voting/vote.ts'
import type { VoteCourse } from '../../domain/voting/vote-course.ts'
import type { BatchHash } from '../../lib/ids.ts'

/** A count before anybody signed it. */
export interface PendingCount {
  readonly admission: Admission
  readonly tally: Tally
  readonly reconciliation: Reconciliation
  /** Ballots begun and cleared, as the booths announced; printed apart, for they are no votes. */
  readonly abandoned: number
  /** Booths that no admitted batch came from. */
  readonly missing: readonly Booth[]
}

/** Counts what has arrived: admit → tally → reconcile. */
export function countVote(
  vote: Vote,
  booths: readonly Booth[],
  issued: readonly IssuedBatch[],
): PendingCount {
  const admission = admit(vote, issued)
  const counted = tally(
    vote.config,
    admission.counted.map(({ ballot }) => ballot),
  )
  const sealedBy = new Set(admission.byDevice.map(({ device }) => device))
  return {
    admission,
    tally: counted,
    reconciliation: reconcile({
      heads: vote.heads,
      admission,
      counts: counted.counts,
      announced: booths.flatMap(({ sealed }) => sealed?.hash ?? []),
      booths: booths.map(({ device }) => device),
    }),
    abandoned: booths.reduce((sum, { sealed }) => sum + (sealed?.abandoned ?? 0), 0),
    missing: booths.filter(({ device }) => !sealedBy.has(device)),
  }
}

/** How what has arrived stands to the act that counts: what is new, and what the act has and this tablet has not. */
export function sinceAct(
  act: Act | undefined,
  admitted: readonly BatchHash[],
): { readonly late: readonly BatchHash[]; readonly lacking: readonly BatchHash[] } {
  if (act === undefined) return { late: [], lacking: [] }
  return {
    late: admitted.filter((hash) => !act.batches.includes(hash)),
    lacking: act.batches.filter((hash) => !admitted.includes(hash)),
  }
}

/** The acts that a new act would supersede: the standing one, or all that are in dispute. */
export function replacedBy(course: VoteCourse): Act['id'][] {
  return [...(course.act ? [course.act] : []), ...course.disputed].map(({ id }) => id)
}
