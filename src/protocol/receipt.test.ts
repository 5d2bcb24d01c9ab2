import { beforeAll, describe, expect, it } from 'vitest'
import { foundVillage, MARKET, SCHOOL, type Tablet, type Village } from '../../tests/small-plan.ts'
import { isReceipt, judgeReceipt, writeReceipt } from './receipt.ts'
import { roomName } from './rooms.ts'
import { signStatement } from './signed.ts'

let village: Village
let tablet: Tablet

beforeAll(async () => {
  village = await foundVillage()
  tablet = await village.invite('facilitator', SCHOOL)
})

const DIGEST = 'a'.repeat(64)
const stateVector = Uint8Array.of(1, 7, 3)
const roomOf = (meeting: typeof SCHOOL) =>
  roomName({ kind: 'meeting', plan: village.plan, meeting })

function receiptBy({ key, invitation }: Tablet, room = roomOf(SCHOOL)) {
  const { plan } = village
  const rooms = [{ room, stateVector }]
  return writeReceipt({ plan, sha256: DIGEST, rooms, invitation: invitation.token }, key)
}

describe('a receipt', () => {
  it('says who holds what, and answers for which bytes', async () => {
    const token = await receiptBy(tablet)
    expect(isReceipt(token)).toBe(true)
    expect(await judgeReceipt(token)).toEqual({
      ok: true,
      value: {
        plan: village.plan,
        sha256: DIGEST,
        rooms: [{ room: roomOf(SCHOOL), stateVector }],
        signer: {
          role: 'facilitator',
          meeting: SCHOOL,
          device: tablet.id,
          name: tablet.invitation.claims.name,
          jti: tablet.invitation.claims.jti,
        },
      },
    })
  })

  it('for a room that its signer may not read proves nothing', async () => {
    expect(await judgeReceipt(await receiptBy(tablet, roomOf(MARKET)))).toMatchObject({
      refusal: 'receipt-without-room',
    })
  })

  it('with an invitation of another plan, or of no plan, is refused', async () => {
    const other = await foundVillage()
    const stranger = await other.invite('coordinator')
    expect(await judgeReceipt(await receiptBy(stranger))).toMatchObject({
      refusal: 'receipt-foreign',
    })
    const nobody = { ...tablet, invitation: { ...tablet.invitation, token: 'nada' } }
    expect(await judgeReceipt(await receiptBy(nobody))).toMatchObject({
      refusal: 'receipt-malformed',
    })
  })

  it('that was changed on its way is refused, and so is any other statement', async () => {
    const [head, , signature] = (await receiptBy(tablet)).split('.')
    const [, body] = (await receiptBy(tablet, roomOf(MARKET))).split('.')
    expect(await judgeReceipt(`${head}.${body}.${signature}`)).toMatchObject({
      refusal: 'receipt-altered',
    })
    const parcel = await signStatement('encuentro-parcel+jwt', {}, tablet.key)
    expect(isReceipt(parcel)).toBe(false)
    expect(await judgeReceipt(parcel)).toMatchObject({ refusal: 'receipt-malformed' })
    const hollow = await signStatement('encuentro-receipt+jwt', { v: 1, rooms: [] }, tablet.key)
    expect(await judgeReceipt(hollow)).toMatchObject({ refusal: 'receipt-malformed' })
    expect(isReceipt('https://plan.example/unirse')).toBe(false)
  })
})
