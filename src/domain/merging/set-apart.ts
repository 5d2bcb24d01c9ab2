import type { ProposalId } from '../../lib/ids.ts'
import { done, type Result, refused } from '../../lib/result.ts'
import type { Fate } from '../proposals/proposal.ts'
import { fateChange, type PlanWrites } from './merge.ts'

/**
 * Refers a proposal to whoever can act on it (a lamp, a pothole): it leaves the plan's agenda, with
 * an address and, when there is one, the number under which it can be followed.
 */
export function referProposal(
  proposal: ProposalId,
  referral: { readonly to: string; readonly reference?: string; readonly reason?: string },
): Result<PlanWrites, 'destination-required'> {
  const to = referral.to.trim()
  const reference = referral.reference?.trim() ?? ''
  const reason = referral.reason?.trim() ?? ''
  if (to === '') return refused('destination-required', 'to')
  return done(
    only(proposal, {
      fate: 'referred',
      to,
      ...(reference === '' ? {} : { reference }),
      ...(reason === '' ? {} : { reason }),
    }),
  )
}

/** Sets a proposal out of scope. Whoever said it will read why, so no reason, no decision. */
export function setOutOfScope(
  proposal: ProposalId,
  reason: string,
): Result<PlanWrites, 'reason-required'> {
  const why = reason.trim()
  if (why === '') return refused('reason-required', 'reason')
  return done(only(proposal, { fate: 'out-of-scope', reason: why }))
}

/** Takes a referral or an exclusion back: the proposal waits for a decision again. */
export function setPending(proposal: ProposalId): PlanWrites {
  return only(proposal, { fate: 'pending' })
}

function only(proposal: ProposalId, fate: Fate): PlanWrites {
  return { births: [], changes: [fateChange(proposal, fate)] }
}
