import { done, type Result, refused } from '../../../lib/result.ts'
import type { DotsBallot } from '../box-records.ts'
import {
  type Classified,
  type Countable,
  invalid,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import type { DotsRules } from '../method-rules.ts'
import { isWhole, RULE_MAX, readRules } from '../rules.ts'
import { addUp } from '../sums.ts'

/**
 * Dots: each person shares out D points among the options, at most `cap` on one.
 *
 * Units    points, whole numbers. T(c) = Σ b(c) over valid ballots; unspent points count nowhere and
 *          nothing is scaled. S(c) = how many ballots gave c anything.
 * Expects  a ballot `{option: points}`. Valid: known options, whole numbers, each ≤ cap, sum ≤ D
 *          (= D if `requireAll`), sum ≥ `minDots`. A sum of 0 is blank, whatever the minimum.
 * Source   voting guide §1.3; a third of the options is the usual number of dots (Global Learning
 *          Partners), at most half of them on one (R. Endres).
 */
export const dots: VotingMethod<DotsRules, DotsBallot> = {
  id: 'dots',
  paper: 'points',
  blank: {},

  /** D = min(10, max(3, ⌈m/3⌉)), C = max(1, ⌈D/2⌉). */
  defaults(m) {
    const each = Math.min(10, Math.max(3, Math.ceil(m / 3)))
    return { dots: each, cap: Math.max(1, Math.ceil(each / 2)) }
  },

  checkRules,
  classify,

  count: (config, validBallots) => addUp(config, validBallots, Object.entries),

  mostPerBallot: ({ rules }) => Math.min(rules.cap ?? rules.dots, rules.dots),

  mostInAll: ({ rules, options }) =>
    Math.min(rules.dots, (rules.cap ?? rules.dots) * options.length),

  bytesPerOption: ({ dots }) => `:${dots},`.length,
}

function checkRules(untrusted: unknown, m: number): Result<DotsRules, RulesRefusal> {
  const read = readRules(untrusted, ['dots', 'cap', 'requireAll', 'minDots'])
  if (!read.ok) return read
  const { dots, cap, requireAll, minDots } = read.value
  if (!isWhole(dots, 1, RULE_MAX)) return refused('dots-out-of-range')
  if (cap !== undefined && !isWhole(cap, 1, dots)) return refused('cap-out-of-range')
  if (requireAll !== undefined && typeof requireAll !== 'boolean') {
    return refused('rules-malformed', 'requireAll')
  }
  if (minDots !== undefined && !isWhole(minDots, 0, dots)) return refused('minimum-out-of-range')
  const atLeast = requireAll ? dots : (minDots ?? 0)
  if (atLeast > (cap ?? dots) * m) return refused('no-ballot-possible')
  return done({
    dots,
    ...(cap !== undefined && { cap }),
    ...(requireAll !== undefined && { requireAll }),
    ...(minDots !== undefined && { minDots }),
  })
}

function classify(
  { rules, options }: Countable<DotsRules>,
  ballot: unknown,
): Classified<DotsBallot> {
  if (ballot === null) return { class: 'blank' }
  if (typeof ballot !== 'object' || Array.isArray(ballot)) return invalid('not-a-ballot')
  const given = new Map<string, unknown>(Object.entries(ballot))
  const known = new Set(options.map(({ id }) => id))
  let sum = 0
  let over: string | undefined
  for (const [option, points] of given) {
    if (!known.has(option)) return invalid('unknown-option', option)
    if (!isWhole(points, 0, Number.MAX_SAFE_INTEGER)) return invalid('not-a-number', option)
    if (points > (rules.cap ?? rules.dots)) over ??= option
    sum += points
  }
  if (sum === 0) return { class: 'blank' }
  if (sum > rules.dots) return invalid('too-many-dots')
  if (over !== undefined) return invalid('over-cap', over)
  if (rules.requireAll && sum < rules.dots) return invalid('too-few-dots')
  if (sum < (rules.minDots ?? 0)) return invalid('too-few-dots')
  const spent = options.flatMap(({ id }): [string, number][] => {
    const points = Number(given.get(id) ?? 0)
    return points > 0 ? [[id, points]] : []
  })
  return { class: 'valid', ballot: Object.fromEntries(spent) }
}
