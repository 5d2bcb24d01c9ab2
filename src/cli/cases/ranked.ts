import type { RankedRules } from '../../domain/voting/method-rules.ts'
import type { Tally } from '../../domain/voting/tally-result.ts'
import type { Exact } from '../../lib/rational.ts'
import { ballotCases } from './ballot-line.ts'
import type { BallotCase } from './case-method.ts'
import { CaseError } from './fields.ts'

/** `[[option…]…]`, groups best first; points by place. */
export const borda = ballotCases('borda', {
  method: 'ranked',
  params: [],
  rules: () => ({ reading: 'borda' }),
  fields: duels,
})

/** The same ballots; duels, and the strongest paths between options. It has no totals. */
export const schulze = ballotCases('schulze', {
  method: 'ranked',
  params: [],
  rules: () => ({ reading: 'schulze' }),
  totals: false,
  fields: duels,
})

/** The product's own name: both readings of the same ballots, `reading` decides the ranking. */
export const ranked = ballotCases('ranked', {
  method: 'ranked',
  params: ['reading'],
  rules(params, path): RankedRules {
    const reading = params['reading'] ?? 'borda'
    if (reading !== 'borda' && reading !== 'schulze') {
      throw new CaseError(`${path}reading`, 'is neither "borda" nor "schulze"')
    }
    return { reading }
  },
  fields(tally, counted) {
    const { detail } = tally
    if (detail?.kind !== 'ranked') return {}
    return { ...duels(tally, counted), borda: detail.borda, schulze: detail.schulze }
  },
})

/** Duels and paths of a count by ranks, every pair by its name, and who wins every duel. */
function duels({ detail }: Tally, { config }: BallotCase): object {
  if (detail?.kind !== 'ranked') return {}
  const ids = config.options.map(({ id }) => id)
  return {
    pairwise: namePairs(ids, detail.pairwise),
    paths: namePairs(ids, detail.paths),
    condorcetWinner: detail.condorcetWinner,
  }
}

/** A matrix by options as `{"A>B": number}`. */
export function namePairs(
  ids: readonly string[],
  matrix: readonly (readonly Exact[])[],
): Record<string, Exact> {
  return Object.fromEntries(
    ids.flatMap((a, at) =>
      ids.flatMap((b, to): [string, Exact][] =>
        at === to ? [] : [[`${a}>${b}`, matrix[at]?.[to] ?? 0]],
      ),
    ),
  )
}
