import type { CriteriaBallot, ScoreBallot } from '../../../domain/voting/box-records.ts'
import type { GradeScale } from '../../../domain/voting/grades.ts'

/** Every grade of a scale, lowest first. */
export function gradesOf({ min, max }: GradeScale): number[] {
  return Array.from({ length: max - min + 1 }, (_, at) => min + at)
}

/** Gives something a grade, or takes it away when it has that grade already: no grade is no opinion. */
export function toggleGrade(ballot: ScoreBallot, id: string, grade: number): ScoreBallot {
  const { [id]: before, ...others } = ballot
  return before === grade ? others : { ...others, [id]: grade }
}

/** The same for one criterion of an option; an option without grades leaves no trace on the sheet. */
export function toggleCell(
  ballot: CriteriaBallot,
  cell: { readonly option: string; readonly criterion: string; readonly grade: number },
): CriteriaBallot {
  const { [cell.option]: before = {}, ...others } = ballot
  const sheet = toggleGrade(before, cell.criterion, cell.grade)
  return Object.keys(sheet).length === 0 ? others : { ...others, [cell.option]: sheet }
}
