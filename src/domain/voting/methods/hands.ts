import { done, type Result, refused } from '../../../lib/result.ts'
import type { ApprovalBallot } from '../box-records.ts'
import {
  type Classified,
  invalid,
  type Outcome,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import type { HandsRules } from '../method-rules.ts'
import { isWhole, RULE_MAX, readRules } from '../rules.ts'
import { rankTotals } from '../standings.ts'

/**
 * Hands: hands are raised and counted aloud; there are no ballots. What counts are two independent
 * entries that agree (`agreeHands`), kept as an act of totals and never called secret.
 *
 * Units    hands. Source: voting guide §1.3.
 */
export const hands: VotingMethod<HandsRules, ApprovalBallot> = {
  id: 'hands',
  paper: 'none',
  blank: [],

  defaults: () => ({ perPerson: 1 }),

  checkRules,
  classify: (_config, ballot): Classified<ApprovalBallot> =>
    ballot === null || (Array.isArray(ballot) && ballot.length === 0)
      ? { class: 'blank' }
      : invalid('not-a-ballot'),

  count({ options }): Outcome {
    const totals = new Map(options.map(({ id }) => [id, 0]))
    return { totals, supporters: totals, ranking: rankTotals(totals) }
  },

  mostPerBallot: ({ rules }) => rules.perPerson,

  mostInAll: ({ rules, options }) => rules.perPerson * options.length,

  bytesPerOption: () => 0,
}

function checkRules(untrusted: unknown): Result<HandsRules, RulesRefusal> {
  const read = readRules(untrusted, ['perPerson'])
  if (!read.ok) return read
  const { perPerson } = read.value
  if (!isWhole(perPerson, 1, RULE_MAX)) return refused('maximum-out-of-range')
  return done({ perPerson })
}
