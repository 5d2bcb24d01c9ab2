import type { MeetingId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'
import type { Arrival } from './arrival.ts'

/**
 * What people are told before they leave a contact; in the plan document. A changed text is a new
 * notice, so that everybody's agreement names the words that they heard.
 */
export interface PrivacyNotice extends Birth {
  readonly kind: 'notice'
  /** Which version of the text it is, from 1. */
  readonly n: number
  readonly text: string
  /** Where one may ask to see, correct or delete one's data. */
  readonly office: string
  /** ISO date on which everything that was written down of people is deleted, at the latest. */
  readonly deleteOn: string
}

/** The plan's trace that what was written down of a meeting's people is gone; numbers stay. */
export interface PeopleDeletion extends Birth {
  readonly kind: 'people-deletion'
  readonly meeting: MeetingId
  /** ISO date, as the deleting tablet's clock had it: testimony. */
  readonly on: string
}

/** The notice in force: the highest version, and of two alike the one with the greater id. */
export function noticeInForce(notices: readonly PrivacyNotice[]): PrivacyNotice | undefined {
  return notices.reduce<PrivacyNotice | undefined>(
    (best, each) =>
      best === undefined || each.n > best.n || (each.n === best.n && each.id > best.id)
        ? each
        : best,
    undefined,
  )
}

/**
 * The day on which a meeting's people data must be gone: the earliest that anybody of them was
 * promised, and otherwise the one in force. A later notice does not put off what was promised.
 *
 * Returns  an ISO date; `undefined` where no notice was ever written.
 */
export function deletionDay(
  notices: readonly PrivacyNotice[],
  arrivals: readonly Arrival[],
): string | undefined {
  const byId = new Map(notices.map((notice) => [notice.id as string, notice]))
  const promised = arrivals.flatMap(
    ({ contact }) => byId.get(contact?.notice ?? '')?.deleteOn ?? [],
  )
  const inForce = noticeInForce(notices)?.deleteOn
  return [...promised, ...(inForce === undefined ? [] : [inForce])].sort()[0]
}
