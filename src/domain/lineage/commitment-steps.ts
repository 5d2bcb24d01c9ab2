import { compareTexts } from '../../lib/order.ts'
import type { Commitment } from '../commitments/commitment.ts'
import type { HandledComment } from '../consultation/handled.ts'
import { carriedWords } from './carried-words.ts'
import { versionsOfChange } from './change-versions.ts'
import type { LineStep } from './line-step.ts'
import type { Lineage } from './read-lineage.ts'

/** Documents in which a commitment comes before people: as a draft, and as it holds. */
const DOCUMENTS = ['borrador', 'version-final']

/** The sheet that was begun, with what it still says of the sentences behind it. */
export function committedStep(lineage: Lineage, commitment: Commitment): LineStep {
  return { kind: 'committed', commitment, words: carriedWords(lineage, commitment) }
}

/**
 * What became of a commitment after it was begun, in the order of the process: versions with the
 * reviews that read them, approvals, the consultation with what was said of it, the documents, progress.
 */
export function commitmentSteps(lineage: Lineage, commitment: Commitment): LineStep[] {
  const { records } = lineage
  const withdrawn = commitment.withdrawn ?? ''
  const comments = records.comments.filter(({ comment }) => comment.commitment === commitment.id)
  const progress = byDate(records.progress.filter((one) => one.commitment === commitment.id))
  const ending: LineStep[] =
    withdrawn === ''
      ? progress.length === 0
        ? [{ kind: 'waiting', for: 'progress', id: commitment.id }]
        : []
      : [{ kind: 'withdrawn', commitment, reason: withdrawn }]
  return [
    ...revisionSteps(lineage, commitment),
    ...byDate(records.approvals).map((approval): LineStep => ({ kind: 'approved', approval })),
    ...consultedSteps(lineage),
    ...comments.flatMap((handled) => [
      { kind: 'commented', handled } as const,
      ...answerSteps(lineage, handled),
    ]),
    ...publishedSteps(lineage),
    ...progress.map((one): LineStep => {
      const milestone = records.milestones.find(({ id }) => id === one.milestone)
      return { kind: 'advanced', progress: one, ...(milestone && { milestone }) }
    }),
    ...ending,
  ]
}

function revisionSteps(lineage: Lineage, commitment: Commitment): LineStep[] {
  const versions = lineage.versionsOf(commitment.id)
  const reviews = byDate(lineage.records.reviews.filter((one) => one.commitment === commitment.id))
  const known = new Set(versions.map(({ version }) => version.id))
  return [
    ...reviews
      .filter(({ version }) => version === undefined || !known.has(version))
      .map((review): LineStep => ({ kind: 'reviewed', review })),
    ...versions.flatMap(({ version, label }): LineStep[] => [
      { kind: 'versioned', version, label },
      ...reviews
        .filter((review) => review.version === version.id)
        .map((review): LineStep => ({ kind: 'reviewed', review, version: label })),
    ]),
  ]
}

/** When the draft was open to everybody. */
export function consultedSteps(lineage: Lineage): LineStep[] {
  return [...lineage.records.consultations]
    .sort((a, b) => compareTexts(a.opens, b.opens) || compareTexts(a.id, b.id))
    .map((consultation): LineStep => ({ kind: 'consulted', consultation }))
}

/** The documents that came out, each told once with the newest word of it. */
export function publishedSteps(lineage: Lineage): LineStep[] {
  return DOCUMENTS.flatMap((document): LineStep[] => {
    const own = lineage.records.publications
      .filter((one) => one.document === document)
      .sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.id, b.id))
    const last = own.at(-1)
    return last === undefined ? [] : [{ kind: 'published', publication: last }]
  })
}

/** What was answered to a comment, or that nobody did. */
export function answerSteps(lineage: Lineage, handled: HandledComment): LineStep[] {
  const { answer } = handled.handling
  const { id } = handled.comment
  if (handled.isDisputed) return [{ kind: 'waiting', for: 'answer-clash', id }]
  if (answer === undefined || answer.reason.trim() === '') {
    return [{ kind: 'waiting', for: 'answer', id }]
  }
  const versions = versionsOfChange(lineage, handled.comment.commitment, answer)
  return [{ kind: 'answered', handled, answer, versions }]
}

function byDate<T extends { readonly id: string; readonly date: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.id, b.id))
}
