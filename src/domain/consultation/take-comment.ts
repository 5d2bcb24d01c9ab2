import { done, type Result, refused } from '../../lib/result.ts'
import {
  CONTRIBUTORS,
  type Comment,
  type CommentChannel,
  type CommentStance,
  type Contribution,
  type Contributor,
  STANCES,
} from './comment.ts'

/** Most characters of a comment, of a proposed text, and of a name that is shown. */
export const COMMENT_MAX = 2_000
const NAME_MAX = 80

/** What a person wrote, by whatever way it came; nothing in it was checked. */
export interface CommentInput {
  readonly channel: CommentChannel
  /** ISO date. */
  readonly date: string
  readonly commitment: string | null
  readonly stance: string
  readonly text: string
  readonly proposedText?: string
  readonly contributor?: string
  readonly zone?: string
  readonly publicName?: string
  /** Number of the paper form it was written on. */
  readonly paper?: string
  /** Already sealed. */
  readonly sealedContact?: string
}

export type CommentFault = 'text-missing' | 'text-too-long' | 'stance-missing' | 'name-too-long'

/** The two births of a comment that came alone. */
export interface TakenComment {
  readonly contribution: Contribution
  readonly comment: Comment
}

/**
 * A comment as it was written: only the ends are trimmed, the words are never touched.
 *
 * Expects  two new ids without `/`.
 * Returns  the fault, its `detail` the field at fault; nothing is ever cut short in silence.
 */
export function takeComment(
  input: CommentInput,
  ids: { readonly contribution: string; readonly comment: string },
): Result<TakenComment, CommentFault> {
  const text = input.text.trim()
  const proposedText = input.proposedText?.trim() ?? ''
  const publicName = input.publicName?.trim() ?? ''
  if (text === '') return refused('text-missing', 'text')
  if ([...text].length > COMMENT_MAX) return refused('text-too-long', 'text')
  if ([...proposedText].length > COMMENT_MAX) return refused('text-too-long', 'proposedText')
  if (!isStance(input.stance)) return refused('stance-missing', 'stance')
  if ([...publicName].length > NAME_MAX) return refused('name-too-long', 'publicName')
  const { channel, date, zone, paper, sealedContact } = input
  return done({
    contribution: {
      kind: 'contribution',
      id: ids.contribution,
      v: 1,
      channel,
      date,
      contributor: isContributor(input.contributor) ? input.contributor : 'person',
      ...(zone ? { zone } : {}),
      ...(publicName ? { publicName } : {}),
      ...(paper ? { paper } : {}),
      ...(sealedContact ? { sealedContact } : {}),
    },
    comment: {
      kind: 'comment',
      id: ids.comment,
      v: 1,
      contribution: ids.contribution,
      commitment: input.commitment,
      stance: input.stance,
      text,
      ...(proposedText ? { proposedText } : {}),
    },
  })
}

const isStance = (value: string): value is CommentStance =>
  (STANCES as readonly string[]).includes(value)
const isContributor = (value: string | undefined): value is Contributor =>
  (CONTRIBUTORS as readonly string[]).includes(value ?? '')
