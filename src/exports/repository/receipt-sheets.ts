import type { BulletinWords } from '../../domain/consultation/bulletin.ts'
import type { HandledComment } from '../../domain/consultation/handled.ts'
import type { ProposalAnswer } from '../../domain/consultation/proposal-answers.ts'
import type { DocumentSources } from '../../domain/reports/document-sources.ts'
import type { ReceiptHolder } from '../../domain/repository/receipts.ts'
import type { ReceiptSheet } from '../../open-pages/repository/receipt-pages.ts'
import type { RepositorySpeech } from './repository-words.ts'
import { toldAnswer } from './told-answer.ts'

type Fact = readonly [name: string, value: string]

/** How the holders of receipts are told: what was said, what became of it, who answers and by when. */
export function makeReceiptTeller(
  sources: DocumentSources,
  words: RepositorySpeech,
  /** ISO day by which answers are due, as the plan's calendar says; absent where it does not. */
  due: string | undefined,
): (holder: ReceiptHolder) => ReceiptSheet {
  const speak = words.answers(sources.told.meetings)
  return (holder) =>
    holder.kind === 'proposal'
      ? proposalSheet(holder.answer, { sources, words, speak, due })
      : commentSheet(holder.handled, { sources, words, speak, due })
}

interface Telling {
  readonly sources: DocumentSources
  readonly words: RepositorySpeech
  readonly speak: BulletinWords
  readonly due: string | undefined
}

function proposalSheet(answer: ProposalAnswer, telling: Telling): ReceiptSheet {
  const { sources, words, speak } = telling
  const { proposal } = answer
  const { repository, labels } = words
  const meeting = sources.told.meetingOf(proposal.meeting)
  const where = [
    speak.said(proposal.meeting, proposal.table),
    ...(meeting === undefined || meeting.date === '' ? [] : [labels.date(meeting.date)]),
  ]
  const told = toldAnswer(answer, speak)
  const into = answer.fate === 'considered' ? answer.consolidated.id : undefined
  const commitment = sources.standing.find(
    ({ commitment: { from } }) => into !== undefined && from.includes(into),
  )?.commitment
  const follows: Fact[] =
    commitment === undefined
      ? []
      : [
          [repository.commitment, `${commitment.number}. ${commitment.title}`],
          ...present(repository.answers, commitment.responsible),
          ...present(repository.until, commitment.end && labels.date(commitment.end)),
        ]
  return {
    kind: 'proposal',
    said: proposal.text,
    facts: [[repository.where, where.join(' · ')]],
    ...told,
    follows: told.decision === undefined ? owed(telling) : follows,
  }
}

function commentSheet(
  { comment, handling, isDisputed }: HandledComment,
  telling: Telling,
): ReceiptSheet {
  const { sources, words, speak } = telling
  const { repository } = words
  const about = sources.commitments.find(({ id }) => id === comment.commitment)
  const answer = isDisputed ? undefined : handling.answer
  const on = about === undefined ? repository.wholePlan : `${about.number}. ${about.title}`
  return {
    kind: 'comment',
    // Whoever has the code still finds the answer; what nobody let through is not repeated.
    said: handling.moderation === 'shown' ? comment.text : speak.notShown,
    facts: [[repository.about, on]],
    ...(answer && { decision: speak.decisions[answer.decision] }),
    ...(answer?.reason && { reason: answer.reason }),
    ...(answer?.before && { before: answer.before }),
    ...(answer?.after && { after: answer.after }),
    follows: owed(telling),
  }
}

/** Who answers, and by when the calendar says so: an office, never a person of the team. */
function owed({ sources, words, due }: Telling): Fact[] {
  const { repository, labels } = words
  const { consultation, plan } = sources
  return [
    ...present(repository.answers, consultation?.answeredBy?.trim() || plan.municipality),
    ...present(repository.until, due && labels.date(due)),
  ]
}

function present(name: string, value: string | undefined): Fact[] {
  return value ? [[name, value]] : []
}
