import { receiptCode } from '../../lib/receipt-code.ts'
import {
  COMMENT_DECISIONS,
  type Comment,
  type CommentDecision,
  type CommentHandling,
  type Contribution,
} from './comment.ts'

/** A comment with what is known of who sent it and what the plan says of it. */
export interface HandledComment {
  readonly comment: Comment
  /** Absent while its other half is still on its way. */
  readonly contribution?: Contribution
  /** The six characters of its receipt. */
  readonly code: string
  readonly handling: CommentHandling
  /** Two coordinators answered it differently: a person chooses. */
  readonly isDisputed: boolean
}

/** What the plan document holds under a comment's id; nothing while nobody touched it. */
export type HandlingOf = (
  id: string,
) => (CommentHandling & { readonly conflicts?: object }) | undefined

/**
 * All comments of a consultation, from the inbox and every meeting, each once; the same order on
 * every tablet: by day, then by id.
 */
export function readComments(
  comments: Iterable<Comment>,
  contributions: Iterable<Contribution>,
  handlingOf: HandlingOf,
): HandledComment[] {
  const sent = new Map([...contributions].map((one) => [one.id, one]))
  const byId = new Map([...comments].map((one) => [one.id, one]))
  const handled = [...byId.values()].map((comment): HandledComment => {
    const contribution = sent.get(comment.contribution)
    const handling = handlingOf(comment.id)
    return {
      comment,
      ...(contribution === undefined ? {} : { contribution }),
      code: receiptCode(comment.id),
      handling: handling ?? {},
      isDisputed: 'answer' in (handling?.conflicts ?? {}),
    }
  })
  const keyOf = ({ contribution, comment }: HandledComment) =>
    `${contribution?.date ?? '9999'} ${comment.id}`
  return handled.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Comments in numbers; every total is the same sum. */
export interface CommentCounts {
  readonly total: number
  readonly contributions: number
  readonly answered: number
  /** Waiting to be read before anybody else may see them. */
  readonly unread: number
  readonly byDecision: Readonly<Record<CommentDecision, number>>
  readonly byChannel: Readonly<Record<string, number>>
  /** Under '' those that named no zone. */
  readonly byZone: Readonly<Record<string, number>>
  /** By commitment id; under '' those on the plan as a whole. */
  readonly byCommitment: Readonly<Record<string, number>>
}

export function countComments(all: readonly HandledComment[]): CommentCounts {
  const tally = (keys: readonly string[]) => {
    const counts: Record<string, number> = {}
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
    return counts
  }
  const decided = tally(all.flatMap(({ handling }) => handling.answer?.decision ?? []))
  return {
    total: all.length,
    contributions: new Set(all.map(({ comment }) => comment.contribution)).size,
    answered: all.filter(isAnswered).length,
    unread: all.filter(({ handling }) => handling.moderation === undefined).length,
    byDecision: Object.fromEntries(
      COMMENT_DECISIONS.map((decision) => [decision, decided[decision] ?? 0]),
    ) as Record<CommentDecision, number>,
    byChannel: tally(all.map(({ contribution }) => contribution?.channel ?? '')),
    byZone: tally(all.map(({ contribution }) => contribution?.zone ?? '')),
    byCommitment: tally(all.map(({ comment }) => comment.commitment ?? '')),
  }
}

/** Whether somebody can read a decision and its reason. */
export function isAnswered({ handling }: HandledComment): boolean {
  return handling.answer !== undefined && handling.answer.reason.trim() !== ''
}
