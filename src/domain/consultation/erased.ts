import type { Birth } from '../records/record.ts'
import type { Comment, Contribution } from './comment.ts'

/** Why something that a person said is erased for good. */
export const ERASURE_REASONS = ['asked', 'names-somebody', 'order'] as const
export type ErasureReason = (typeof ERASURE_REASONS)[number]

/** What is left of an erased comment: that it was there, and when and why it went. */
export interface Erased {
  /** Id of the comment. */
  readonly comment: string
  /** Its contribution, where nothing else came with it: gone too. */
  readonly contribution?: string | undefined
  /** The document that held them: `inbox`, or `meeting/<id>`. */
  readonly room: string
  readonly why: ErasureReason
  /** ISO date. */
  readonly on: string
}

/**
 * A signed list of all that was ever erased, in the plan document; carriers bring its token to relays.
 * Screens and documents go by `erased`; bytes are only ever removed by a token that verifies.
 */
export interface Erasure extends Birth {
  readonly kind: 'erasure'
  readonly token: string
  readonly erased: readonly Erased[]
}

/** Everything that was erased by any of the lists, by comment id. */
export function erasedBy(erasures: readonly Erasure[]): ReadonlyMap<string, Erased> {
  return new Map(erasures.flatMap(({ erased }) => erased.map((one) => [one.comment, one] as const)))
}

/**
 * What may still be read: a tablet that has not removed the bytes yet, or got them again from an old
 * file, shows none of it.
 */
export function withoutErased<R extends Pick<Comment | Contribution, 'id'>>(
  records: readonly R[],
  erased: ReadonlyMap<string, Erased>,
): readonly R[] {
  if (erased.size === 0) return records
  const gone = new Set([...erased.values()].flatMap((one) => [one.comment, one.contribution]))
  return records.filter(({ id }) => !gone.has(id))
}
