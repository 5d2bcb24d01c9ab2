import {
  committees,
  countCommittees,
  greedySelection,
  selectWithLot,
} from '../../domain/voting/select.ts'
import { tallyPiles } from '../../domain/voting/tally.ts'
import type { Tally } from '../../domain/voting/tally-result.ts'
import { readBallotCase } from './ballot-case.ts'
import type { BallotCase, BallotMethod, CaseLine, CaseMethod } from './case-method.ts'

/** More committees than this are not listed: the line goes out without them, and the fault is named. */
export const COMMITTEES_MAX = 10_000

/** The cases of a method with ballots, under its name in files. */
export function ballotCases(name: string, ballots: BallotMethod): CaseMethod {
  return {
    name,
    ballots,
    line: (given) => countLine(ballots, readBallotCase(ballots, given)),
  }
}

/** Counts a case with ballots. Throws RangeError where a number would not be exact. */
export function countLine(method: BallotMethod, counted: BallotCase): CaseLine {
  const { config, piles, lot, money } = counted
  const result = tallyPiles(config, piles, lot)
  const greedy = money && greedySelection(result.ranking, money.cost, money.budget)
  const sets = committeesOf(method, counted, result)
  return {
    fields: {
      counts: result.counts,
      ...(method.totals !== false && { totals: result.totals }),
      ...(method.ranks !== false && { ...rankingFields(result.ranking) }),
      ...sets.fields,
      ...selectionOf(method, counted, result),
      ...(greedy && { greedySelection: greedy.selected }),
      ...(greedy && greedy.ties.length > 0 && { greedyTies: greedy.ties }),
      ...method.fields?.(result, counted),
    },
    ...(sets.fault !== undefined && { fault: sets.fault }),
  }
}

/** A ranking and its first group. */
export function rankingFields(ranking: readonly (readonly string[])[]): {
  ranking: readonly (readonly string[])[]
  winners: readonly string[]
} {
  return { ranking, winners: ranking[0] ?? [] }
}

/** All sets of k that a ranking allows, as a field of the line. */
export function committeeFields(ranking: readonly (readonly string[])[], k: number): CaseLine {
  const sets = countCommittees(ranking, k)
  return sets <= COMMITTEES_MAX
    ? { fields: { committees: committees(ranking, k) } }
    : { fields: {}, fault: `params.k: the totals allow ${sets} committees, too many to list` }
}

function committeesOf(method: BallotMethod, counted: BallotCase, { ranking }: Tally): CaseLine {
  const { k } = counted
  if (k === undefined || method.ranks === false) return { fields: {} }
  if (method.committees === undefined) return committeeFields(ranking, k)
  const sets = method.committees(counted, k)
  return sets === undefined
    ? { fields: {}, fault: 'params.k: ties allow too many committees to list' }
    : { fields: { committees: sets } }
}

/** Who is selected, where a case brings the seed of its lot. */
function selectionOf(method: BallotMethod, { k, lot }: BallotCase, { ranking }: Tally): object {
  return k === undefined || lot === undefined || method.ranks === false
    ? {}
    : selectWithLot(ranking, k, lot)
}
