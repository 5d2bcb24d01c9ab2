import { done, type Result, refused } from '../../lib/result.ts'
import type { Meeting, Plan, Zone } from '../process/plan.ts'
import type { Live } from '../records/record.ts'

/** Longest name of a zone: what a row of the coverage map shows. */
export const ZONE_NAME_MAX = 60

/**
 * The zones of a plan. Where two tablets changed the list apart, both lists are of use until somebody
 * saves one: no zone disappears by itself.
 */
export function zonesOf(plan: Live<Plan> | undefined): readonly Zone[] {
  const heads = plan?.conflicts?.['zones']?.map(({ value }) => value) ?? [plan?.zones]
  const zones = new Map<string, Zone>()
  for (const zone of heads.flatMap((value) => (Array.isArray(value) ? value : []))) {
    if (isZone(zone) && !zones.has(zone.id)) zones.set(zone.id, zone)
  }
  return [...zones.values()]
}

export type ZonesRefusal = 'empty-name' | 'too-long' | 'same-name' | 'zone-in-use'

/**
 * Judges a list of zones before it is written. Ids stay what they are: a zone that is renamed keeps
 * its meetings.
 *
 * Returns  the list with tidy names. Refused with the name, and for a zone that a meeting names.
 */
export function settleZones(
  before: readonly Zone[],
  after: readonly Zone[],
  meetings: readonly Pick<Meeting, 'zone'>[],
): Result<readonly Zone[], ZonesRefusal> {
  const zones = after.map((zone) => ({ ...zone, name: zone.name.trim().replace(/\s+/gu, ' ') }))
  const names = new Set<string>()
  for (const { name } of zones) {
    if (name === '') return refused('empty-name')
    if ([...name].length > ZONE_NAME_MAX) return refused('too-long', name)
    const folded = name.toLocaleLowerCase('es')
    if (names.has(folded)) return refused('same-name', name)
    names.add(folded)
  }
  const kept = new Set(zones.map(({ id }) => id))
  const gone = before.find(({ id }) => !kept.has(id) && meetings.some(({ zone }) => zone === id))
  return gone === undefined ? done(zones) : refused('zone-in-use', gone.name)
}

function isZone(value: unknown): value is Zone {
  const zone = value as Partial<Zone> | null
  return typeof zone?.id === 'string' && typeof zone.name === 'string'
}
