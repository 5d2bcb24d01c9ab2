/** Whom a meeting calls first (guide: process §3.1). Stored codes never change. */
export const AUDIENCES = [
  'general',
  'women',
  'youth',
  'older-people',
  'disability',
  'indigenous',
  'rural',
  'migrants',
  'organisations',
  'businesses',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** How a room works. */
export const WORK_METHODS = ['tables-by-axis', 'world-cafe', 'assembly', 'guided-workshop'] as const
export type WorkMethod = (typeof WORK_METHODS)[number]

/** What makes it possible to come and to take part. */
export const ADJUSTMENTS = [
  'ramp',
  'toilet',
  'transport',
  'sign-language',
  'native-language',
  'childcare',
  'evening-or-saturday',
  'refreshments',
  'easy-reading',
  'reading-support',
  'quiet-space',
] as const
export type Adjustment = (typeof ADJUSTMENTS)[number]

export const GENDERS = ['women', 'men', 'other'] as const
export type Gender = (typeof GENDERS)[number]

export const AGE_BANDS = ['under-18', '18-29', '30-59', '60-plus'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** How many people a meeting hopes for, by the code of a group; a group without a number has no goal. */
export type Goals = Readonly<Record<string, number>>

/**
 * What the strategy says of one meeting, beside what the calendar says: fields of its entry in the
 * plan document. Each is absent until somebody decides it.
 */
export interface MeetingStrategy {
  readonly audiences?: readonly string[]
  /** People who fit. */
  readonly capacity?: number
  readonly workMethod?: WorkMethod
  /** How many tablets are planned. */
  readonly tablets?: number
  /** Whether there is electricity in the room. */
  readonly electricity?: boolean
  readonly adjustments?: readonly string[]
  /** Goals by zone id, `Gender` and `AgeBand`: fields of their own, so that two tablets rarely clash. */
  readonly goalsByZone?: Goals
  readonly goalsByGender?: Goals
  readonly goalsByAge?: Goals
}

/** The codes of a list that this version knows, in their own order, whatever stands in the record. */
export function knownCodes<C extends string>(value: unknown, known: readonly C[]): C[] {
  if (!Array.isArray(value)) return []
  return known.filter((code) => value.includes(code))
}

/** A list as it is written back: what was chosen, and every code of it that only a newer version knows. */
export function withUnknownCodes<C extends string>(
  before: unknown,
  chosen: readonly C[],
  known: readonly C[],
): string[] {
  const others = Array.isArray(before)
    ? before.filter(
        (code): code is string => typeof code === 'string' && !known.includes(code as C),
      )
    : []
  return [...known.filter((code) => chosen.includes(code)), ...others]
}

/** How many people a record hopes for in a group, if it says so in a number that can be one. */
export function goalOf(goals: unknown, group: string): number | undefined {
  if (typeof goals !== 'object' || goals === null || !Object.hasOwn(goals, group)) return undefined
  const goal = (goals as Record<string, unknown>)[group]
  return typeof goal === 'number' && Number.isInteger(goal) && goal >= 0 ? goal : undefined
}
