import { type Invalid, invalid } from './method.ts'
import { isWhole } from './rules.ts'
import { exact } from './sums.ts'

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
  ids: ReadonlySet<string>,
  scale: GradeScale,
  stranger: 'unknown-option' | 'unknown-criterion',
): ReadonlyMap<string, number> | Invalid {
  if (typeof sheet !== 'object' || sheet === null || Array.isArray(sheet)) {
    return invalid('not-a-ballot')
  }
  for (const [id, grade] of Object.entries(sheet)) {
    if (!ids.has(id)) return invalid(stranger, id)
    if (grade === null) continue
    if (!Number.isSafeInteger(grade)) return invalid('not-a-number', id)
    if (!isWhole(grade, scale.min, scale.max)) return invalid('grade-out-of-range', id)
  }
  const given = sheet as Readonly<Record<string, number | null>>
  const grades = new Map<string, number>()
  for (const id of ids) {
    const grade = Object.hasOwn(given, id) ? given[id] : undefined
    if (typeof grade === 'number') grades.set(id, grade)
  }
  return grades
}

/** Sum of grades and how many were given. */
export interface GradeSum {
  sum: number
  raters: number
}

/** One grade, n times. Throws RangeError where the sum would not be exact. */
export function addGrade(into: GradeSum, grade: number, n: number): void {
  into.sum = exact(into.sum + exact(grade * n))
  into.raters = exact(into.raters + n)
}
