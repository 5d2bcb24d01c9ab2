import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  documentOf,
  foundVillage,
  MARKET,
  proposal,
  SCHOOL,
  type Village,
} from '../../tests/small-plan.ts'
import { sha256Hex } from '../lib/hash.ts'
import type { Role } from './grants.ts'
import { judgeParcel, type Parcel, writeParcel } from './parcel.ts'
import { type Room, roomName } from './rooms.ts'
import { signStatement } from './signed.ts'

let village: Village
let update: Uint8Array
let stateVector: Uint8Array
let room: Room

beforeAll(async () => {
  village = await foundVillage()
  const { id } = await village.invite('coordinator')
  const doc = documentOf('records', { p1: proposal('p1', 'Luz', id) })
  update = Y.encodeStateAsUpdate(doc)
  stateVector = Y.encodeStateVector(doc)
  room = { kind: 'meeting', plan: village.plan, meeting: SCHOOL }
})

async function parcelBy(role: Role, meeting?: typeof SCHOOL): Promise<Parcel> {
  const { key, invitation } = await village.invite(role, meeting)
  return writeParcel(room, update, stateVector, invitation.token, key)
}
const judge = (parcel: Parcel) => judgeParcel(parcel, village.plan)

describe('a parcel', () => {
  it('is taken from whoever holds the pen, and says who that was', async () => {
    const { key, id, invitation } = await village.invite('facilitator', SCHOOL)
    const parcel = await writeParcel(room, update, stateVector, invitation.token, key)
    expect(await judge(parcel)).toEqual({
      ok: true,
      value: {
        room,
        roomName: roomName(room),
        update,
        stateVector,
        statement: parcel.statement,
        signer: {
          role: 'facilitator',
          meeting: SCHOOL,
          device: id,
          name: invitation.claims.name,
          jti: invitation.claims.jti,
        },
      },
    })
  })

  it.each<[Role, typeof SCHOOL | undefined]>([
    ['facilitator', MARKET],
    ['booth', SCHOOL],
    ['reader', undefined],
  ])('of a %s of %s has no pen in the school’s meeting', async (role, meeting) => {
    const refusal = { ok: false, refusal: 'parcel-without-pen', detail: roomName(room) }
    expect(await judge(await parcelBy(role, meeting))).toEqual(refusal)
  })

  it.each<[Role, typeof SCHOOL | undefined, boolean]>([
    ['coordinator', undefined, true],
    ['facilitator', SCHOOL, false],
    ['reader', undefined, false],
  ])(
    'of the inbox, which only the relay writes, is taken from a %s of %s: %s',
    async (role, meeting, isTaken) => {
      const { key, invitation } = await village.invite(role, meeting)
      const inbox = { kind: 'inbox', plan: village.plan } as const
      const parcel = await writeParcel(inbox, update, stateVector, invitation.token, key)
      expect((await judge(parcel)).ok).toBe(isTaken)
    },
  )

  it('whose update was altered, shortened or exchanged is altered', async () => {
    const parcel = await parcelBy('coordinator')
    const flipped = update.slice()
    flipped[5] = (flipped[5] ?? 0) ^ 1
    for (const other of [flipped, update.subarray(1), new Uint8Array()])
      expect(await judge({ ...parcel, update: other })).toMatchObject({ refusal: 'parcel-altered' })
  })

  it('of another plan is foreign, whichever of the two plans it names', async () => {
    const elsewhere = await foundVillage()
    const { key, invitation } = await elsewhere.invite('coordinator')
    for (const plan of [village.plan, elsewhere.plan]) {
      const parcel = await writeParcel(
        { ...room, plan },
        update,
        stateVector,
        invitation.token,
        key,
      )
      expect(await judge(parcel)).toMatchObject({ refusal: 'parcel-foreign' })
    }
  })

  it('under an invitation that nobody signed is malformed', async () => {
    const { key, invitation } = await village.invite('coordinator')
    const token = `${invitation.token.slice(0, -8)}AAAAAAAA`
    expect(await judge(await writeParcel(room, update, stateVector, token, key))).toMatchObject({
      refusal: 'parcel-malformed',
    })
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a room that is none', { room: '../plan' }],
    ['a state vector that is no base64url', { stateVector: 'a*b' }],
    ['a state vector of an impossible length', { stateVector: 'abcde' }],
    ['a version we do not know', { v: 2 }],
  ])('whose statement says %s is malformed, and nothing is thrown', async (_what, change) => {
    const { key, invitation } = await village.invite('coordinator')
    const sound = {
      v: 1,
      room: roomName(room),
      sha256: sha256Hex(update),
      stateVector: '',
      invitation: invitation.token,
    }
    const claims =
      change !== null && !Array.isArray(change) ? { ...sound, ...(change as object) } : change
    const statement = await signStatement('encuentro-parcel+jwt', claims, key)
    expect(await judge({ statement, update })).toMatchObject({ refusal: 'parcel-malformed' })
  })
})
