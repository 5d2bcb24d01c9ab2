import {
  type ApprovalRules,
  CONSENT_LEVELS,
  type CriteriaRules,
  type DotsRules,
  type MethodId,
  type ScoreRules,
} from '../src/domain/voting/method-rules.ts'

/** A ballot's class, straight from the definitions of the voting guide §1.3. */
export type Verdict = 'valid' | 'blank' | 'invalid'

type Judge = (ballot: unknown, ids: readonly string[], rules: never) => Verdict

/** A second judge for every method, that shares nothing with the product's. */
export const JUDGES: Readonly<Record<MethodId, Judge>> = {
  dots: judgeDots,
  approval: judgeMarks,
  proportional: judgeMarks,
  score: judgeGrades,
  criteria: judgeCriteria,
  ranked: judgeRanking,
  consent: judgeConsent,
  hands: (ballot) =>
    ballot === null || (Array.isArray(ballot) && ballot.length === 0) ? 'blank' : 'invalid',
}

/** The fields of an object; `undefined` for anything else. */
function entriesOf(ballot: unknown): [string, unknown][] | undefined {
  return typeof ballot === 'object' && ballot !== null && !Array.isArray(ballot)
    ? Object.entries(ballot)
    : undefined
}

function judgeDots(ballot: unknown, ids: readonly string[], rules: DotsRules): Verdict {
  if (ballot === null) return 'blank'
  const entries = entriesOf(ballot)
  if (entries === undefined) return 'invalid'
  if (entries.some(([id]) => ids.indexOf(id) === -1)) return 'invalid'
  if (entries.some(([, p]) => typeof p !== 'number' || p % 1 !== 0 || p < 0)) return 'invalid'
  const points = entries.map(([, p]) => p as number)
  const sum = points.reduce((a, b) => a + b, 0)
  if (sum === 0) return 'blank'
  const most = Math.max(...points)
  if (sum > rules.dots || (rules.cap !== undefined && most > rules.cap)) return 'invalid'
  if (rules.requireAll === true && sum !== rules.dots) return 'invalid'
  return rules.minDots !== undefined && sum < rules.minDots ? 'invalid' : 'valid'
}

function judgeMarks(ballot: unknown, ids: readonly string[], rules: ApprovalRules): Verdict {
  if (ballot === null) return 'blank'
  if (!Array.isArray(ballot)) return 'invalid'
  if (ballot.some((id, at) => ids.indexOf(id) === -1 || ballot.indexOf(id) !== at)) return 'invalid'
  if (ballot.length === 0) return 'blank'
  if (rules.max !== undefined && ballot.length > rules.max) return 'invalid'
  return rules.min !== undefined && ballot.length < rules.min ? 'invalid' : 'valid'
}

function judgeGrades(ballot: unknown, ids: readonly string[], rules: ScoreRules): Verdict {
  if (ballot === null) return 'blank'
  const entries = entriesOf(ballot)
  if (entries === undefined) return 'invalid'
  if (entries.some(([id, grade]) => ids.indexOf(id) === -1 || !isGrade(grade, rules))) {
    return 'invalid'
  }
  const given = entries.filter(([, grade]) => grade !== null).length
  if (given === 0) return 'blank'
  return rules.requireAll === true && given < ids.length ? 'invalid' : 'valid'
}

function judgeCriteria(ballot: unknown, ids: readonly string[], rules: CriteriaRules): Verdict {
  if (ballot === null) return 'blank'
  const entries = entriesOf(ballot)
  if (entries === undefined) return 'invalid'
  const criteria = rules.criteria.map(({ id }) => id)
  let given = 0
  for (const [option, sheet] of entries) {
    if (ids.indexOf(option) === -1) return 'invalid'
    if (sheet === null) continue
    const cells = entriesOf(sheet)
    if (cells === undefined) return 'invalid'
    if (cells.some(([id, grade]) => criteria.indexOf(id) === -1 || !isGrade(grade, rules))) {
      return 'invalid'
    }
    given += cells.filter(([, grade]) => grade !== null).length
  }
  return given === 0 ? 'blank' : 'valid'
}

function isGrade(grade: unknown, { min, max }: { min: number; max: number }): boolean {
  if (grade === null) return true
  return typeof grade === 'number' && grade % 1 === 0 && grade >= min && grade <= max
}

function judgeRanking(ballot: unknown, ids: readonly string[]): Verdict {
  if (ballot === null) return 'blank'
  if (!Array.isArray(ballot) || !ballot.every(Array.isArray)) return 'invalid'
  const named: unknown[] = ballot.flat(1)
  const isKnown = (id: unknown) => ids.some((known) => known === id)
  if (named.some((id, at) => !isKnown(id) || named.indexOf(id) !== at)) return 'invalid'
  return named.length === 0 ? 'blank' : 'valid'
}

function judgeConsent(ballot: unknown, ids: readonly string[]): Verdict {
  if (ballot === null) return 'blank'
  const entries = entriesOf(ballot)
  if (entries === undefined) return 'invalid'
  const isLevel = (level: unknown) => level === null || CONSENT_LEVELS.some((one) => one === level)
  if (entries.some(([id, level]) => ids.indexOf(id) === -1 || !isLevel(level))) return 'invalid'
  return entries.every(([, level]) => level === null) ? 'blank' : 'valid'
}
