const DAY_MS = 86_400_000

/** So many days after a day. Expects and returns ISO dates. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one to the other, both counted. Expects ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
}

/** How long a consultation lasts unless somebody chooses otherwise (process guide §6.2). */
export const CONSULTATION_DAYS = 10

/** Which days of a period count. */
export interface Counting {
  readonly days: 'calendar' | 'working'
  /** ISO dates on which the town rests: no working days, whatever day of the week they are. */
  readonly holidays?: ReadonlySet<string>
}

/**
 * The last day of a period that opens on a day, which counts. Of working days Saturdays, Sundays and
 * the plan's holidays are left out.
 */
export function lastDay(opens: string, days: number, counting: Counting): string {
  if (counting.days === 'calendar') return daysAfter(opens, days - 1)
  let day = opens
  let left = days
  for (;;) {
    if (isWorkingDay(day, counting)) left--
    if (left <= 0) return day
    day = daysAfter(day, 1)
  }
}

/** How many days of a period count. Expects ISO dates; both ends are in it. */
export function countedDays(opens: string, closes: string, counting: Counting): number {
  const all = Math.max(0, daysBetween(opens, closes))
  if (counting.days === 'calendar') return all
  return Array.from({ length: all }, (_, at) => daysAfter(opens, at)).filter((day) =>
    isWorkingDay(day, counting),
  ).length
}

function isWorkingDay(day: string, { holidays }: Counting): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && holidays?.has(day) !== true
}
