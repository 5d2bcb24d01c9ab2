import type { Support } from '../proposals/proposal.ts'

/**
 * How many other tables back each proposal: a table that says it twice counts once. Supports of
 * several parents are never added up, because the same people may stand behind each.
 */
export function countSupports(supports: Iterable<Support>): ReadonlyMap<string, number> {
  const tables = new Map<string, Set<number>>()
  for (const { proposal, table } of supports) {
    const seen = tables.get(proposal)
    if (seen === undefined) tables.set(proposal, new Set([table]))
    else seen.add(table)
  }
  return new Map([...tables].map(([proposal, seen]) => [proposal, seen.size]))
}
