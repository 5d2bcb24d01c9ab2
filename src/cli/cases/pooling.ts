import { type Pool, pool, type Reading, readingsDiffer } from '../../domain/voting/pool.ts'
import { countableOf, type PoolPart } from '../../domain/voting/pool-part.ts'
import { exact } from '../../domain/voting/sums.ts'
import { tallyPiles } from '../../domain/voting/tally.ts'
import type { BallotCounts, Tally } from '../../domain/voting/tally-result.ts'
import type { Exact } from '../../lib/rational.ts'
import { readLot, readPiles } from './ballot-case.ts'
import type { BallotMethod, CaseMethod } from './case-method.ts'
import { consentFields } from './consent.ts'
import {
  CaseError,
  readFields,
  readList,
  readOptionIds,
  readWhole,
  refuseUnknown,
} from './fields.ts'
import { namePairs } from './ranked.ts'

/** Finds the method of a name in `params.of`. Throws CaseError when it has no ballots. */
export type FindBallots = (name: unknown, path: string) => BallotMethod

const PARAMS = ['of', 'rules', 'perBallot', 'workshops', 'k', 'seed', 'voteId']
const WORKSHOP = ['id', 'name', 'label', 'ballots', 'candidates', 'options', 'weight']

/**
 * Several workshops, in both readings: their sum, and each workshop weighing the same. A workshop may
 * have candidates of its own; what another did not have is never 0 there: as a sum it has no result,
 * its mean is over those that had it, and `partial` says how many. With `k`, whether the two readings
 * select others.
 */
export function poolingOf(findBallots: FindBallots): CaseMethod {
  return {
    name: 'pooling',
    line({ params, candidates }) {
      refuseUnknown(params, PARAMS, 'params.')
      const ballots = findBallots(params['of'], 'params.of')
      const given = readFields(params['rules'] ?? {}, 'params.rules')
      refuseUnknown(given, ballots.params, 'params.rules.')
      const rules = ballots.rules(given, 'params.rules.')
      const ids = readOptionIds(candidates, 'candidates')
      const workshops = readList(params['workshops'], 'params.workshops').map((one, at) => {
        const path = `params.workshops[${at}]`
        const part = readWorkshop(one, path, ids)
        // Ids sort as the workshops stand.
        const id = String(at).padStart(9, '0')
        return countWorkshop({ ...part, id, method: ballots.method, rules })
      })
      const perBallot = readWhole(params, 'perBallot', 1, 'params.')
      const pooled = pool(
        workshops.map(({ part }) => part),
        { ...readLot(params), ...(perBallot !== undefined && { perBallot }) },
      )
      const k = readWhole(params, 'k', 0, 'params.')
      if (!pooled.ok) throw new CaseError('params.workshops', `cannot be pooled: ${pooled.refusal}`)
      return {
        fields: {
          counts: addCounts(workshops.map(({ tally }) => tally.counts)),
          ...readingFields(ballots, pooled.value, ids),
          ...(k !== undefined && { readingsDiffer: readingsDiffer(pooled.value, k) }),
          perWorkshop: workshops.map(({ part, tally }) => perWorkshop(ballots, part, tally, ids)),
        },
      }
    },
  }
}

type Workshop = Pick<PoolPart, 'options' | 'weight'> & Required<Pick<PoolPart, 'piles'>>

function readWorkshop(one: unknown, path: string, ids: readonly string[]): Workshop {
  const fields = readFields(one, path)
  refuseUnknown(fields, WORKSHOP, `${path}.`)
  const name = fields['options'] === undefined ? 'candidates' : 'options'
  const own = fields[name] ?? undefined
  const options = own === undefined ? ids : readOptionIds(own, `${path}.${name}`)
  const stranger = options.findIndex((option) => !ids.includes(option))
  if (stranger !== -1) throw new CaseError(`${path}.${name}[${stranger}]`, 'is no candidate')
  const weight = readWhole(fields, 'weight', 0, `${path}.`)
  return {
    options,
    piles: readPiles(fields['ballots'], `${path}.ballots`),
    ...(weight !== undefined && { weight }),
  }
}

function countWorkshop(given: Workshop & Pick<PoolPart, 'id' | 'method' | 'rules'>): {
  part: PoolPart
  tally: Tally
} {
  const bare = { ...given, heads: 0, cast: 0, valid: 0, totals: {} }
  const tally = tallyPiles(countableOf(bare), given.piles)
  const { counts, totals, supporters, detail } = tally
  const part = {
    ...bare,
    cast: counts.cast,
    valid: counts.valid,
    totals,
    supporters,
    ...(detail !== undefined && { detail }),
  }
  return { part, tally }
}

/** Both readings under their published names, in the order of the candidates. */
function readingFields(method: BallotMethod, pooled: Pool, ids: readonly string[]): object {
  const { sum, meeting, partial, compared } = pooled
  const only = new Map(partial.map(({ option, meetings }) => [option, meetings]))
  const missing = ids.filter((id) => only.has(id))
  const named = ({ totals, pairwise }: Reading, isNull: (id: string) => boolean): object =>
    method.totals === false
      ? namePairs(compared, pairwise ?? [])
      : Object.fromEntries(
          ids.map((id): [string, Exact] => [id, isNull(id) ? null : (totals[id] ?? null)]),
        )
  const inOrder = ({ ranking }: Reading) =>
    ranking.map((group) => ids.filter((id) => group.includes(id)))
  if (method.ranks === false) return consentFields(sum)
  return {
    sum: named(sum, (id) => only.has(id)),
    sumRanking: inOrder(sum),
    normalised: meeting === null ? null : named(meeting, () => false),
    normalisedRanking: meeting === null ? null : inOrder(meeting),
    ...(missing.length > 0 && {
      partial: Object.fromEntries(missing.map((id) => [id, only.get(id)])),
    }),
  }
}

function perWorkshop(
  method: BallotMethod,
  part: PoolPart,
  tally: Tally,
  ids: readonly string[],
): object {
  const { detail, totals } = tally
  if (detail?.kind === 'consent') return detail.levels
  if (method.totals === false && detail?.kind === 'ranked') {
    return namePairs(part.options, detail.pairwise)
  }
  const had = new Set(part.options)
  return Object.fromEntries(ids.map((id) => [id, had.has(id) ? (totals[id] ?? null) : null]))
}

function addCounts(all: readonly BallotCounts[]): BallotCounts {
  const sum = (name: keyof BallotCounts) => all.reduce((n, counts) => exact(n + counts[name]), 0)
  return { cast: sum('cast'), valid: sum('valid'), blank: sum('blank'), invalid: sum('invalid') }
}
