import { noticeInForce, type PrivacyNotice } from '../people/notice.ts'

/** Until when the contacts that came with comments may be read. */
export type ContactTerm =
  /** No notice was written yet: nobody was promised a day. */
  { readonly state: 'no-day' } | { readonly state: 'readable' | 'over'; readonly day: string }

/**
 * The plan's notice names one day for all that people left of themselves; on it contacts are not
 * opened any more.
 *
 * Expects  `today`: ISO date, of the calendar of whoever reads.
 */
export function contactTerm(notices: readonly PrivacyNotice[], today: string): ContactTerm {
  const day = noticeInForce(notices)?.deleteOn
  if (day === undefined || day === '') return { state: 'no-day' }
  return { state: today < day ? 'readable' : 'over', day }
}
