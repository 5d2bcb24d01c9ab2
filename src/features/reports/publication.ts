import type { Publication } from '../../domain/process/plan.ts'
import type { DeviceId } from '../../lib/ids.ts'

/** What came out, and of which records it was made. */
export interface Issued {
  readonly document: Publication['document']
  readonly sources: string
}

/**
 * The plan's trace that a document came out. Printing the same records again leaves no second
 * trace: it is the same document.
 */
export function publicationOf(
  issued: Issued,
  known: readonly Publication[],
  stamp: { readonly id: string; readonly device: DeviceId; readonly at: string },
): Publication | undefined {
  const { document, sources } = issued
  if (known.some((one) => one.document === document && one.sources === sources)) return undefined
  return { kind: 'publication', v: 1, ...stamp, document, sources }
}

/** Whether something was issued, and whether what is on screen is newer than that. */
export function issueState(
  issued: Issued,
  known: readonly Publication[],
): 'never' | 'current' | 'older' {
  const own = known.filter(({ document }) => document === issued.document)
  if (own.length === 0) return 'never'
  return own.some(({ sources }) => sources === issued.sources) ? 'current' : 'older'
}
