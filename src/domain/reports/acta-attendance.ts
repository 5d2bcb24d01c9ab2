import type { PublicGroups } from '../people/count-arrivals.ts'
import type { Zone } from '../process/plan.ts'
import type { AgeBand, Gender } from '../strategy/meeting-strategy.ts'
import type { ActaWords } from './acta-room.ts'
import type { ActaSources } from './acta-sources.ts'
import type { Block } from './report.ts'

/**
 * Who came, as the team took it from the arrivals: groups of five or more, the small ones together
 * and without their names. Nothing where nobody registered.
 */
export function attendanceTables({ course, plan }: ActaSources, words: ActaWords): Block[] {
  const { attendance } = course
  if (attendance === undefined) return []
  const { acta } = words
  return [
    table('zones', attendance.zones, (id) => zoneName(plan.zones, id), words),
    table('genders', attendance.genders, (id) => acta.genders[id as Gender] ?? id, words),
    table('ages', attendance.ages, (id) => acta.ages[id as AgeBand] ?? id, words),
  ]
}

function zoneName(zones: readonly Zone[], id: string): string {
  return zones.find((zone) => zone.id === id)?.name ?? id
}

function table(
  of: 'zones' | 'genders' | 'ages',
  { shown, together }: PublicGroups,
  nameOf: (id: string) => string,
  { acta, labels }: ActaWords,
): Block {
  const named = Object.entries(shown).sort(
    ([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n || (a < b ? -1 : 1),
  )
  const rows = named.map(([id, n]) => [id === '' ? acta.undisclosed : nameOf(id), n] as const)
  return {
    kind: 'table',
    id: `attendance-${of}`,
    caption: acta.attendanceBy[of],
    columns: [
      { key: 'group', heading: acta.columns.group },
      { key: 'heads', heading: labels.columns.heads, numeric: true },
    ],
    rows: [...rows, ...(together > 0 ? [[acta.smallTogether, together] as const] : [])],
    total: [labels.total, named.reduce((sum, [, n]) => sum + n, together)],
  }
}
