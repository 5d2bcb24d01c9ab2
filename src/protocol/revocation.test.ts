import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { generateSigningKey, type SigningKey } from './keys.ts'
import {
  coversRevocation,
  isRevoked,
  newerRevocation,
  REVOCATION_MAX_CHARS,
  REVOKED_MAX,
  type Revocation,
  type RevokedEntry,
  readRevocation,
  writeRevocation,
} from './revocation.ts'
import { signStatement } from './signed.ts'

const SEED = 20261128
const IAT = 1_770_000_000
const devices = ['A', 'B', 'C'].map((letter) => letter.repeat(43) as DeviceId)
const [tableOne, tableTwo] = devices as [DeviceId, DeviceId]
let planKey: SigningKey
let plan: PlanId

beforeAll(async () => {
  planKey = await generateSigningKey(false)
  plan = planKey.thumbprint as PlanId
})

const entry = fc.oneof(
  fc.record({ jti: fc.constantFrom('jti-uno-1', 'jti-dos-2', 'jti-tres') }),
  fc.record({ device: fc.constantFrom(...devices) }),
  fc.record({
    jti: fc.constantFrom('jti-uno-1', 'jti-dos-2', 'jti-tres'),
    device: fc.constantFrom(...devices),
  }),
)
const bearer = fc.record({
  jti: fc.constantFrom('jti-uno-1', 'jti-dos-2', 'jti-tres', 'jti-cuatro'),
  device: fc.constantFrom(...devices),
})
/** A list as it was read; its token only has to be its own. */
const listOf = (n: number, revoked: readonly RevokedEntry[], token = ''): Revocation => ({
  token: token || `token ${n} ${JSON.stringify(revoked)}`,
  claims: { plan, n, revoked, iat: IAT },
})
const aList = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(entry, { maxLength: 4 }))
  .map(([n, revoked]) => listOf(n, revoked))

async function write(known: readonly Revocation[], ...revoke: RevokedEntry[]): Promise<Revocation> {
  const written = await writeRevocation({ plan, known, revoke, iat: IAT }, planKey)
  if (!written.ok) throw new Error(written.refusal)
  return written.value
}

describe('a revocation', () => {
  it('is read by anybody as it was written', async () => {
    const list = await write([], { jti: 'jti-uno-1' }, { device: tableOne })
    expect(list.claims).toMatchObject({ plan, n: 1 })
    expect(await readRevocation(list.token)).toEqual({ ok: true, value: list })
  })

  it('follows every list that its writer knew, and holds all their entries once', async () => {
    const one = await write([], { jti: 'jti-uno-1' })
    const apart = await write([one], { jti: 'jti-dos-2' })
    const meanwhile = await write([one], { device: tableTwo })
    const joined = await write([apart, meanwhile])
    expect(joined.claims.n).toBe(3)
    expect(joined.claims.revoked).toHaveLength(3)
    for (const older of [one, apart, meanwhile]) {
      expect(coversRevocation(joined, older)).toBe(true)
      expect(newerRevocation(older, joined)).toBe(joined)
    }
    expect(coversRevocation(apart, meanwhile)).toBe(false)
  })

  it('that another key signed is foreign', async () => {
    const stranger = await generateSigningKey(false)
    const claims = { plan, n: 9, revoked: [], iat: IAT }
    const forged = await signStatement('encuentro-revocation+jwt', claims, stranger)
    expect(await readRevocation(forged)).toEqual({ ok: false, refusal: 'revocation-foreign' })
    await expect(
      writeRevocation({ plan, known: [], revoke: [], iat: IAT }, stranger),
    ).rejects.toThrow(TypeError)
  })

  it('changed by one word no longer verifies, and another statement of the plan is none', async () => {
    const [head, , signature] = (await write([], { jti: 'jti-uno-1' })).token.split('.')
    const [, payload] = (await write([], { jti: 'jti-dos-2' })).token.split('.')
    expect(await readRevocation(`${head}.${payload}.${signature}`)).toMatchObject({
      refusal: 'signature-wrong',
    })
    const claims = { plan, n: 1, revoked: [], iat: IAT }
    const invite = await signStatement('encuentro-invite+jwt', claims, planKey)
    expect(await readRevocation(invite)).toMatchObject({ refusal: 'signature-malformed' })
  })

  it.each<[string, unknown]>([
    ['an entry that names nothing', { revoked: [{}] }],
    ['a jti that is none', { revoked: [{ jti: '../plan' }] }],
    ['a device that is none', { revoked: [{ device: 'mesa-3' }] }],
    ['no number', { n: undefined }],
    ['a number below one', { n: 0 }],
    ['a number beyond what counts exactly', { n: 2 ** 53 }],
    [
      'more entries than a list may have',
      { revoked: Array(REVOKED_MAX + 1).fill({ jti: 'jti-uno-1' }) },
    ],
  ])('with %s is malformed, though the plan signed it', async (_what, change) => {
    const claims = { plan, n: 1, revoked: [], iat: IAT, ...(change as object) }
    const signed = await signStatement('encuentro-revocation+jwt', claims, planKey)
    expect(await readRevocation(signed)).toMatchObject({ refusal: 'revocation-malformed' })
  })

  it('that grows beyond what a relay takes is refused before it is signed away', async () => {
    const many = (count: number, device?: DeviceId) =>
      Array.from({ length: count }, (_, at) => ({
        jti: `${at}`.padStart(24, '0'),
        ...(device && { device }),
      }))
    const full = await write([], ...many(REVOKED_MAX))
    expect((await readRevocation(full.token)).ok).toBe(true)
    const refusal = { ok: false, refusal: 'revocation-full' }
    const known = [full]
    expect(
      await writeRevocation({ plan, known, revoke: [{ jti: 'una-mas-1' }], iat: IAT }, planKey),
    ).toEqual(refusal)
    const revoke = many(REVOKED_MAX, tableOne)
    expect(await writeRevocation({ plan, known: [], revoke, iat: IAT }, planKey)).toEqual(refusal)
    expect(await readRevocation('x'.repeat(REVOCATION_MAX_CHARS + 1))).toMatchObject({
      refusal: 'revocation-malformed',
    })
  })
})

describe('who is revoked', () => {
  it('is whom an entry names by all that it names', () => {
    const list = listOf(1, [
      { jti: 'jti-uno-1' },
      { device: tableTwo },
      { jti: 'jti-dos-2', device: tableOne },
    ])
    const asked = (jti: string, device: DeviceId) => isRevoked(list, { jti, device })
    expect([asked('jti-uno-1', tableOne), asked('jti-tres', tableTwo)]).toEqual([true, true])
    expect([asked('jti-dos-2', tableOne), asked('jti-tres', tableOne)]).toEqual([true, false])
    expect(isRevoked(undefined, { jti: 'jti-uno-1', device: tableOne })).toBe(false)
  })

  it('stays so in every list that covers an older one', () => {
    fc.assert(
      fc.property(aList, aList, bearer, (list, older, who) => {
        if (coversRevocation(list, older) && isRevoked(older, who)) {
          expect(isRevoked(list, who)).toBe(true)
        }
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('is the same whatever order two lists are met in, and the newest of three is one of them', () => {
    fc.assert(
      fc.property(aList, aList, aList, (a, b, c) => {
        expect(newerRevocation(a, b).token).toBe(newerRevocation(b, a).token)
        const newest = newerRevocation(newerRevocation(a, b), c)
        expect(newest.token).toBe(newerRevocation(a, newerRevocation(b, c)).token)
        expect(newest.claims.n).toBe(Math.max(a.claims.n, b.claims.n, c.claims.n))
      }),
      { seed: SEED },
    )
  })
})
