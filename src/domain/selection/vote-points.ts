import { add, fromExact, type Rational } from '../../lib/rational.ts'
import type { Meeting } from '../process/plan.ts'
import { standingActs } from '../voting/act.ts'
import type { Act, TotalsAct } from '../voting/act-records.ts'
import type { MethodId } from '../voting/method-rules.ts'
import type { Tally } from '../voting/tally-result.ts'
import type { Vote } from '../voting/vote.ts'

/** Methods whose totals are points that add up, so that the most can be a hundred. */
const ADDING: readonly MethodId[] = ['dots', 'approval', 'hands']

/** What the votes of the prioritisation workshops gave. */
export interface VotePoints {
  /** By option; absent when no vote counts. */
  readonly points?: ReadonlyMap<string, Rational>
  /** Votes that count in them. */
  readonly counted: number
  /** Those of them whose count nobody signed yet. */
  readonly unsigned: number
  /** Votes of another kind, in dispute or not counted: they count for nothing, and that is said. */
  readonly leftOut: number
}

/**
 * The points of the prioritisation workshops' votes, added up.
 *
 * Expects  `provisional`: counts of votes that have no act, where this device could make one.
 */
export function votePointsOf(sources: {
  readonly meetings: readonly Pick<Meeting, 'id' | 'type'>[]
  readonly votes: readonly Vote[]
  readonly acts: readonly Act[]
  readonly totalsActs: readonly TotalsAct[]
  readonly provisional?: ReadonlyMap<string, Pick<Tally, 'totals'>>
}): VotePoints {
  const workshops = new Set(
    sources.meetings.filter(({ type }) => type === 'prioritisation').map(({ id }) => id as string),
  )
  const points = new Map<string, Rational>()
  let [counted, unsigned, leftOut] = [0, 0, 0]
  const take = (totals: Tally['totals']) => {
    counted += 1
    for (const [option, total] of Object.entries(totals)) {
      if (total === null) continue
      const before = points.get(option)
      points.set(option, before ? add(before, fromExact(total)) : fromExact(total))
    }
  }
  for (const vote of sources.votes) {
    if (!workshops.has(vote.config.meeting)) continue
    const signed = standingActs(sources.acts.filter((act) => act.vote === vote.id)).standing
    const hands = standingActs(sources.totalsActs.filter((act) => act.vote === vote.id)).standing
    const provisional = sources.provisional?.get(vote.id)
    if (!ADDING.includes(vote.config.method)) leftOut += 1
    else if (signed) take(signed.tally.totals)
    else if (hands) take(hands.totals)
    else if (provisional) {
      unsigned += 1
      take(provisional.totals)
    } else leftOut += 1
  }
  for (const act of sources.totalsActs) {
    if (act.vote !== undefined || !workshops.has(act.meeting)) continue
    if (ADDING.includes(act.method)) take(act.totals)
    else leftOut += 1
  }
  return { ...(counted > 0 && { points }), counted, unsigned, leftOut }
}
