import { expect, it } from 'vitest'
import { foundVillage } from '../../../tests/small-plan.ts'
import { generateSigningKey } from '../../protocol/keys.ts'
import { writeRevocation } from '../../protocol/revocation.ts'
import { signStatement } from '../../protocol/signed.ts'
import { newestOf, revocationsIn } from './revocations.ts'

it('a plan document says who is revoked by the newest list that the plan key signed, and by no other', async () => {
  const { plan, planKey } = await foundVillage()
  const sign = async (known: Parameters<typeof writeRevocation>[0]['known'], jti: string) => {
    const revoke = [{ jti }]
    const list = await writeRevocation({ plan, known, revoke, iat: 1_770_000_000 }, planKey)
    if (!list.ok) throw new Error(list.refusal)
    return list.value
  }
  const one = await sign([], 'mesa-uno-1')
  const two = await sign([one], 'mesa-dos-2')
  const stranger = await generateSigningKey(false)
  const claims = { plan, n: 9, revoked: [{ jti: 'mesa-tres' }], iat: 1_770_000_000 }
  const forged = await signStatement('encuentro-revocation+jwt', claims, stranger)
  const foreign = { ...claims, plan: stranger.thumbprint }
  const others = await signStatement('encuentro-revocation+jwt', foreign, stranger)
  const tokens = [two.token, forged, others, 'nonsense', 7, one.token]
  const records = [
    ...tokens.map((token, at) => ({ kind: 'revocation', id: `r${at}`, v: 1, token })),
    { kind: 'meeting', id: 'm1', v: 1, token: one.token },
    null,
  ]
  const lists = await revocationsIn(records, plan)
  expect(lists.map(({ token }) => token).sort()).toEqual([one.token, two.token].sort())
  expect(newestOf(lists)).toEqual(two)
  expect(newestOf([])).toBeUndefined()
})
