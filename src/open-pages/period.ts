import type { PublicationBundle } from '../protocol/publication-bundle.ts'

/** Where a consultation is on a day. */
export type Period =
  | { readonly state: 'before' }
  /** `daysLeft` counts today: 1 on the last day. */
  | { readonly state: 'open'; readonly daysLeft: number }
  | { readonly state: 'closed' }

/**
 * Where the consultation is at an instant, by the calendar of its own place.
 *
 * Expects  `at` in milliseconds since 1970.
 */
export function periodOf(
  { opens, closes, timeZone }: Pick<PublicationBundle, 'opens' | 'closes' | 'timeZone'>,
  at: number,
): Period {
  const today = dayIn(timeZone, at)
  if (today < opens) return { state: 'before' }
  if (today > closes) return { state: 'closed' }
  return {
    state: 'open',
    daysLeft: Math.round((Date.parse(closes) - Date.parse(today)) / DAY_MS) + 1,
  }
}

/** The ISO date at an instant somewhere. */
export function dayIn(timeZone: string, at: number): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}

const DAY_MS = 86_400_000
