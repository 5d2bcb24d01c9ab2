import { receiptCode } from '../lib/receipt-code.ts'
import type { ErasureEntry } from '../protocol/erasure.ts'
import type { PublicationBundle } from '../protocol/publication-bundle.ts'

/** A bundle as it may be shown from the moment when something was erased, until the plan publishes again. */
export function bundleWithoutErased(
  bundle: PublicationBundle,
  erased: readonly ErasureEntry[],
): PublicationBundle {
  if (erased.length === 0) return bundle
  const gone = new Map([
    ...(bundle.erased ?? []).map(({ code, on }) => [code, on] as const),
    ...erased.map(({ comment, on }) => [receiptCode(comment), on] as const),
  ])
  return {
    ...bundle,
    comments: bundle.comments.filter(({ code }) => !gone.has(code)),
    answers: bundle.answers.filter(({ code, kind }) => kind !== 'comment' || !gone.has(code)),
    erased: [...gone].map(([code, on]) => ({ code, on })),
  }
}
