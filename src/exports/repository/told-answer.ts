import type { BulletinWords } from '../../domain/consultation/bulletin.ts'
import {
  isProposalAnswered,
  type ProposalAnswer,
} from '../../domain/consultation/proposal-answers.ts'

/** What became of a proposal in the words of the public pages; what nobody said yet is absent. */
export function toldAnswer(
  answer: ProposalAnswer,
  speak: BulletinWords,
): { readonly decision?: string; readonly reason?: string } {
  const { decision, reason } = speak.proposalAnswer(answer)
  if (decision === '') return {}
  // The reason that stands for none is that of a selected one: it fits no other.
  if (!isProposalAnswered(answer) || reason.trim() === '') return { decision }
  return { decision, reason }
}
