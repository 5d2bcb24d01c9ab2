import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { CompactSign } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateSigningKey, type SigningKey } from '../src/protocol/keys.ts'
import { signStatement, verifyStatement } from '../src/protocol/signed.ts'
import { createNativeVerifier } from './native-signature.ts'

const KIND = 'encuentro-invite+jwt'
const verify = createNativeVerifier()
let key: SigningKey
let token: string
beforeAll(async () => {
  key = await generateSigningKey(false)
  token = await signStatement(KIND, { plan: 'San José', n: 7 }, key)
})

/** The same token with its header's claims changed and, unless it keeps the old one, a signature that is right for it. */
async function withHeader(change: Record<string, unknown>): Promise<string> {
  const [head = '', body = ''] = token.split('.')
  const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), ...change }
  const input = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}`
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(algorithm, key.privateKey, Buffer.from(input))
  return `${input}.${Buffer.from(signature).toString('base64url')}`
}

describe('the relay and the tablets judge a signature alike', () => {
  it('accepts what was signed, with the same signer and content', async () => {
    expect(await verify(KIND, token)).toEqual(await verifyStatement(KIND, token))
    expect(await verify(KIND, token)).toMatchObject({
      ok: true,
      value: { signerId: key.thumbprint },
    })
  })

  it('refuses another kind, algorithm, key or critical claim', async () => {
    const { publicJwk } = await generateSigningKey(false)
    for (const change of [
      { typ: 'encuentro-proof+jwt' },
      { alg: 'none' },
      { alg: 'HS256' },
      { jwk: undefined },
      { jwk: { ...publicJwk, crv: 'P-384' } },
      { jwk: publicJwk },
      { crit: ['exp'], exp: 1 },
      { crit: ['b64'], b64: false },
    ]) {
      const bent = await withHeader(change)
      expect((await verify(KIND, bent)).ok).toBe(false)
      expect((await verifyStatement(KIND, bent)).ok).toBe(false)
    }
  })

  it('refuses a payload that is no JSON', async () => {
    const broken = await new CompactSign(Buffer.from('{'))
      .setProtectedHeader({ alg: 'ES256', typ: KIND, jwk: { ...key.publicJwk } })
      .sign(key.privateKey)
    expect(await verify(KIND, broken)).toMatchObject({ refusal: 'signature-malformed' })
    expect(await verifyStatement(KIND, broken)).toMatchObject({ refusal: 'signature-malformed' })
  })

  it('refuses whatever was changed, cut or lengthened on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 63 }),
        fc.nat(2),
        async (at, by, act) => {
          const where = at % token.length
          const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
          const old = letters.indexOf(token[where] ?? '')
          fc.pre(old >= 0)
          const fresh = letters[(old + by) % 64] ?? ''
          const bent = [
            token.slice(0, where) + fresh + token.slice(where + 1),
            token.slice(0, where),
            `${token.slice(0, where)}${fresh}${token.slice(where)}`,
          ][act] as string
          const [ours, theirs] = [await verify(KIND, bent), await verifyStatement(KIND, bent)]
          expect(ours.ok).toBe(theirs.ok)
          if (ours.ok) expect(ours).toEqual(theirs) // spare bits of a last letter change nothing
        },
      ),
      { numRuns: 400, seed: 20_261_128 },
    )
  })
})
