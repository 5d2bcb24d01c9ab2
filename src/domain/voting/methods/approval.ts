import { done, type Result, refused } from '../../../lib/result.ts'
import type { ApprovalBallot } from '../box-records.ts'
import {
  type Classified,
  type Countable,
  invalid,
  type Outcome,
  type Pile,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import type { ApprovalRules } from '../method-rules.ts'
import { isWhole, readRules } from '../rules.ts'
import { addUp } from '../sums.ts'

/**
 * Approval: each person marks the options they back, between `min` and `max` of them.
 *
 * Units    ballots: T(c) = #{b : c ∈ b} over valid ballots, so that S(c) = T(c).
 * Expects  a ballot `[option…]` that names known options once each; with `max` = k this is
 *          plurality at large. None at all is blank, whatever the minimum.
 * Source   voting guide §1.3; S. Brams, P. Fishburn, American Political Science Review 72 (1978)
 *          831–847.
 */
export const approval: VotingMethod<ApprovalRules, ApprovalBallot> = {
  id: 'approval',
  paper: 'marks',
  blank: [],

  /** As many as there are. */
  defaults: () => ({}),

  checkRules: checkMarkRules,
  classify: classifyMarks,

  count: countMarks,

  mostPerBallot: () => 1,

  mostInAll: ({ rules, options }) => Math.min(rules.max ?? options.length, options.length),

  bytesPerOption: () => ','.length,
}

/** Adds up the marks that each option got. */
export function countMarks(
  config: Countable<ApprovalRules>,
  validBallots: readonly Pile<ApprovalBallot>[],
): Outcome {
  return addUp(config, validBallots, (backed) => backed.map((option) => [option, 1] as const))
}

/** Reads the rules of a sheet of marks. */
export function checkMarkRules(untrusted: unknown, m: number): Result<ApprovalRules, RulesRefusal> {
  const read = readRules(untrusted, ['min', 'max'])
  if (!read.ok) return read
  const { min, max } = read.value
  if (max !== undefined && !isWhole(max, 1, m)) return refused('maximum-out-of-range')
  if (min !== undefined && !isWhole(min, 0, max ?? m)) return refused('minimum-out-of-range')
  return done({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) })
}

/** Judges a sheet of marks. */
export function classifyMarks(
  { rules, options }: Countable<ApprovalRules>,
  ballot: unknown,
): Classified<ApprovalBallot> {
  if (ballot === null) return { class: 'blank' }
  if (!Array.isArray(ballot)) return invalid('not-a-ballot')
  const known = new Set(options.map(({ id }) => id))
  const backed = new Set<string>()
  for (const option of ballot as readonly unknown[]) {
    if (typeof option !== 'string') return invalid('not-a-ballot')
    if (!known.has(option)) return invalid('unknown-option', option)
    if (backed.has(option)) return invalid('repeated-option', option)
    backed.add(option)
  }
  if (backed.size === 0) return { class: 'blank' }
  if (backed.size > (rules.max ?? options.length)) return invalid('too-many-options')
  if (backed.size < (rules.min ?? 0)) return invalid('too-few-options')
  return { class: 'valid', ballot: [...known].filter((option) => backed.has(option)) }
}
