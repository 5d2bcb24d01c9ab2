import { ratio, toExact } from '../../../lib/rational.ts'
import { done, type Result, refused } from '../../../lib/result.ts'
import type { CriteriaBallot } from '../box-records.ts'
import { addGrade, type GradeSum, isScale, readGrades } from '../grades.ts'
import {
  type Classified,
  type Countable,
  invalid,
  type Outcome,
  type Pile,
  type RulesRefusal,
  type VotingMethod,
} from '../method.ts'
import type { CriteriaRules, Criterion } from '../method-rules.ts'
import { isWhole, RULE_MAX, readRules } from '../rules.ts'
import { weighMeans } from '../weigh-means.ts'

/** Most criteria of one vote: more do not fit on a sheet, nor in a head. */
const CRITERIA_MAX = 20

/**
 * Criteria: each person grades every option by several weighted criteria.
 *
 * Units    x(c, j): mean grade over those who gave one; y = (x − min)/(max − min), for a cost
 *          (max − x)/(max − min); index(c) = Σ w·y / Σ w, an exact fraction from 0 to 1.
 * Expects  a ballot `{option: {criterion: grade or null}}`. No grade at all is blank.
 * Returns  no result where a cell has fewer than `minRaters` grades («incompleta», never 0). An
 *          option whose mean is below a criterion's `veto` keeps its index and is not ranked.
 * Source   voting guide §1.3: the weighted sum of multi-criteria decision analysis.
 */
export const criteria: VotingMethod<CriteriaRules, CriteriaBallot> = {
  id: 'criteria',
  paper: 'criteria',
  blank: {},

  /** The four of the regional method; their labels are written by whoever prepares the vote. */
  defaults: () => ({
    criteria: ['tecnica', 'presupuestaria', 'politica', 'coherencia'].map((id) => ({
      id,
      label: id,
      weight: 1,
      direction: 'benefit',
    })),
    min: 1,
    max: 5,
  }),

  checkRules,
  classify,
  count,

  bytesPerOption: ({ criteria: list, min, max }) =>
    ':{},'.length +
    list.reduce(
      (sum, { id }) =>
        sum + JSON.stringify(id).length * 3 + Math.max(`:${min},`.length, `:${max},`.length),
      0,
    ),
}

function checkRules(untrusted: unknown): Result<CriteriaRules, RulesRefusal> {
  const read = readRules(untrusted, ['criteria', 'min', 'max', 'minRaters', 'raw'])
  if (!read.ok) return read
  const { criteria: list, min, max, minRaters, raw } = read.value
  if (!isScale(min, max)) return refused('scale-out-of-range')
  if (!Array.isArray(list) || list.length === 0 || list.length > CRITERIA_MAX) {
    return refused('criteria-missing')
  }
  const seen = new Set<string>()
  const known: Criterion[] = []
  for (const one of list as readonly unknown[]) {
    const criterion = readCriterion(one, Number(min), Number(max))
    if (!criterion.ok) return criterion
    const { id } = criterion.value
    if (seen.has(id)) return refused('criterion-malformed', id)
    seen.add(id)
    known.push(criterion.value)
  }
  if (known.every(({ weight }) => weight === 0)) return refused('weights-out-of-range')
  if (minRaters !== undefined && !isWhole(minRaters, 1, RULE_MAX)) {
    return refused('raters-out-of-range')
  }
  if (raw !== undefined && typeof raw !== 'boolean') return refused('rules-malformed', 'raw')
  return done({
    criteria: known,
    min: Number(min),
    max: Number(max),
    ...(minRaters !== undefined && { minRaters }),
    ...(raw !== undefined && { raw }),
  })
}

function readCriterion(
  untrusted: unknown,
  min: number,
  max: number,
): Result<Criterion, RulesRefusal> {
  const read = readRules(untrusted, ['id', 'label', 'weight', 'direction', 'veto'])
  if (!read.ok) return read
  const { id, label, weight, direction, veto } = read.value
  if (typeof id !== 'string' || id === '') return refused('criterion-malformed')
  if (typeof label !== 'string' || label.trim() === '') return refused('criterion-malformed', id)
  if (!isWhole(weight, 0, Number.MAX_SAFE_INTEGER)) return refused('weights-out-of-range', id)
  if (direction !== 'benefit' && direction !== 'cost') return refused('criterion-malformed', id)
  if (veto !== undefined && !isWhole(veto, min, max)) return refused('veto-out-of-range', id)
  return done({
    id,
    label: label.normalize('NFC'),
    weight,
    direction,
    ...(veto !== undefined && { veto }),
  })
}

function classify(
  { rules, options }: Countable<CriteriaRules>,
  ballot: unknown,
): Classified<CriteriaBallot> {
  if (ballot === null) return { class: 'blank' }
  if (typeof ballot !== 'object' || Array.isArray(ballot)) return invalid('not-a-ballot')
  const known = new Set(options.map(({ id }) => id))
  const given = new Map<string, unknown>(Object.entries(ballot))
  const ids = new Set(rules.criteria.map(({ id }) => id))
  const sheets = new Map<string, Readonly<Record<string, number>>>()
  for (const [option, sheet] of given) {
    if (!known.has(option)) return invalid('unknown-option', option)
    if (sheet === null) continue
    const read = readGrades(sheet, ids, rules, 'unknown-criterion')
    if ('class' in read) return read
    if (read.size > 0) sheets.set(option, Object.fromEntries(read))
  }
  if (sheets.size === 0) return { class: 'blank' }
  const written = options.flatMap(({ id }): [string, Readonly<Record<string, number>>][] => {
    const sheet = sheets.get(id)
    return sheet === undefined ? [] : [[id, sheet]]
  })
  return { class: 'valid', ballot: Object.fromEntries(written) }
}

function count(
  { rules, options }: Countable<CriteriaRules>,
  validBallots: readonly Pile<CriteriaBallot>[],
): Outcome {
  const cells = new Map(
    options.map(({ id }) => [
      id,
      new Map<string, GradeSum>(rules.criteria.map((one) => [one.id, { sum: 0, raters: 0 }])),
    ]),
  )
  const supporters = new Map(options.map(({ id }) => [id, 0]))
  for (const { n, ballot } of validBallots) {
    for (const [option, sheet] of Object.entries(ballot)) {
      supporters.set(option, (supporters.get(option) ?? 0) + n)
      for (const [criterion, grade] of Object.entries(sheet)) {
        const cell = cells.get(option)?.get(criterion)
        if (cell !== undefined) addGrade(cell, grade, n)
      }
    }
  }
  const needed = Math.max(1, rules.minRaters ?? 1)
  const means = options.map(({ id }) =>
    [...(cells.get(id)?.values() ?? [])].map(({ sum, raters }) =>
      raters >= needed ? ratio(sum, raters) : null,
    ),
  )
  const { totals, ranking, excluded, incomplete } = weighMeans(
    options.map(({ id }) => id),
    means,
    rules,
  )
  return {
    totals,
    supporters,
    ranking,
    detail: {
      kind: 'criteria',
      means: means.map((row) => row.map((mean) => (mean === null ? null : toExact(mean)))),
      excluded,
      incomplete,
    },
  }
}
