import { CompactSign, compactVerify, importJWK, type JWK } from 'jose'
import { fromUtf8, toUtf8 } from '../lib/bytes.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { type PublicJwk, publicJwkOf, type SigningKey, thumbprintOf } from './keys.ts'

/**
 * Everything this product signs is an ES256 compact JWS whose header carries the signer's public
 * key (`jwk`) and a `typ` that says what kind of statement it is, so that a signature for one
 * purpose cannot serve another.
 */
export type SignedKind =
  | 'encuentro-invite+jwt'
  | 'encuentro-proof+jwt'
  | 'encuentro-batch+jwt'
  | 'encuentro-act+jwt'
  | 'encuentro-recount+jwt'
  | 'encuentro-parcel+jwt'
  | 'encuentro-manifest+jwt'
  | 'encuentro-receipt+jwt'
  | 'encuentro-revocation+jwt'
  | 'encuentro-publication+jwt'
  | 'encuentro-erasure+jwt'

export type SignatureRefusal = 'signature-malformed' | 'signature-wrong'

export interface Statement {
  readonly payload: unknown
  readonly signer: PublicJwk
  /** Thumbprint recomputed from the header's key, never read from the statement. */
  readonly signerId: string
}

/** Signs a JSON value. The signature is random: never use it as an id or inside a reproducible hash. */
export function signStatement(
  kind: SignedKind,
  payload: unknown,
  key: SigningKey,
): Promise<string> {
  return new CompactSign(toUtf8(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: kind, jwk: { ...key.publicJwk } as JWK })
    .sign(key.privateKey)
}

/** How a statement is verified; whoever has a faster way to the same judgement brings it. */
export type VerifyStatement = (
  kind: SignedKind,
  token: string,
) => Promise<Result<Statement, SignatureRefusal>>

/** Verifies the signature against the key in the header and returns who that key is. Trust comes from comparing `signerId`. */
export async function verifyStatement(
  kind: SignedKind,
  token: string,
): Promise<Result<Statement, SignatureRefusal>> {
  try {
    let signer: PublicJwk | undefined
    const { payload } = await compactVerify(
      token,
      async (header) => {
        if (header?.typ !== kind || header?.jwk === undefined) throw new TypeError('other kind')
        signer = publicJwkOf(header.jwk as JWK)
        return importJWK(signer as unknown as JWK, 'ES256')
      },
      { algorithms: ['ES256'] },
    )
    if (signer === undefined) return refused('signature-malformed')
    const signerId = await thumbprintOf(signer)
    return done({ payload: JSON.parse(fromUtf8(payload)), signer, signerId })
  } catch (error) {
    const code = (error as { code?: string }).code
    return refused(
      code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? 'signature-wrong' : 'signature-malformed',
    )
  }
}
