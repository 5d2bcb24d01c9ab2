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

/**
 * The last day of a period that opens on a day, which counts. Of working days Saturdays and Sundays are
 * left out; holidays are the place's own and not known here.
 */
export function lastDay(opens: string, days: number, counting: 'calendar' | 'working'): string {
  if (counting === 'calendar') return daysAfter(opens, days - 1)
  let day = opens
  let left = days
  for (;;) {
    if (isWorkingDay(day)) left--
    if (left <= 0) return day
    day = daysAfter(day, 1)
  }
}

/** How many days of a period count. Expects ISO dates; both ends are in it. */
export function countedDays(
  opens: string,
  closes: string,
  counting: 'calendar' | 'working',
): number {
  const all = Math.max(0, daysBetween(opens, closes))
  if (counting === 'calendar') return all
  return Array.from({ length: all }, (_, at) => daysAfter(opens, at)).filter(isWorkingDay).length
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
