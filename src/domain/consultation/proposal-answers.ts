import type { ConsolidatedId } from '../../lib/ids.ts'
import { receiptCode } from '../../lib/receipt-code.ts'
import { type FatesById, standingOf, verdictOn } from '../merging/fates.ts'
import type { Consolidated, Proposal } from '../proposals/proposal.ts'
import type { Decision } from '../selection/evaluation.ts'

/** What became of a proposal, as whoever made it may read it. */
export type ProposalAnswer = {
  readonly proposal: Proposal
  readonly code: string
} & (
  | { readonly fate: 'waiting' }
  | { readonly fate: 'referred'; readonly to: string; readonly reason: string }
  | { readonly fate: 'out-of-scope'; readonly reason: string }
  /** Joined or kept alone: the decision is on the consolidated proposal. */
  | {
      readonly fate: 'considered'
      readonly consolidated: Consolidated
      readonly decision: Decision | undefined
    }
)

/** The answer to every proposal; «no proposal without an answer» is counted on these. */
export function answerProposals(
  proposals: readonly Proposal[],
  fates: FatesById,
  consolidated: readonly Consolidated[],
  decisionOn: (id: ConsolidatedId) => Decision | undefined,
): ProposalAnswer[] {
  const standing = standingOf(consolidated)
  const byId = new Map(consolidated.map((one) => [one.id, one]))
  return proposals.map((proposal): ProposalAnswer => {
    const base = { proposal, code: receiptCode(proposal.id) }
    const verdict = verdictOn(proposal.id, fates, standing)
    switch (verdict.fate) {
      case 'referred':
        return { ...base, fate: 'referred', to: verdict.to, reason: verdict.reason ?? '' }
      case 'out-of-scope':
        return { ...base, fate: 'out-of-scope', reason: verdict.reason }
      case 'merged':
      case 'alone': {
        const into = byId.get(verdict.into)
        if (into === undefined) return { ...base, fate: 'waiting' }
        return { ...base, fate: 'considered', consolidated: into, decision: decisionOn(into.id) }
      }
      default:
        return { ...base, fate: 'waiting' }
    }
  })
}

/** Whether whoever made it can read a decision and why. A selected one speaks for itself. */
export function isProposalAnswered(answer: ProposalAnswer): boolean {
  if (answer.fate === 'waiting') return false
  if (answer.fate !== 'considered') return true
  const { decision } = answer
  return (
    decision !== undefined && (decision.decision === 'selected' || decision.reason.trim() !== '')
  )
}
