import * as v from 'valibot'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { ROLES, type Role } from './grants.ts'
import type { SigningKey } from './keys.ts'
import {
  type SignatureRefusal,
  signStatement,
  type VerifyStatement,
  verifyStatement,
} from './signed.ts'

/**
 * An invitation lets one device take part in one plan: an ES256 JWS (`encuentro-invite+jwt`)
 * signed by the plan key. The header's key must have the plan's id as its thumbprint, so anyone
 * verifies it with no server. It travels as QR, file, or a link whose fragment reaches no server.
 *
 * Units    `exp` and `iat` in seconds since 1970. Only the relay judges `exp`, by its own clock.
 */
const ClaimsSchema = v.pipe(
  v.object({
    plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    role: v.picklist(ROLES),
    meeting: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))),
    name: v.pipe(v.string(), v.maxLength(200)),
    planName: v.optional(v.pipe(v.string(), v.maxLength(200))),
    relays: v.pipe(v.array(v.pipe(v.string(), v.url(), v.maxLength(300))), v.maxLength(8)),
    iat: v.pipe(v.number(), v.integer()),
    exp: v.pipe(v.number(), v.integer()),
    jti: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  }),
  v.check(
    ({ role, meeting }) => (role === 'facilitator' || role === 'booth') === (meeting !== undefined),
    'a facilitator or booth has one meeting, the others none',
  ),
)

export interface InvitationClaims {
  readonly plan: PlanId
  readonly role: Role
  /** Present for facilitators and booths. */
  readonly meeting?: MeetingId | undefined
  /** What the invited device is called («Mesa 3»); never a person's name unless they typed it. */
  readonly name: string
  /** Name of the plan, shown before anything has arrived. */
  readonly planName?: string | undefined
  /** Websocket addresses of relays, best first. */
  readonly relays: readonly string[]
  readonly iat: number
  readonly exp: number
  readonly jti: string
}

export interface Invitation {
  readonly token: string
  readonly claims: InvitationClaims
}

export type InvitationRefusal = SignatureRefusal | 'invitation-malformed' | 'invitation-foreign'

/** Signs an invitation with the plan key. Throws if the claims are of another plan: a bug, not a mistake. */
export async function writeInvitation(
  claims: InvitationClaims,
  planKey: SigningKey,
): Promise<Invitation> {
  if (claims.plan !== planKey.thumbprint) throw new TypeError('the key is of another plan')
  return { token: await signStatement('encuentro-invite+jwt', claims, planKey), claims }
}

/** The 64 bytes of an ES256 signature (RFC 7518 §3.4): with fewer, the token was cut on its way. */
const SIGNED = /\.[A-Za-z0-9_-]{86}$/

/** Reads and verifies an invitation from anywhere. Says nothing of expiry or revocation. */
export async function readInvitation(
  token: string,
  verify: VerifyStatement = verifyStatement,
): Promise<Result<Invitation, InvitationRefusal>> {
  if (token.length > 8_000) return refused('invitation-malformed')
  if (!SIGNED.test(token)) return refused('signature-malformed')
  const statement = await verify('encuentro-invite+jwt', token)
  if (!statement.ok) return statement
  const parsed = v.safeParse(ClaimsSchema, statement.value.payload)
  if (!parsed.success)
    return refused('invitation-malformed', parsed.issues[0]?.path?.[0]?.key as string)
  if (parsed.output.plan !== statement.value.signerId) return refused('invitation-foreign')
  return done({ token, claims: parsed.output as unknown as InvitationClaims })
}

/** The link that carries an invitation: in the fragment, which browsers never send. */
export function invitationLink(appOrigin: string, token: string): string {
  return `${appOrigin}/unirse#i=${token}`
}

/** Finds the token in a pasted link, a scanned text or a file's content. */
export function tokenFromText(text: string): string | undefined {
  return /(?:^|[#&?]i=|\s|")([A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{40,})/.exec(
    text.trim(),
  )?.[1]
}
