import { type Accessor, createMemo } from 'solid-js'
import type { Holiday } from '../domain/steps/calendar-records.ts'
import { standingOf } from '../domain/steps/standing.ts'
import type { OpenRoom } from './plan-session.ts'

/** The days on which the plan's town rests, as ISO dates; reactive. */
export function createHolidays(room: OpenRoom): Accessor<ReadonlySet<string>> {
  return createMemo(
    () => new Set(standingOf(room.records.list<Holiday>('holiday')).map(({ date }) => date)),
  )
}
