import { describe, expect, it } from 'vitest'
import { foundVillage, SCHOOL } from '../../tests/small-plan.ts'
import { writeRevocation } from '../protocol/revocation.ts'
import type { HoldingRow } from './db.ts'
import { judgeProofs } from './sent-away.ts'

describe('what a tablet proved to hold', () => {
  it('counts no more once its invitation is revoked, and what others proved still does', async () => {
    const village = await foundVillage()
    const [lost, other] = [
      await village.invite('facilitator', SCHOOL),
      await village.invite('facilitator', SCHOOL),
    ]
    const { plan, planKey } = village
    const revoke = [{ jti: lost.invitation.claims.jti }]
    const list = await writeRevocation({ plan, known: [], revoke, iat: 1_767_225_600 }, planKey)
    if (!list.ok) throw new Error(list.refusal)
    const records = [{ kind: 'revocation', id: 'r1', v: 1, token: list.value.token }]
    const isSentAway = await judgeProofs(records, plan)
    const proofOf = ({ id, invitation }: typeof lost, jti = invitation.claims.jti) =>
      ({ device: id, jti }) as HoldingRow
    expect(isSentAway(proofOf(lost))).toBe(true)
    expect(isSentAway(proofOf(lost, 'invitacion-de-nuevo'))).toBe(false)
    expect(isSentAway(proofOf(other))).toBe(false)
  })
})
