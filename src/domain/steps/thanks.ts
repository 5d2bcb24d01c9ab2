import type { Meeting, MeetingCourse } from '../process/plan.ts'
import type { TeamMember } from './preparation-records.ts'

/** Whom a launch thanks: tables by meeting, organisations, the team by unit. No person is named. */
export interface Thanks {
  readonly meetings: readonly {
    readonly name: string
    readonly tables: number
    readonly people: number
  }[]
  readonly organisations: readonly string[]
  readonly team: readonly string[]
}

/**
 * Thanks made from the plan's own data.
 *
 * Expects  `actors`: names of organisations and groups from the maps; members that stand.
 * Returns  meetings that were held, by day; names once each, by alphabet.
 */
export function thanksOf(
  meetings: readonly Meeting[],
  courses: ReadonlyMap<string, MeetingCourse>,
  actors: readonly string[],
  members: readonly TeamMember[],
): Thanks {
  const held = meetings
    .filter(({ id }) => courses.get(id)?.state === 'closed')
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  return {
    meetings: held.map(({ id, name, tables }) => ({
      name,
      tables,
      people: courses.get(id)?.heads ?? 0,
    })),
    organisations: byAlphabet(actors),
    team: byAlphabet(members.flatMap(({ unit }) => unit ?? [])),
  }
}

function byAlphabet(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'es'))
}
