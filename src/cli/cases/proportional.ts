import type { ApprovalBallot } from '../../domain/voting/box-records.ts'
import type { Pile } from '../../domain/voting/method.ts'
import { approvalPiles } from '../../domain/voting/methods/proportional.ts'
import { phragmenCommittees } from '../../domain/voting/phragmen-branches.ts'
import { judgePiles } from '../../domain/voting/tally.ts'
import { markRules } from './approval.ts'
import { ballotCases, COMMITTEES_MAX } from './ballot-line.ts'
import type { BallotMethod } from './case-method.ts'

/**
 * Marks as in approval, counted by sequential Phragmén. `order`, `maxLoads` and the ranking go as far
 * as k; ties in them are settled by the lot of the case, or by the order of the candidates.
 */
const byShares: BallotMethod = {
  method: 'proportional',
  params: ['min', 'max'],
  rules: markRules,
  fields({ detail }, { k }) {
    if (detail?.kind !== 'proportional') return {}
    const order = detail.order.slice(0, k)
    const ranking = order.map((option) => [option])
    return {
      ranking,
      winners: ranking[0] ?? [],
      order,
      maxLoads: detail.maxLoads.slice(0, k),
    }
  },
  committees({ config, piles }, k) {
    const valid = judgePiles(config, piles).valid as Pile<ApprovalBallot>[]
    const alike = approvalPiles(config, valid)
    const nameOf = (at: number) => config.options[at]?.id ?? ''
    return phragmenCommittees(alike, config.options.length, k, COMMITTEES_MAX)?.map((set) =>
      set.map(nameOf),
    )
  },
}

export const seqphragmen = ballotCases('seqphragmen', byShares)

/** The product's name for it. */
export const proportional = ballotCases('proportional', byShares)
