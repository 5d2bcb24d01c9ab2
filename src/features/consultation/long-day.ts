/** An ISO date in the words of a language. */
export function longDay(day: string, locale: string): string {
  return new Date(`${day}T12:00`).toLocaleDateString(locale, { dateStyle: 'long' })
}
