import * as v from 'valibot'
import { sha256Hex } from '../lib/hash.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { SigningKey } from './keys.ts'
import { type SignatureRefusal, signStatement, verifyStatement } from './signed.ts'

/**
 * What a plan no longer wants to hear from: an ES256 JWS (`encuentro-revocation+jwt`) signed by the
 * plan key. An entry with a `jti` alone revokes that invitation for every device, one with a
 * `device` alone that device with every invitation, one with both that pair. A list holds all
 * entries of every older one, so the newest says everything. It stops syncing; what a revoked device
 * has, it keeps.
 *
 * Units    `iat` in seconds since 1970; `n` counts from 1, the highest wins.
 * Expects  at most `REVOKED_MAX` entries, and a token of at most `REVOCATION_MAX_CHARS` characters.
 */
export interface Revocation {
  readonly token: string
  readonly claims: {
    readonly plan: PlanId
    readonly n: number
    readonly revoked: readonly RevokedEntry[]
    readonly iat: number
  }
}

export interface RevokedEntry {
  readonly jti?: string | undefined
  readonly device?: DeviceId | undefined
}

export const REVOKED_MAX = 5_000
/** What a relay takes in one request. */
export const REVOCATION_MAX_CHARS = 512 * 1024

const EntrySchema = v.pipe(
  v.object({
    jti: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))),
    device: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
  }),
  v.check(({ jti, device }) => jti !== undefined || device !== undefined, 'names nothing'),
)
const ClaimsSchema = v.object({
  plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  revoked: v.pipe(v.array(EntrySchema), v.maxLength(REVOKED_MAX)),
  iat: v.pipe(v.number(), v.integer()),
})

export type RevocationRefusal = SignatureRefusal | 'revocation-malformed' | 'revocation-foreign'

/**
 * Signs the list that follows all those known: their entries and the new ones, under the next `n`.
 *
 * Throws   TypeError when the key or a known list is of another plan: a bug, not a mistake.
 */
export async function writeRevocation(
  {
    plan,
    known,
    revoke,
    iat,
  }: {
    readonly plan: PlanId
    readonly known: readonly Revocation[]
    readonly revoke: readonly RevokedEntry[]
    readonly iat: number
  },
  planKey: SigningKey,
): Promise<Result<Revocation, 'revocation-full'>> {
  if (planKey.thumbprint !== plan || known.some(({ claims }) => claims.plan !== plan))
    throw new TypeError('the key or a list is of another plan')
  const entries = [...known.flatMap(({ claims }) => claims.revoked), ...revoke]
  const revoked = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()]
  if (revoked.length > REVOKED_MAX) return refused('revocation-full')
  const n = Math.max(0, ...known.map(({ claims }) => claims.n)) + 1
  const claims = { plan, n, revoked, iat }
  const token = await signStatement('encuentro-revocation+jwt', claims, planKey)
  return token.length > REVOCATION_MAX_CHARS ? refused('revocation-full') : done({ token, claims })
}

/** Reads and verifies a list from anywhere: it carries its own authority. */
export async function readRevocation(
  token: string,
): Promise<Result<Revocation, RevocationRefusal>> {
  if (token.length > REVOCATION_MAX_CHARS) return refused('revocation-malformed')
  const statement = await verifyStatement('encuentro-revocation+jwt', token)
  if (!statement.ok) return statement
  const parsed = v.safeParse(ClaimsSchema, statement.value.payload)
  if (!parsed.success) return refused('revocation-malformed')
  if (parsed.output.plan !== statement.value.signerId) return refused('revocation-foreign')
  return done({ token, claims: parsed.output as unknown as Revocation['claims'] })
}

/** Whether a list turns a bearer away. */
export function isRevoked(
  list: Revocation | undefined,
  bearer: { readonly jti: string; readonly device: DeviceId },
): boolean {
  return (
    list?.claims.revoked.some(
      ({ jti = bearer.jti, device = bearer.device }) =>
        jti === bearer.jti && device === bearer.device,
    ) ?? false
  )
}

/**
 * Which of two lists of a plan holds: the higher `n`. Two lists of one `n` were signed apart from
 * each other; the one whose token has the larger SHA-256 holds, so that everybody chooses alike,
 * until whoever has the plan key joins both in the next one.
 */
export function newerRevocation(one: Revocation, other: Revocation): Revocation {
  const [a, b] = [one.claims.n, other.claims.n]
  if (a !== b) return a > b ? one : other
  return hashOf(one) >= hashOf(other) ? one : other
}

/** Whether a list turns away everything that another does. */
export function coversRevocation(list: Revocation, other: Revocation): boolean {
  const keys = new Set(list.claims.revoked.map(keyOf))
  return other.claims.revoked.every(
    ({ jti, device }) =>
      keys.has(keyOf({ jti, device })) ||
      (jti !== undefined && keys.has(keyOf({ jti }))) ||
      (device !== undefined && keys.has(keyOf({ device }))),
  )
}

const keyOf = ({ jti, device }: RevokedEntry) => `${jti ?? ''}/${device ?? ''}`
const hashOf = ({ token }: Revocation) => sha256Hex(token)
