import type { PlanRow } from '../../store/db.ts'
import type { PlanContent } from '../../store/plan-content.ts'

/** What the first screen says of each meeting, oldest first. */
export function meetingsForHome(content: PlanContent): NonNullable<PlanRow['meetings']> {
  const proposals = new Map<string, number>()
  for (const { meeting } of content.proposals())
    proposals.set(meeting, (proposals.get(meeting) ?? 0) + 1)
  const courses = content.courses()
  return content
    .meetings()
    .map(({ id, name, date }) => {
      const course = courses.get(id)
      return {
        id,
        name,
        date,
        proposals: proposals.get(id) ?? 0,
        ...(course?.heads !== undefined && { heads: course.heads }),
        ...(course?.state !== undefined && { state: course.state }),
      }
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
