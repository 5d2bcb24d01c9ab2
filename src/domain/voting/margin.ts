import type { Countable } from './method.ts'
import type { MarginVerdict, Reconciliation, Tally } from './vote.ts'

/** Stands until the verdict of voting guide §1.8 is in place: nobody can tell. */
export function marginOf(
  _config: Countable & { readonly k?: number },
  _tally: Tally,
  _reconciliation: Reconciliation,
): MarginVerdict | undefined {
  return undefined
}
