import type { Planned } from '../../domain/process/phase-course.ts'
import type { RoomWords } from '../../i18n/index.ts'

/** «27 de febrero». Expects an ISO date. */
export function shortDay(iso: string, locale: string): string {
  return new Date(`${iso}T12:00`).toLocaleDateString(locale, { day: 'numeric', month: 'long' })
}

/** When something is planned, in words; `undefined` where nobody said. */
export function tellDates(
  { start, end }: Planned,
  words: RoomWords,
  locale: string,
): string | undefined {
  if (start && end) return words.steps.dates(shortDay(start, locale), shortDay(end, locale))
  if (start) return words.steps.from(shortDay(start, locale))
  return end ? words.steps.until(shortDay(end, locale)) : undefined
}
