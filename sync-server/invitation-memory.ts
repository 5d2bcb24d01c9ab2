import type { Result } from '../src/lib/result.ts'
import type { Invitation, InvitationRefusal } from '../src/protocol/invitation.ts'

/** A country's tablets of one day; a token is below two kilobytes. */
const KEPT = 5_000

/** Reads and verifies an invitation. */
export type ReadInvitation = (token: string) => Promise<Result<Invitation, InvitationRefusal>>

/**
 * Verifies each invitation once: a tablet comes with the same one to every room of its meeting, and
 * again after every loss of signal. Only what verified is remembered, so that strangers fill
 * nothing; expiry and revocation are judged each time by whoever asks.
 */
export function rememberInvitations(read: ReadInvitation): ReadInvitation {
  const known = new Map<string, Result<Invitation, InvitationRefusal>>()
  return async (token) => {
    const before = known.get(token)
    if (before) return before
    const result = await read(token)
    if (!result.ok) return result
    const [oldest] = known.keys()
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest)
    known.set(token, result)
    return result
  }
}
