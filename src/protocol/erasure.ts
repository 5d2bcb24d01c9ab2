import * as v from 'valibot'
import { sha256Hex } from '../lib/hash.ts'
import type { PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { SigningKey } from './keys.ts'
import { parseRoom, type Room } from './rooms.ts'
import { type SignatureRefusal, signStatement, verifyStatement } from './signed.ts'

/**
 * What a plan had to erase: an ES256 JWS (`encuentro-erasure+jwt`) signed by the plan key. Whoever
 * keeps a document deletes the records that it names from it, and folds what it stores of it. A list
 * holds all entries of every older one, so that the newest says everything.
 *
 * Units    `iat` in seconds since 1970; `n` counts from 1, the highest wins.
 * Expects  at most `ERASED_MAX` entries, and a token of at most `ERASURE_MAX_CHARS` characters.
 */
export interface SignedErasure {
  readonly token: string
  readonly claims: {
    readonly plan: PlanId
    readonly n: number
    readonly erased: readonly ErasureEntry[]
    readonly iat: number
  }
}

export interface ErasureEntry {
  readonly comment: string
  readonly contribution?: string | undefined
  /** Within the plan: `inbox`, or `meeting/<id>`. */
  readonly room: string
  readonly why: 'asked' | 'names-somebody' | 'order'
  /** ISO date. */
  readonly on: string
}

export const ERASED_MAX = 5_000
/** What a relay takes in one request. */
export const ERASURE_MAX_CHARS = 1024 * 1024

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const ClaimsSchema = v.object({
  plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  erased: v.pipe(
    v.array(
      v.object({
        comment: id,
        contribution: v.optional(id),
        room: v.pipe(v.string(), v.regex(/^(?:inbox|meeting\/[A-Za-z0-9_-]{1,64})$/)),
        why: v.picklist(['asked', 'names-somebody', 'order']),
        on: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
      }),
    ),
    v.maxLength(ERASED_MAX),
  ),
  iat: v.pipe(v.number(), v.integer()),
})

export type ErasureRefusal = SignatureRefusal | 'erasure-malformed' | 'erasure-foreign'

/**
 * Signs the list that follows all those known: their entries and the new ones, under the next `n`.
 *
 * Throws   TypeError when the key or a known list is of another plan: a bug, not a mistake.
 */
export async function writeErasure(
  list: {
    readonly plan: PlanId
    readonly known: readonly SignedErasure[]
    readonly erase: readonly ErasureEntry[]
    readonly iat: number
  },
  planKey: SigningKey,
): Promise<Result<SignedErasure, 'erasure-full'>> {
  const { plan, known, erase, iat } = list
  if (planKey.thumbprint !== plan || known.some(({ claims }) => claims.plan !== plan))
    throw new TypeError('the key or a list is of another plan')
  // The first word on a comment stands: its date is when it went.
  const erased = new Map<string, ErasureEntry>()
  for (const entry of [...known.flatMap(({ claims }) => claims.erased), ...erase]) {
    if (!erased.has(keyOf(entry))) erased.set(keyOf(entry), entry)
  }
  if (erased.size > ERASED_MAX) return refused('erasure-full')
  const n = Math.max(0, ...known.map(({ claims }) => claims.n)) + 1
  const claims = { plan, n, erased: [...erased.values()], iat }
  const token = await signStatement('encuentro-erasure+jwt', claims, planKey)
  return token.length > ERASURE_MAX_CHARS ? refused('erasure-full') : done({ token, claims })
}

/** Reads and verifies a list from anywhere: it carries its own authority. */
export async function readErasure(token: string): Promise<Result<SignedErasure, ErasureRefusal>> {
  if (token.length > ERASURE_MAX_CHARS) return refused('erasure-malformed')
  const statement = await verifyStatement('encuentro-erasure+jwt', token)
  if (!statement.ok) return statement
  const parsed = v.safeParse(ClaimsSchema, statement.value.payload)
  if (!parsed.success) return refused('erasure-malformed')
  if (parsed.output.plan !== statement.value.signerId) return refused('erasure-foreign')
  return done({ token, claims: parsed.output as unknown as SignedErasure['claims'] })
}

/** Which of two lists holds: the higher `n`; of two signed apart, the one with the larger SHA-256, so that everybody chooses alike. */
export function newerErasure(one: SignedErasure, other: SignedErasure): SignedErasure {
  const [a, b] = [one.claims.n, other.claims.n]
  if (a !== b) return a > b ? one : other
  return sha256Hex(one.token) >= sha256Hex(other.token) ? one : other
}

/** Whether a list erases everything that another does. */
export function coversErasure(list: SignedErasure, other: SignedErasure): boolean {
  const keys = new Set(list.claims.erased.map(keyOf))
  return other.claims.erased.every((entry) => keys.has(keyOf(entry)))
}

/** What is to be deleted from which document, over all lists. */
export function erasedByRoom(
  lists: readonly SignedErasure[],
): ReadonlyMap<string, { readonly room: Room; readonly ids: ReadonlySet<string> }> {
  const rooms = new Map<string, { readonly room: Room; readonly ids: Set<string> }>()
  for (const { claims } of lists) {
    for (const { room: within, comment, contribution } of claims.erased) {
      const name = `${claims.plan}/${within}`
      const room = parseRoom(name)
      if (room === undefined) continue
      const held = rooms.get(name) ?? { room, ids: new Set<string>() }
      held.ids.add(comment)
      if (contribution !== undefined) held.ids.add(contribution)
      rooms.set(name, held)
    }
  }
  return rooms
}

const keyOf = ({ room, comment }: ErasureEntry) => `${room}/${comment}`
