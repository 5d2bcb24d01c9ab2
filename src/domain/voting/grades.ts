import { type Invalid, invalid } from './method.ts'
import { isWhole } from './rules.ts'

/** What a sheet of grades may say. */
export interface GradeScale {
  readonly min: number
  readonly max: number
}

/** Widest scale: beyond it a grade is a slip of the finger, and sums of a meeting stay exact. */
const GRADE_MAX = 1_000_000

/** Whether two ends make a scale: whole numbers, the second above the first. */
export function isScale(min: unknown, max: unknown): boolean {
  return (
    isWhole(min, -GRADE_MAX, GRADE_MAX) && isWhole(max, -GRADE_MAX, GRADE_MAX) && Number(min) < max
  )
}

/**
 * Reads `{id: grade or null}` for known ids; what has no grade is left out.
 *
 * Returns  the grades in the order of `ids`, or why the sheet is none.
 */
export function readGrades(
  sheet: unknown,
  ids: readonly string[],
  scale: GradeScale,
  stranger: 'unknown-option' | 'unknown-criterion',
): ReadonlyMap<string, number> | Invalid {
  if (typeof sheet !== 'object' || sheet === null || Array.isArray(sheet)) {
    return invalid('not-a-ballot')
  }
  const known = new Set(ids)
  const given = new Map<string, unknown>(Object.entries(sheet))
  for (const [id, grade] of given) {
    if (!known.has(id)) return invalid(stranger, id)
    if (grade === null) continue
    if (!Number.isSafeInteger(grade)) return invalid('not-a-number', id)
    if (!isWhole(grade, scale.min, scale.max)) return invalid('grade-out-of-range', id)
  }
  return new Map(
    ids.flatMap((id): [string, number][] => {
      const grade = given.get(id)
      return typeof grade === 'number' ? [[id, grade]] : []
    }),
  )
}

/** Sum of grades and how many were given. */
export interface GradeSum {
  sum: bigint
  raters: number
}

/** One grade, n times. */
export function addGrade(into: GradeSum, grade: number, n: number): void {
  into.sum += BigInt(grade) * BigInt(n)
  into.raters += n
}
