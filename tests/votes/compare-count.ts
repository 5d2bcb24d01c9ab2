import { pilesOf } from '../../src/domain/voting/act.ts'
import type { PendingCount } from '../../src/domain/voting/count-vote.ts'
import { canonicalJson } from '../../src/lib/hash.ts'
import { blankOf, OPTIONS, type Person, type Sheet } from './people.ts'

/** What the count came to, and whether it is what was said. */
export interface CountFigures {
  readonly sealed: number
  readonly cast: number
  readonly valid: number
  readonly blank: number
  readonly abstentions: number
  readonly spoiled: number
  /** Equations of the reconciliation that fail; none must. */
  readonly discrepancies: readonly string[]
  /** What differs from what was said, in words; nothing must. */
  readonly differences: readonly string[]
}

/** What somebody beside the tablet knows. */
export interface Expected {
  readonly sheet: Sheet
  readonly heads: number
  readonly printed: number
  readonly spare: number
  /** Ballots in the batch, as announced. */
  readonly sealed: number
  /** Everybody whose ballot is in the box. */
  readonly voted: readonly Person[]
  readonly spoiled: ReadonlySet<string>
}

/** Holds a count against what was said, added up here anew. */
export function compareCount(
  counted: PendingCount & { readonly needsDice: boolean; readonly batches: number },
  expected: Expected,
): CountFigures {
  const { tally, reconciliation, ballots, needsDice, batches } = counted
  const counts = expected.voted.filter(({ card }) => !expected.spoiled.has(card))
  const isBlank = ({ ballot }: Person) =>
    canonicalJson(ballot) === canonicalJson(blankOf(expected.sheet))
  const blank = counts.filter(isBlank).length
  const handed = expected.printed - expected.spare
  const spoiledUsed = expected.voted.length - counts.length
  const told: readonly (readonly [what: string, is: unknown, must: unknown])[] = [
    ['batches', batches, 1],
    ['sealed', expected.sealed, expected.voted.length],
    [
      'counts',
      tally.counts,
      { cast: counts.length, valid: counts.length - blank, blank, invalid: 0 },
    ],
    ['opened ballots', ballots, pilesOf(counts.map(({ ballot }) => ballot))],
    ['totals', tally.totals, sumsOf(counts)],
    ['duplicates', reconciliation.duplicates, 0],
    ['boxes that stayed closed', reconciliation.closed, 0],
    ['not voted', reconciliation.notVoted, expected.heads - counts.length],
    ['needs dice', needsDice, false],
    [
      'cards',
      reconciliation.cards,
      {
        printed: expected.printed,
        spare: expected.spare,
        spoiledUnused: 0,
        handed,
        abstentions: handed - spoiledUsed - counts.length,
        duplicates: 0,
        unknown: 0,
        spoiledUsed,
      },
    ],
  ]
  return {
    sealed: expected.sealed,
    cast: tally.counts.cast,
    valid: tally.counts.valid,
    blank: tally.counts.blank,
    abstentions: reconciliation.cards?.abstentions ?? Number.NaN,
    spoiled: expected.spoiled.size,
    discrepancies: reconciliation.discrepancies,
    differences: told.flatMap(([what, is, must]) =>
      canonicalJson(is) === canonicalJson(must)
        ? []
        : [`${what}: ${canonicalJson(is)}, not ${canonicalJson(must)}`],
    ),
  }
}

/** What each option got, added up without the product: marks, points and grades alike. */
function sumsOf(people: readonly Person[]): Record<string, number> {
  const sums: Record<string, number> = Object.fromEntries(OPTIONS.map((id) => [id, 0]))
  for (const { ballot } of people) {
    const given = Array.isArray(ballot) ? ballot.map((id) => [id, 1]) : Object.entries(ballot)
    for (const [id, points] of given as [string, number][]) sums[id] = (sums[id] ?? 0) + points
  }
  return sums
}
