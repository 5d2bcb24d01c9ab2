import type { Meeting } from '../process/plan.ts'
import type { Live } from '../records/record.ts'

/** Fields of a meeting's entry that the strategy settles, in the order of its form. */
export const STRATEGY_FIELDS = [
  'date',
  'time',
  'minutes',
  'zone',
  'venue',
  'tables',
  'capacity',
  'workMethod',
  'tablets',
  'connectivity',
  'electricity',
  'audiences',
  'adjustments',
  'goalsByZone',
  'goalsByGender',
  'goalsByAge',
] as const
export type StrategyField = (typeof STRATEGY_FIELDS)[number]

/** A form's answer: a field that is `undefined` is not decided. */
export type StrategyDraft = { readonly [F in StrategyField]?: Meeting[F] | undefined }

export interface StrategyChange {
  readonly field: StrategyField
  readonly value: unknown
}

/**
 * What a saved form changes of an entry: one change for each field that is really another, so that two
 * tablets that work on different fields never clash. A field in conflict is always written: whoever
 * saves has both values before them and decides.
 */
export function strategyChanges(entry: Live<Meeting>, draft: StrategyDraft): StrategyChange[] {
  return STRATEGY_FIELDS.flatMap((field) => {
    if (!(field in draft)) return []
    const value = tidied(draft[field])
    const isClash = entry.conflicts?.[field] !== undefined
    if (!isClash && JSON.stringify(value) === JSON.stringify(tidied(entry[field]))) return []
    return [{ field, value }]
  })
}

/** What an encounter must have settled before anybody can be told of it or sent to it. */
const NEEDED = [
  'time',
  'zone',
  'venue',
  'capacity',
  'workMethod',
  'tablets',
  'connectivity',
  'electricity',
  'audiences',
  'adjustments',
] as const satisfies StrategyField[]

/** The fields of a meeting that nobody settled yet. */
export function missingOf(entry: Meeting): StrategyField[] {
  return NEEDED.filter((field) => tidied(entry[field]) === undefined)
}

/** Nothing typed, nothing chosen and no goal are all the same: not decided. */
function tidied(value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
    return undefined
  return value
}
