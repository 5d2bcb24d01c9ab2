import { done, type Result } from '../../../lib/result.ts'
import type { ConsentBallot } from '../box-records.ts'
import {
  type Classified,
  type Countable,
  invalid,
  type Outcome,
  type Pile,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import { CONSENT_LEVELS, type ConsentRules } from '../method-rules.ts'
import { readRules } from '../rules.ts'
import { exact } from '../sums.ts'

/** The step that is a reason to be heard. */
const OBJECTION = 'objecion'

/**
 * Consent: each person says of every option how far they go along with it.
 *
 * Units    answers by option and level; no average and no ranking, because an objection is a reason
 *          to be heard and not a number.
 * Expects  a ballot `{option: level or null}`. No answer at all is blank.
 * Returns  `agreed`: options without an objection and with at least one answer.
 * Source   voting guide §1.3: gradients of agreement, and consent as sociocracy has it.
 */
export const consent: VotingMethod<ConsentRules, ConsentBallot> = {
  id: 'consent',
  paper: 'levels',
  blank: {},

  defaults: () => ({}),

  checkRules,
  classify,
  count,

  bytesPerOption: () => ':"",'.length + Math.max(...CONSENT_LEVELS.map(({ length }) => length)),
}

function checkRules(untrusted: unknown): Result<ConsentRules, RulesRefusal> {
  const read = readRules(untrusted, [])
  return read.ok ? done({}) : read
}

function classify(
  { rules, options }: Countable<ConsentRules>,
  ballot: unknown,
): Classified<ConsentBallot> {
  if (ballot === null) return { class: 'blank' }
  if (typeof ballot !== 'object' || Array.isArray(ballot)) return invalid('not-a-ballot')
  const known = new Set(options.map(({ id }) => id))
  const levels = new Set<unknown>(levelsOf(rules))
  const given = new Map<string, unknown>(Object.entries(ballot))
  for (const [option, level] of given) {
    if (!known.has(option)) return invalid('unknown-option', option)
    if (level !== null && !levels.has(level)) return invalid('unknown-level', option)
  }
  const written = options.flatMap(({ id }): [string, string][] => {
    const level = given.get(id)
    return typeof level === 'string' ? [[id, level]] : []
  })
  return written.length === 0
    ? { class: 'blank' }
    : { class: 'valid', ballot: Object.fromEntries(written) }
}

function count(
  { rules, options }: Countable<ConsentRules>,
  validBallots: readonly Pile<ConsentBallot>[],
): Outcome {
  const levels = new Map(
    options.map(({ id }) => [id, new Map(levelsOf(rules).map((level) => [level, 0]))]),
  )
  const supporters = new Map(options.map(({ id }) => [id, 0]))
  for (const { n, ballot } of validBallots) {
    for (const [option, level] of Object.entries(ballot)) {
      const row = levels.get(option)
      row?.set(level, exact((row.get(level) ?? 0) + n))
      supporters.set(option, exact((supporters.get(option) ?? 0) + n))
    }
  }
  const agreed = [...levels].flatMap(([option, row]) =>
    (row.get(OBJECTION) ?? 0) === 0 && (supporters.get(option) ?? 0) > 0 ? [option] : [],
  )
  return {
    totals: new Map(),
    supporters,
    ranking: [],
    detail: {
      kind: 'consent',
      levels: Object.fromEntries(
        [...levels].map(([option, row]) => [option, Object.fromEntries(row)]),
      ),
      agreed,
    },
  }
}

function levelsOf({ levels }: ConsentRules): readonly string[] {
  return levels ?? CONSENT_LEVELS
}
