import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanId } from '../lib/ids.ts'
import { generateSigningKey, type SigningKey } from './keys.ts'
import { PROOF_WINDOW_S, type ProofClaims, readProof, writeProof } from './proof.ts'
import { signStatement } from './signed.ts'

const NOW = 1_770_000_000
const claims: ProofClaims = {
  relay: 'https://relay.example:8443',
  plan: 'P'.repeat(43) as PlanId,
  jti: 'invitacion-1',
  iat: NOW,
}
const expected = { relayHost: 'relay.example:8443', plan: claims.plan, jti: claims.jti, nowS: NOW }
let device: SigningKey

beforeAll(async () => {
  device = await generateSigningKey(false)
})

const judged = async (change: Partial<ProofClaims> = {}, against = expected) =>
  readProof(await writeProof({ ...claims, ...change }, device), against)

describe('a proof', () => {
  it('tells which device knocks', async () => {
    expect(await judged()).toEqual({ ok: true, value: { device: device.thumbprint } })
  })

  it('holds for ten minutes either way, and not a second more', async () => {
    for (const skew of [-PROOF_WINDOW_S, PROOF_WINDOW_S])
      expect((await judged({ iat: NOW + skew })).ok).toBe(true)
    for (const skew of [-PROOF_WINDOW_S - 1, PROOF_WINDOW_S + 1])
      expect(await judged({ iat: NOW + skew })).toMatchObject({ refusal: 'proof-skewed' })
  })

  it.each<[string, Partial<ProofClaims>]>([
    ['relay', { relay: 'https://other.example' }],
    ['port', { relay: 'https://relay.example' }],
    ['plan', { plan: 'Q'.repeat(43) as PlanId }],
    ['invitation', { jti: 'invitacion-2' }],
  ])('for another %s is of no use here', async (_what, change) => {
    expect(await judged(change)).toMatchObject({ refusal: 'proof-elsewhere' })
  })

  it('that names no address, or is no proof, is malformed', async () => {
    expect(await judged({ relay: 'relay' })).toMatchObject({ refusal: 'proof-malformed' })
    const half = await signStatement('encuentro-proof+jwt', { relay: claims.relay }, device)
    expect(await readProof(half, expected)).toMatchObject({ refusal: 'proof-malformed' })
    const other = await signStatement('encuentro-act+jwt', claims, device)
    expect(await readProof(other, expected)).toMatchObject({ refusal: 'signature-malformed' })
  })

  it('changed by one character no longer verifies', async () => {
    const token = await writeProof(claims, device)
    const [head, , signature] = token.split('.')
    const [, payload] = (await writeProof({ ...claims, iat: NOW + 1 }, device)).split('.')
    expect(await readProof(`${head}.${payload}.${signature}`, expected)).toMatchObject({
      refusal: 'signature-wrong',
    })
  })
})
