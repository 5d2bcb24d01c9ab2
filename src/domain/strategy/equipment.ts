import type { Meeting } from '../process/plan.ts'
import type { Birth, Live } from '../records/record.ts'
import { ADJUSTMENTS, goalOf, knownCodes } from './meeting-strategy.ts'

/** What a meeting may need; the words of each stand in the catalogues. Stored codes never change. */
export const EQUIPMENT = [
  'tablets',
  'chargers',
  'power-strips',
  'power-banks',
  'lamps',
  'data-phone',
  'memory-stick',
  'projector',
  'paper-cards',
  'pens',
  'markers',
  'tape',
  'table-signs',
  'privacy-notices',
  'printed-codes',
  'paper-ballots',
  'easy-reading-sheets',
  'childcare-material',
  'refreshments',
] as const
export type EquipmentKey = (typeof EQUIPMENT)[number]

export interface EquipmentLine {
  readonly key: EquipmentKey
  /** How many at least. */
  readonly count: number
  /** How many are better, when that is another number. */
  readonly most?: number
}

/** Something that a team adds to its list, in the meeting's document. */
export interface OwnEquipment extends Birth {
  readonly kind: 'equipment'
  readonly id: string
  readonly name: string
  /** It is in the bag. Field only. */
  readonly packed?: boolean
  /** Off the list; it stays in history. Field only. */
  readonly withdrawn?: boolean
}

/** Field of the meeting's own record: whether a line of the derived list is in the bag. */
export function packedField(key: EquipmentKey): string {
  return `packed-${key}`
}

/** One tablet on which this many people vote in turn keeps them about 20 minutes (guide: process §9). */
const VOTERS_A_TABLET = { most: 20, best: 15 } as const
/** People a table is laid for when nobody said how many come. */
const PEOPLE_A_TABLE = 7
/** Proposals that one person brings, as cards of paper; a few are spoiled. */
const CARDS_A_PERSON = 3
const SOCKETS_A_STRIP = 5

/** How many people to prepare for: counted heads, else the goals, else the room, else its tables. */
export function expectedPeople(
  meeting: Pick<Meeting, 'tables' | 'capacity' | 'goalsByGender' | 'goalsByAge' | 'goalsByZone'>,
  heads?: number,
): number {
  const sumOf = (goals: unknown) =>
    Object.keys(typeof goals === 'object' && goals !== null ? goals : {}).reduce(
      (sum, group) => sum + (goalOf(goals, group) ?? 0),
      0,
    )
  const goals = Math.max(
    ...[meeting.goalsByZone, meeting.goalsByGender, meeting.goalsByAge].map(sumOf),
  )
  const said = [heads, goals, meeting.capacity].find((n) => n !== undefined && n > 0)
  return said ?? Math.max(1, meeting.tables) * PEOPLE_A_TABLE
}

/**
 * What to take along, derived from the meeting's entry and the people expected; nothing of it is
 * stored. What nobody said is prepared for the worse case: no electricity, a weak signal.
 *
 * Returns  lines in the order of `EQUIPMENT`, each of at least one.
 */
export function equipmentFor(
  meeting: Pick<Meeting, 'tables' | 'connectivity' | 'electricity' | 'adjustments'>,
  people: number,
): EquipmentLine[] {
  const tables = Math.max(1, Math.floor(meeting.tables))
  const voters = Math.max(1, Math.ceil(people))
  const tablets = tables + Math.ceil(voters / VOTERS_A_TABLET.most)
  const tabletsBest = tables + Math.ceil(voters / VOTERS_A_TABLET.best)
  const has = (adjustment: (typeof ADJUSTMENTS)[number]) =>
    knownCodes(meeting.adjustments, ADJUSTMENTS).includes(adjustment)
  const counts: Record<EquipmentKey, number> = {
    tablets,
    chargers: meeting.electricity === false ? 0 : tablets,
    'power-strips': meeting.electricity === false ? 0 : Math.ceil(tablets / SOCKETS_A_STRIP),
    // One in reserve where there is current; where there is none, one for every second tablet.
    'power-banks': meeting.electricity === true ? 1 : Math.ceil(tablets / 2),
    lamps: meeting.electricity === false ? tables : 0,
    'data-phone': meeting.connectivity === 'weak' || meeting.connectivity === undefined ? 1 : 0,
    'memory-stick': meeting.connectivity === 'good' ? 0 : 2,
    projector: meeting.electricity === false ? 0 : 1,
    'paper-cards': voters * CARDS_A_PERSON,
    pens: voters + tables,
    markers: tables * 2,
    tape: 1,
    'table-signs': tables,
    // One to read aloud, one for each table.
    'privacy-notices': tables + 1,
    'printed-codes': tables,
    'paper-ballots': voters,
    'easy-reading-sheets': has('easy-reading') ? tables : 0,
    'childcare-material': has('childcare') ? 1 : 0,
    refreshments: has('refreshments') ? voters : 0,
  }
  return EQUIPMENT.flatMap((key) => {
    const count = counts[key]
    if (count === 0) return []
    return key === 'tablets' && tabletsBest !== tablets
      ? [{ key, count, most: tabletsBest }]
      : [{ key, count }]
  })
}

/**
 * Whether something is in the bag. Where two tablets say different things, it is not: taking it twice
 * harms nobody.
 */
export function isPacked(record: Live<Birth> | undefined, field: string): boolean {
  const heads = record?.conflicts?.[field]
  if (heads !== undefined) return heads.every(({ value }) => value === true)
  return (record as Record<string, unknown> | undefined)?.[field] === true
}
