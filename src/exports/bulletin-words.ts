import type { BulletinWords } from '../domain/consultation/bulletin.ts'
import type { ProposalAnswer } from '../domain/consultation/proposal-answers.ts'
import type { Meeting } from '../domain/process/plan.ts'
import type { Locale } from '../i18n/index.ts'

type Words = typeof import('../i18n/es/consultation.ts') & typeof import('../i18n/es/terms.ts')

/** The public pages speak the plan's language, whatever stands on this screen. */
export const PUBLIC_WORDS: Readonly<Record<Locale, () => Promise<Words>>> = {
  es: async () => ({
    ...(await import('../i18n/es/consultation.ts')),
    ...(await import('../i18n/es/terms.ts')),
  }),
  en: async () => ({
    ...(await import('../i18n/en/consultation.ts')),
    ...(await import('../i18n/en/terms.ts')),
  }),
  pt: async () => ({
    ...(await import('../i18n/pt/consultation.ts')),
    ...(await import('../i18n/pt/terms.ts')),
  }),
}

/** The words of what is published. */
export function bulletinWords(words: Words, meetings: readonly Meeting[]): BulletinWords {
  const text = words.consultation
  const names = new Map(meetings.map(({ id, name }) => [id as string, name]))
  return {
    axes: words.terms.axisLong,
    decisions: text.decisions,
    notShown: text.notShown,
    said: (meeting, table) => text.said(table, names.get(meeting) ?? ''),
    proposalAnswer: (answer) => answerOf(answer, text),
  }
}

/** Nobody decided yet: it is not published. */
const NONE = { decision: '', reason: '' } as const

function answerOf(
  answer: ProposalAnswer,
  text: Words['consultation'],
): { readonly decision: string; readonly reason: string } {
  switch (answer.fate) {
    case 'referred':
      return {
        decision: text.proposalDecisions.referred,
        reason: text.referredReason(answer.to, answer.reason),
      }
    case 'out-of-scope':
      return { decision: text.proposalDecisions.outOfScope, reason: answer.reason }
    case 'considered': {
      const { decision, consolidated } = answer
      if (decision === undefined) return NONE
      const reason = decision.reason.trim() || text.selectedReason(consolidated.title)
      return { decision: text.proposalDecisions[decision.decision], reason }
    }
    case 'waiting':
      return NONE
  }
}
