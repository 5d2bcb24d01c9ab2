import { CompactSign, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundVillage, MARKET, SCHOOL, type Tablet, type Village } from '../../tests/small-plan.ts'
import { toBase64Url, toUtf8 } from '../lib/bytes.ts'
import {
  type InvitationClaims,
  invitationLink,
  readInvitation,
  tokenFromText,
  writeInvitation,
} from './invitation.ts'
import { generateSigningKey } from './keys.ts'
import { signStatement } from './signed.ts'

let village: Village
let tablet: Tablet
let claims: InvitationClaims
let token: string

beforeAll(async () => {
  village = await foundVillage()
  tablet = await village.invite('facilitator', SCHOOL)
  claims = tablet.invitation.claims
  token = tablet.invitation.token
})

/** The token with another payload under the old signature. */
const withPayload = (payload: unknown) => {
  const [head, , signature] = token.split('.')
  return `${head}.${toBase64Url(toUtf8(JSON.stringify(payload)))}.${signature}`
}

describe('an invitation', () => {
  it('is read by anybody, with no server', async () => {
    expect(await readInvitation(token)).toEqual({ ok: true, value: { token, claims } })
  })

  it('travels in the fragment of a link, in a text, in a file', async () => {
    const link = invitationLink('https://relay.example', token)
    expect(new URL(link).search).toBe('')
    for (const text of [link, token, ` ${token}\n`, `Únase: ${link}`, `{"i": "${token}"}`])
      expect(tokenFromText(text)).toBe(token)
    expect(tokenFromText('https://relay.example/unirse')).toBeUndefined()
  })

  it('is not judged by its expiry: only the relay does that, by its own clock', async () => {
    const old = { ...claims, iat: 1, exp: 2 }
    const { token: expired } = await writeInvitation(old, village.planKey)
    expect(await readInvitation(expired)).toMatchObject({ ok: true, value: { claims: { exp: 2 } } })
  })

  it('signed by another key than the plan’s is foreign', async () => {
    const stranger = await generateSigningKey(false)
    const forged = await signStatement('encuentro-invite+jwt', claims, stranger)
    expect(await readInvitation(forged)).toEqual({ ok: false, refusal: 'invitation-foreign' })
  })

  it('cannot be written with the key of another plan', async () => {
    await expect(writeInvitation(claims, await generateSigningKey(false))).rejects.toThrow(
      TypeError,
    )
  })

  it('changed by one word no longer verifies', async () => {
    for (const change of [{ role: 'coordinator', meeting: undefined }, { meeting: MARKET }])
      expect(await readInvitation(withPayload({ ...claims, ...change }))).toMatchObject({
        ok: false,
        refusal: 'signature-wrong',
      })
  })

  it('cannot be stood in for by a signature for another purpose', async () => {
    const batch = await signStatement('encuentro-batch+jwt', claims, village.planKey)
    expect(await readInvitation(batch)).toMatchObject({ refusal: 'signature-malformed' })
  })

  it('without a signature, or of another algorithm, is none', async () => {
    const none = new UnsecuredJWT({ ...claims }).encode()
    const { publicKey } = { publicKey: village.planKey.publicJwk }
    const head = { alg: 'none', typ: 'encuentro-invite+jwt', jwk: publicKey }
    const bare = `${toBase64Url(toUtf8(JSON.stringify(head)))}.${token.split('.')[1]}.`
    const secret = await new CompactSign(toUtf8(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'HS256', typ: 'encuentro-invite+jwt', jwk: { ...publicKey } })
      .sign(toUtf8('x'.repeat(32)))
    for (const forged of [none, bare, secret, '', '..', 'a.b.c', token.slice(0, -9)])
      expect((await readInvitation(forged)).ok).toBe(false)
  })

  it.each<[string, Partial<Record<keyof InvitationClaims, unknown>>]>([
    ['a role we do not know', { role: 'admin' }],
    ['a facilitator without a meeting', { meeting: undefined }],
    ['a reader with a meeting', { role: 'reader' }],
    ['a meeting that reaches elsewhere', { meeting: '../plan' }],
    ['a relay that is no address', { relays: ['not an address'] }],
    ['too many relays', { relays: Array.from({ length: 9 }, () => 'wss://r.example') }],
    ['a name as long as a book', { name: 'x'.repeat(201) }],
    ['an expiry that is no number', { exp: 'never' }],
    ['no jti', { jti: '' }],
  ])('with %s is malformed, though the plan signed it', async (_what, change) => {
    const signed = await signStatement(
      'encuentro-invite+jwt',
      { ...claims, ...change },
      village.planKey,
    )
    expect(await readInvitation(signed)).toMatchObject({ refusal: 'invitation-malformed' })
  })

  it('longer than any we write is refused unread', async () => {
    expect(await readInvitation('x'.repeat(8_001))).toMatchObject({
      refusal: 'invitation-malformed',
    })
  })
})
