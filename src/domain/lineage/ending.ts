import type { HandledComment } from '../consultation/handled.ts'
import { decisionOf } from '../selection/decide.ts'
import type { CommentEnding, ProposalEnding } from './line-step.ts'
import type { Lineage } from './read-lineage.ts'

/**
 * What became of a proposal, in one verdict: the last that anybody decided. A commitment that stands
 * says more than the fate that led away from it.
 */
export function endingOfProposal(lineage: Lineage, id: string): ProposalEnding {
  const reached = lineage.reachedBy(id)
  const standing = reached.filter(({ withdrawn }) => withdrawn === undefined || withdrawn === '')
  if (standing.length > 0) return { kind: 'committed', commitments: standing }
  if (reached.length > 0) return { kind: 'withdrawn', commitments: reached }
  const verdict = lineage.verdictOn(id)
  switch (verdict.fate) {
    case 'referred':
    case 'out-of-scope':
      return { kind: 'set-apart', fate: verdict }
    case 'pending':
      return { kind: 'waiting', for: 'fate' }
    case 'conflict':
      return { kind: 'waiting', for: 'fate-clash' }
    default:
      return endingOfConsolidated(lineage, verdict.into)
  }
}

/** What became of a consolidated proposal that no sentence is asked about. */
export function endingOfConsolidated(lineage: Lineage, id: string): ProposalEnding {
  const made = lineage.madeOf(id)
  const standing = made.filter(({ withdrawn }) => withdrawn === undefined || withdrawn === '')
  if (standing.length > 0) return { kind: 'committed', commitments: standing }
  if (made.length > 0) return { kind: 'withdrawn', commitments: made }
  const { decision, between } = decisionOf(lineage.consolidated.get(id))
  if (between.length > 1) return { kind: 'waiting', for: 'decision-clash' }
  if (decision === undefined) return { kind: 'waiting', for: 'decision' }
  if (decision.decision === 'selected') return { kind: 'waiting', for: 'commitment' }
  return { kind: 'left-out', decision: decision.decision, reason: decision.reason }
}

/** What became of a comment. */
export function endingOfComment({ handling, isDisputed }: HandledComment): CommentEnding {
  const { answer } = handling
  if (isDisputed) return { kind: 'waiting', for: 'answer-clash' }
  if (answer === undefined || answer.reason.trim() === '') return { kind: 'waiting', for: 'answer' }
  return { kind: 'answered', answer }
}
