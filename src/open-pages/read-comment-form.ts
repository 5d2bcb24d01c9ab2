import {
  type CommentFault,
  type TakenComment,
  takeComment,
} from '../domain/consultation/take-comment.ts'
import { canonicalJson, sha256Hex } from '../lib/hash.ts'
import { type Result, refused } from '../lib/result.ts'
import type { PublicationBundle } from '../protocol/publication-bundle.ts'
import { FIELDS, type FormValues } from './comment-page.ts'
import { dayIn } from './period.ts'

/** What a posted form holds, by our own names; files and repeated fields count as empty. */
export function valuesOf(posted: Readonly<Record<string, unknown>>): {
  readonly values: FormValues
  readonly token: string | undefined
} {
  const values: Record<string, string> = {}
  for (const [name, field] of Object.entries(FIELDS)) {
    const value = posted[field]
    if (typeof value === 'string' && value !== '') values[name] = value.replace(/\r\n?/g, '\n')
  }
  const { token, ...rest } = values
  return { values: rest, token: /^[0-9a-f]{24}$/.test(token ?? '') ? token : undefined }
}

/**
 * A posted form as a comment. Its id is made of the form's token and what was written, so that the
 * same form sent twice is one comment, and nobody can write over another's.
 *
 * Expects  `at` in milliseconds since 1970.
 */
export function readCommentForm(
  values: FormValues,
  token: string,
  bundle: PublicationBundle,
  at: number,
): Result<TakenComment, CommentFault | 'consent-missing'> {
  if (values.contact && !values.consent) return refused('consent-missing', 'consent')
  const { stance = '', text = '', proposedText = '', publicName = '' } = values
  const commitment = bundle.commitments.find(({ id }) => id === values.commitment)?.id ?? null
  const zone = bundle.zones.find(({ id }) => id === values.zone)?.id
  const written = { token, commitment, stance, text, proposedText }
  const name = sha256Hex(canonicalJson(written)).slice(0, 24)
  return takeComment(
    {
      channel: 'web',
      date: dayIn(bundle.timeZone, at),
      commitment,
      stance,
      text,
      proposedText,
      publicName,
      ...(values.contributor === undefined ? {} : { contributor: values.contributor }),
      ...(zone === undefined ? {} : { zone }),
    },
    { contribution: `a${name}`, comment: `c${name}` },
  )
}
