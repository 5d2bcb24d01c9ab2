import { type Exact, toExact } from '../../../lib/rational.ts'
import type { ApprovalBallot } from '../box-records.ts'
import type { Countable, Lot, Outcome, Pile, VotingMethod } from '../method.ts'
import type { ProportionalRules } from '../method-rules.ts'
import { type ApprovalPile, phragmenRound, startPhragmen, takeOption } from '../phragmen.ts'
import { checkMarkRules, classifyMarks, countMarks } from './approval.ts'

/**
 * Proportional: sheets as in approval, counted by sequential Phragmén, so that a smaller group that
 * agrees gets its share of the places too.
 *
 * Units    totals are marks, as in approval; `order` is the result: its first k are the result for k.
 * Expects  `lot` where options are equal in a round; without it the order of the options decides
 *          and `ties` says so.
 * Returns  a list that stops when nobody backs what is left: it is never filled up.
 * Source   voting guide §1.3, with the sources named in `phragmen.ts`.
 */
export const proportional: VotingMethod<ProportionalRules, ApprovalBallot> = {
  id: 'proportional',
  paper: 'marks',
  blank: [],

  defaults: () => ({}),

  checkRules: checkMarkRules,
  classify: classifyMarks,
  count,

  bytesPerOption: () => ','.length,
}

function count(
  config: Countable<ProportionalRules>,
  validBallots: readonly Pile<ApprovalBallot>[],
  lot?: Lot,
): Outcome {
  const { totals, supporters } = countMarks(config, validBallots)
  const ids = config.options.map(({ id }) => id)
  const nameOf = (at: number) => ids[at] as string
  const piles = approvalPiles(config, validBallots)
  const maxLoads: Exact[] = []
  const ties: string[][] = []
  let state = startPhragmen(piles)
  for (;;) {
    const { best, load } = phragmenRound(piles, ids.length, state)
    const [only] = best
    if (only === undefined) break
    const drawn = best.length > 1 ? lot?.(best.map(nameOf))[0] : undefined
    if (best.length > 1) ties.push(best.map(nameOf))
    state = takeOption(piles, state, drawn === undefined ? only : ids.indexOf(drawn), load)
    maxLoads.push(toExact(load))
  }
  const order = state.taken.map(nameOf)
  return {
    totals,
    supporters,
    ranking: order.map((option) => [option]),
    detail: { kind: 'proportional', order, maxLoads, ties },
  }
}

/** Valid ballots by the places of what they back; equal ones in one pile. */
export function approvalPiles(
  config: Pick<Countable, 'options'>,
  validBallots: readonly Pile<ApprovalBallot>[],
): ApprovalPile[] {
  const place = new Map(config.options.map(({ id }, at) => [id, at]))
  const piles = new Map<string, { n: number; backed: number[] }>()
  for (const { n, ballot } of validBallots) {
    const backed = ballot.flatMap((option) => place.get(option) ?? []).sort((a, b) => a - b)
    const key = backed.join(' ')
    const pile = piles.get(key)
    if (pile === undefined) piles.set(key, { n, backed })
    else pile.n += n
  }
  return [...piles.values()]
}
