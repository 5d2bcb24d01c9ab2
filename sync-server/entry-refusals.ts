import { CLOSE } from '../src/protocol/close-codes.ts'
import type { InvitationRefusal } from '../src/protocol/invitation.ts'
import type { ProofRefusal } from '../src/protocol/proof.ts'

/** Why somebody was not let in; a closed list, for logs and numbers too. */
export type EntryRefusal =
  | InvitationRefusal
  | ProofRefusal
  | 'room-unknown'
  | 'papers-missing'
  | 'plan-other'
  | 'example-elsewhere'
  | 'invitation-expired'
  | 'grant-missing'
  | 'plan-not-taken'
  | 'invitation-revoked'
  | 'revocations-unreadable'
  | 'room-unreadable'
  | 'room-deleted'
  | 'relay-restarting'

interface Told {
  /** How a websocket is closed. */
  readonly code: number
  /** The same over HTTP. */
  readonly status: 400 | 401 | 403 | 410 | 503
  readonly words: string
}

const unauthorised = (words: string): Told => ({ code: CLOSE.unauthorised, status: 401, words })
const forbidden = (words: string): Told => ({ code: CLOSE.forbidden, status: 403, words })

/** How each refusal is told, at the websocket's door and over HTTP alike. */
export const ENTRY_REFUSALS: Readonly<Record<EntryRefusal, Told>> = {
  'room-unknown': { code: CLOSE.badRequest, status: 400, words: 'no such room' },
  'papers-missing': unauthorised('an invitation and a proof are needed'),
  'signature-malformed': unauthorised('signature-malformed'),
  'signature-wrong': unauthorised('signature-wrong'),
  'invitation-malformed': unauthorised('invitation-malformed'),
  'invitation-foreign': unauthorised('invitation-foreign'),
  'proof-malformed': unauthorised('proof-malformed'),
  'proof-elsewhere': unauthorised('proof-elsewhere'),
  'proof-skewed': { code: CLOSE.clockSkew, status: 401, words: "the device's clock is off" },
  'invitation-expired': { code: CLOSE.expired, status: 401, words: 'the invitation has expired' },
  'plan-other': forbidden('the invitation is for another plan'),
  'example-elsewhere': forbidden('the example stays on its own machine'),
  'grant-missing': forbidden('the invitation does not open this room'),
  'plan-not-taken': forbidden('this relay takes no new plans'),
  'invitation-revoked': { code: CLOSE.revoked, status: 403, words: 'the invitation was revoked' },
  'revocations-unreadable': {
    code: CLOSE.tryLater,
    status: 503,
    words: 'the revocations cannot be read',
  },
  'room-deleted': { code: CLOSE.gone, status: 410, words: 'the room was deleted on its date' },
  'room-unreadable': { code: CLOSE.tryLater, status: 503, words: 'the room cannot be read' },
  'relay-restarting': { code: CLOSE.restarting, status: 503, words: 'the relay is restarting' },
}
