import { drawLot } from '../../domain/voting/lot.ts'
import type { Pile } from '../../domain/voting/method.ts'
import { isWhole } from '../../domain/voting/rules.ts'
import type { VoteId } from '../../lib/ids.ts'
import type { BallotCase, BallotMethod, VotingCase } from './case-method.ts'
import {
  CaseError,
  type Fields,
  readFields,
  readList,
  readOptionIds,
  readText,
  readWhole,
  refuseUnknown,
} from './fields.ts'

/** What a case with ballots may ask beyond its method's rules. */
const SELECTION_PARAMS = ['k', 'budget', 'cost', 'seed', 'voteId']

/** Reads a case with ballots. Ballots stay untrusted: the method judges them. Throws CaseError. */
export function readBallotCase(method: BallotMethod, given: VotingCase): BallotCase {
  const { params, candidates, ballots } = given
  refuseUnknown(params, [...method.params, ...SELECTION_PARAMS], 'params.')
  const ids = readOptionIds(candidates, 'candidates')
  const k = readWhole(params, 'k', 0, 'params.')
  return {
    config: {
      method: method.method,
      rules: method.rules(params, 'params.'),
      options: ids.map((id) => ({ id })),
    },
    piles: readPiles(ballots, 'ballots'),
    ...(k !== undefined && { k }),
    ...readLot(params),
    ...readMoney(params, ids),
  }
}

/** Reads `[{n, b}…]`: n identical ballots b. Throws CaseError. */
export function readPiles(ballots: unknown, path: string): Pile[] {
  return readList(ballots, path).map((one, at) => {
    const pile = readFields(one, `${path}[${at}]`)
    refuseUnknown(pile, ['n', 'b'], `${path}[${at}].`)
    const { n, b } = pile
    if (!isWhole(n, 0, Number.MAX_SAFE_INTEGER)) {
      throw new CaseError(`${path}[${at}].n`, 'is not a whole number')
    }
    if (!Object.hasOwn(pile, 'b')) throw new CaseError(`${path}[${at}].b`, 'is missing')
    return { n, ballot: b }
  })
}

/** The lot of `seed` and `voteId`, where a case has both. Throws CaseError. */
export function readLot(params: Fields): Pick<BallotCase, 'lot'> {
  const { seed, voteId } = params
  if (seed === undefined || seed === null || voteId === undefined || voteId === null) return {}
  return {
    lot: drawLot(readText(seed, 'params.seed'), readText(voteId, 'params.voteId') as VoteId),
  }
}

function readMoney(params: Fields, ids: readonly string[]): Pick<BallotCase, 'money'> {
  const budget = readWhole(params, 'budget', 0, 'params.')
  const costs = params['cost'] ?? undefined
  if (costs === undefined) return {}
  const cost = readFields(costs, 'params.cost')
  if (budget === undefined) return {}
  const amounts = ids.map((id): [string, number] => {
    const amount = Object.hasOwn(cost, id) ? cost[id] : undefined
    if (!isWhole(amount, 0, Number.MAX_SAFE_INTEGER)) {
      throw new CaseError(`params.cost[${JSON.stringify(id)}]`, 'is not a whole number')
    }
    return [id, amount]
  })
  return { money: { budget, cost: new Map(amounts) } }
}
