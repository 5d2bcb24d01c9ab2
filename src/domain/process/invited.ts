import type { MeetingId } from '../../lib/ids.ts'
import type { Birth } from '../records/record.ts'

/**
 * A tablet that was invited, in the plan document, so that whoever has the plan key can revoke it
 * later. The invitation itself is not kept: it opens doors. Its id is the invitation's `jti`.
 *
 * Units    `iat` and `exp` in seconds since 1970; shown, never judged here.
 */
export interface Invited extends Birth {
  readonly kind: 'invitation'
  readonly role: 'coordinator' | 'facilitator' | 'booth' | 'reader'
  /** Present for facilitators and booths. */
  readonly meeting?: MeetingId
  /** What the tablet is called («Mesa 3»), as typed. */
  readonly name: string
  readonly iat: number
  readonly exp: number
}

/** A signed list of what is revoked, as it is brought to relays; the protocol says which list holds. */
export interface RevocationRecord extends Birth {
  readonly kind: 'revocation'
  readonly token: string
}
