import * as v from 'valibot'
import { sha256Hex } from '../lib/hash.ts'
import type { PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { PublicJwk, SigningKey } from './keys.ts'
import { type SignatureRefusal, signStatement, verifyStatement } from './signed.ts'

/** What a relay takes in one request: some thousand answers beside a dozen commitments. */
export const PUBLICATION_MAX_CHARS = 4 * 1024 * 1024

const text = v.string()
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const code = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/))

const MilestoneSchema = v.object({
  description: text,
  end: day,
  responsible: v.optional(text),
})
const CommitmentSchema = v.object({
  id,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  axis: v.picklist(['AIP', 'PCA', 'IPR', 'FCI']),
  /** Name of its axis, in the bundle's language. */
  axisName: text,
  problem: v.optional(text),
  description: v.optional(text),
  responsible: v.optional(text),
  indicator: v.optional(text),
  baseline: v.optional(text),
  target: v.optional(text),
  start: v.optional(day),
  end: v.optional(day),
  budget: v.optional(text),
  milestones: v.array(MilestoneSchema),
  /** Sentences that it comes from, each with where it was said: a table and a meeting, never a person. */
  voices: v.array(v.object({ text, source: text })),
})
const ShownCommentSchema = v.object({
  code,
  commitment: v.nullable(id),
  text,
  /** Only where whoever wrote it asked for it. */
  name: v.optional(text),
})
const AnswerSchema = v.object({
  code,
  kind: v.picklist(['proposal', 'comment']),
  /** What was said. */
  said: text,
  /** The decision in words. */
  decision: text,
  reason: text,
  before: v.optional(text),
  after: v.optional(text),
})
const BundleSchema = v.object({
  language: v.picklist(['es', 'en', 'pt']),
  planName: text,
  municipality: text,
  /** Who answers for the data, and how to reach them. */
  controller: v.optional(text),
  zones: v.array(v.object({ id, name: text })),
  /** First and last day on which comments are taken, both included, in `timeZone`. */
  opens: day,
  closes: day,
  timeZone: text,
  commitments: v.array(CommitmentSchema),
  comments: v.array(ShownCommentSchema),
  answers: v.array(AnswerSchema),
  /** Comments that were erased, by code: the page says so and nothing else. */
  erased: v.optional(v.array(v.object({ code, on: day }))),
})

/** All that the public pages of a plan are made of: nothing else is ever shown by them. */
export type PublicationBundle = v.InferOutput<typeof BundleSchema>
export type PublishedCommitment = PublicationBundle['commitments'][number]
export type PublishedAnswer = PublicationBundle['answers'][number]

const ClaimsSchema = v.object({
  plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  iat: v.pipe(v.number(), v.integer()),
  bundle: BundleSchema,
})

/**
 * What a plan shows to everybody: an ES256 JWS (`encuentro-publication+jwt`) signed by the plan key.
 * The highest `n` is what is shown.
 *
 * Units  `iat` in seconds since 1970; `n` counts from 1.
 */
export interface SignedBundle {
  readonly token: string
  readonly claims: {
    readonly plan: PlanId
    readonly n: number
    readonly iat: number
    readonly bundle: PublicationBundle
  }
  /** The plan's public key, to which contacts are sealed. */
  readonly planJwk: PublicJwk
}

export type PublicationRefusal =
  | SignatureRefusal
  | 'publication-malformed'
  | 'publication-foreign'
  | 'publication-too-long'

/**
 * Signs a bundle. Throws TypeError when the key is of another plan: a bug, not a mistake.
 */
export async function writePublication(
  claims: SignedBundle['claims'],
  planKey: SigningKey,
): Promise<Result<SignedBundle, 'publication-too-long'>> {
  if (planKey.thumbprint !== claims.plan) throw new TypeError('the key is of another plan')
  const token = await signStatement('encuentro-publication+jwt', claims, planKey)
  if (token.length > PUBLICATION_MAX_CHARS) return refused('publication-too-long')
  return done({ token, claims, planJwk: planKey.publicJwk })
}

/** Reads and verifies a bundle from anywhere: it carries its own authority. */
export async function readPublication(
  token: string,
): Promise<Result<SignedBundle, PublicationRefusal>> {
  if (token.length > PUBLICATION_MAX_CHARS) return refused('publication-too-long')
  const statement = await verifyStatement('encuentro-publication+jwt', token)
  if (!statement.ok) return statement
  const parsed = v.safeParse(ClaimsSchema, statement.value.payload)
  if (!parsed.success || !isTimeZone(parsed.output.bundle.timeZone)) {
    return refused('publication-malformed')
  }
  const { signerId, signer } = statement.value
  if (parsed.output.plan !== signerId) return refused('publication-foreign')
  const claims = parsed.output as unknown as SignedBundle['claims']
  return done({ token, claims, planJwk: signer })
}

/** Which of two is shown: the higher `n`; of two signed apart under one `n`, the one with the larger SHA-256, so that all relays choose alike. */
export function newerPublication(one: SignedBundle, other: SignedBundle): SignedBundle {
  const [a, b] = [one.claims.n, other.claims.n]
  if (a !== b) return a > b ? one : other
  return sha256Hex(one.token) >= sha256Hex(other.token) ? one : other
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}
