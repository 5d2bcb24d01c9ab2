import { compareTexts } from '../../lib/order.ts'
import type { HandledComment } from '../consultation/handled.ts'
import { answerProposals, type ProposalAnswer } from '../consultation/proposal-answers.ts'
import type { DocumentSources } from '../reports/document-sources.ts'

/** What a receipt was given for. */
export type ReceiptHolder =
  | { readonly kind: 'proposal'; readonly answer: ProposalAnswer }
  | { readonly kind: 'comment'; readonly handled: HandledComment }

/** A code of six characters with everything that goes by it: mostly one thing, several where codes met. */
export interface Receipt {
  readonly code: string
  readonly holders: readonly ReceiptHolder[]
}

/** Every receipt of a plan, by code: one for each proposal and for each comment, answered or not. */
export function receiptsOf(sources: DocumentSources): readonly Receipt[] {
  const byCode = new Map<string, ReceiptHolder[]>()
  const put = (code: string, holder: ReceiptHolder) => {
    const known = byCode.get(code)
    if (known === undefined) byCode.set(code, [holder])
    else known.push(holder)
  }
  for (const answer of proposalAnswersOf(sources)) put(answer.code, { kind: 'proposal', answer })
  for (const handled of sources.handled) put(handled.code, { kind: 'comment', handled })
  return [...byCode]
    .map(([code, holders]) => ({ code, holders }))
    .sort((a, b) => compareTexts(a.code, b.code))
}

/** What became of every proposal, in reading order. */
export function proposalAnswersOf(sources: DocumentSources): readonly ProposalAnswer[] {
  const { proposals, fates, consolidated } = sources.told
  return answerProposals(proposals, fates, consolidated, (id) => sources.decisionOf(id).decision)
}
