import * as v from 'valibot'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import type { SigningKey } from './keys.ts'
import {
  type SignatureRefusal,
  signStatement,
  type VerifyStatement,
  verifyStatement,
} from './signed.ts'

/** How far a proof's clock may be from the relay's, either way. */
export const PROOF_WINDOW_S = 600

const ProofSchema = v.object({
  relay: v.pipe(v.string(), v.maxLength(300)),
  plan: v.pipe(v.string(), v.maxLength(64)),
  jti: v.pipe(v.string(), v.maxLength(64)),
  iat: v.pipe(v.number(), v.integer()),
})

/** What a device signs to use an invitation at one relay, so that a copied invitation alone opens nothing elsewhere. */
export interface ProofClaims {
  /** Origin of the relay as dialled, in http form: `https://relay.example`. */
  readonly relay: string
  readonly plan: PlanId
  /** `jti` of the invitation it goes with. */
  readonly jti: string
  /** Seconds since 1970 by the device's clock, corrected by the skew the relay told. */
  readonly iat: number
}

export type ProofRefusal = SignatureRefusal | 'proof-malformed' | 'proof-elsewhere' | 'proof-skewed'

/** Signs a proof with the device key. */
export function writeProof(claims: ProofClaims, deviceKey: SigningKey): Promise<string> {
  return signStatement('encuentro-proof+jwt', claims, deviceKey)
}

/** Verifies a proof for this relay, plan and invitation; returns the device that signed it. */
export async function readProof(
  token: string,
  expected: {
    readonly relayHost: string
    readonly plan: string
    readonly jti: string
    readonly nowS: number
  },
  verify: VerifyStatement = verifyStatement,
): Promise<Result<{ device: DeviceId }, ProofRefusal>> {
  const statement = await verify('encuentro-proof+jwt', token)
  if (!statement.ok) return statement
  const parsed = v.safeParse(ProofSchema, statement.value.payload)
  if (!parsed.success) return refused('proof-malformed')
  const { relay, plan, jti, iat } = parsed.output
  let host: string
  try {
    host = new URL(relay).host
  } catch {
    return refused('proof-malformed')
  }
  if (host !== expected.relayHost || plan !== expected.plan || jti !== expected.jti)
    return refused('proof-elsewhere')
  if (Math.abs(iat - expected.nowS) > PROOF_WINDOW_S) return refused('proof-skewed')
  return done({ device: statement.value.signerId as DeviceId })
}
