import type { Meeting } from '../../domain/process/plan.ts'
import {
  ADJUSTMENTS,
  type Adjustment,
  AUDIENCES,
  type Audience,
  type Goals,
  goalOf,
  knownCodes,
  WORK_METHODS,
  withUnknownCodes,
} from '../../domain/strategy/meeting-strategy.ts'
import type { StrategyDraft } from '../../domain/strategy/strategy-changes.ts'
import type { TypedGoals } from './goal-fields.tsx'

/** The form as a person sees it: texts as typed, codes as chosen; an empty text is not decided. */
export interface TypedStrategy {
  readonly date: string
  readonly time: string
  readonly minutes: string
  readonly zone: string
  readonly venue: string
  readonly tables: string
  readonly capacity: string
  readonly workMethod: string
  readonly tablets: string
  readonly connectivity: string
  readonly electricity: '' | 'yes' | 'no'
  readonly audiences: readonly Audience[]
  readonly adjustments: readonly Adjustment[]
  readonly goalsByZone: TypedGoals
  readonly goalsByGender: TypedGoals
  readonly goalsByAge: TypedGoals
}

/** An entry as the form shows it. */
export function typedOf(entry: Meeting): TypedStrategy {
  const electricity = entry.electricity === undefined ? '' : entry.electricity ? 'yes' : 'no'
  const { date, time = '', zone = '', venue = '', connectivity = '', workMethod = '' } = entry
  return {
    date,
    time,
    minutes: numberText(entry.minutes),
    zone,
    venue,
    tables: numberText(entry.tables),
    capacity: numberText(entry.capacity),
    workMethod,
    tablets: numberText(entry.tablets),
    connectivity,
    electricity,
    audiences: knownCodes(entry.audiences, AUDIENCES),
    adjustments: knownCodes(entry.adjustments, ADJUSTMENTS),
    goalsByZone: typedGoals(entry.goalsByZone),
    goalsByGender: typedGoals(entry.goalsByGender),
    goalsByAge: typedGoals(entry.goalsByAge),
  }
}

/** Whether a text is empty or a whole number within bounds. */
export function isWholeOrEmpty(text: string, least = 0): boolean {
  return text.trim() === '' || (/^\d{1,6}$/.test(text.trim()) && Number(text) >= least)
}

/** Whether all that was typed can be saved. */
export function isSavable(typed: TypedStrategy): boolean {
  const goals = [typed.goalsByZone, typed.goalsByGender, typed.goalsByAge].flatMap((each) =>
    Object.values(each),
  )
  return (
    /^\d{4}-\d\d-\d\d$/.test(typed.date) &&
    typed.tables.trim() !== '' &&
    isWholeOrEmpty(typed.tables, 1) &&
    [typed.minutes, typed.capacity, typed.tablets, ...goals].every((text) => isWholeOrEmpty(text))
  )
}

/**
 * What the form says, for the domain to compare with the entry. Codes that only a newer version knows
 * are kept.
 *
 * Expects  what `isSavable` takes.
 */
export function draftOf(typed: TypedStrategy, entry: Meeting): StrategyDraft {
  const { date, time, zone, venue } = typed
  return {
    date,
    time,
    zone,
    venue,
    minutes: whole(typed.minutes),
    tables: Number(typed.tables),
    capacity: whole(typed.capacity),
    tablets: whole(typed.tablets),
    workMethod:
      WORK_METHODS.find((each) => each === typed.workMethod) ??
      (typed.workMethod === '' ? undefined : entry.workMethod),
    connectivity: CONNECTIONS.find((each) => each === typed.connectivity),
    electricity: typed.electricity === '' ? undefined : typed.electricity === 'yes',
    audiences: withUnknownCodes(entry.audiences, typed.audiences, AUDIENCES),
    adjustments: withUnknownCodes(entry.adjustments, typed.adjustments, ADJUSTMENTS),
    goalsByZone: goalsOf(typed.goalsByZone),
    goalsByGender: goalsOf(typed.goalsByGender),
    goalsByAge: goalsOf(typed.goalsByAge),
  }
}

/** The connections that a meeting may have. */
export const CONNECTIONS = ['good', 'weak', 'none'] as const

function numberText(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

function whole(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text)
}

function typedGoals(goals: unknown): TypedGoals {
  const groups = typeof goals === 'object' && goals !== null ? Object.keys(goals) : []
  return Object.fromEntries(groups.map((group) => [group, numberText(goalOf(goals, group))]))
}

function goalsOf(typed: TypedGoals): Goals {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([group, text]) => {
      const goal = whole(text)
      return goal === undefined ? [] : [[group, goal]]
    }),
  )
}
