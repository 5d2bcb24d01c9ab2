import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  documentOf,
  foundVillage,
  MARKET,
  proposal,
  SCHOOL,
  type Tablet,
  type Village,
} from '../../../tests/small-plan.ts'
import { grantFor } from '../../protocol/grants.ts'
import type { JudgedParcel } from '../../protocol/parcel.ts'
import { judgeReceipt } from '../../protocol/receipt.ts'
import { writeRevocation } from '../../protocol/revocation.ts'
import { type Room, roomName } from '../../protocol/rooms.ts'
import { EncuentroDb, type HoldingRow, type MembershipRow } from '../../store/db.ts'
import { RECORDS } from '../../store/documents/records.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import type { ActTools } from './index.ts'
import { openReceipt, signReceipt } from './receipts.ts'

const DIGEST = 'd'.repeat(64)
let village: Village
let here: Tablet
let there: Tablet
let db: EncuentroDb

beforeEach(async () => {
  village = await foundVillage()
  here = await village.invite('coordinator')
  there = await village.invite('facilitator', SCHOOL)
  db = new EncuentroDb(`receipts-${village.plan}`)
  await db.memberships.put(rowOf(here))
})
afterEach(async () => {
  await db.delete()
})

const rowOf = ({ invitation }: Tablet) =>
  ({ ...invitation.claims, token: invitation.token }) as unknown as MembershipRow
const meeting = (id = SCHOOL): Room => ({ kind: 'meeting', plan: village.plan, meeting: id })

/** What receipts need of a tablet's open plan. */
function sessionOf(
  tablet: Tablet,
  docs: ReadonlyMap<string, Y.Doc>,
  photos: readonly string[] = [],
) {
  const held: Omit<HoldingRow, 'at'>[] = []
  const session = {
    plan: village.plan,
    device: tablet.id,
    deviceKey: tablet.key,
    memberships: [rowOf(tablet)],
    grant: (room: Room) => grantFor({ ...tablet.invitation.claims, device: tablet.id }, room),
    async open(room: Room) {
      const doc = docs.get(roomName(room)) ?? new Y.Doc()
      return { stored: { doc, saved: async () => {} } }
    },
    photos: { ready: Promise.resolve() },
    photosIn: () => new Map(photos.map((hash, at) => [`f${at}`, hash])),
    async heldBy(row: Omit<HoldingRow, 'at'>) {
      held.push(row)
    },
  } as unknown as PlanSession
  return { session, held }
}

function toolsOf(tablet: Tablet, session: PlanSession): ActTools {
  return {
    workspace: { db, deviceKey: tablet.key },
    open: async () => session,
  } as unknown as ActTools
}

/** A receipt of the facilitator's tablet for the rooms it was brought. */
async function receiptFor(
  rooms: readonly Room[],
  doc = new Y.Doc(),
  photos: readonly string[] = [],
) {
  const docs = new Map([[roomName(meeting()), doc]])
  const parcels = rooms.map((room) => ({ room, roomName: roomName(room) }) as JudgedParcel)
  const receipt = await signReceipt(sessionOf(there, docs, photos).session, parcels, DIGEST)
  if (!receipt.ok) throw new Error(receipt.refusal)
  return receipt.value
}

describe('a receipt', () => {
  it('speaks of what is held of the rooms that were brought, and only of those its signer may read', async () => {
    const doc = documentOf(RECORDS, { p1: proposal('p1', 'Luz', there.id) })
    const token = await receiptFor([meeting(), meeting(MARKET)], doc)
    expect(await judgeReceipt(token)).toMatchObject({
      value: {
        sha256: DIGEST,
        rooms: [{ room: roomName(meeting()), stateVector: Y.encodeStateVector(doc) }],
      },
    })
    const { session } = sessionOf(there, new Map())
    expect(await signReceipt(session, [], DIGEST)).toMatchObject({ ok: false })
  })

  it('counts once it is kept, however often it is read, and is kept once', async () => {
    const token = await receiptFor([meeting()])
    const { session, held } = sessionOf(here, new Map())
    for (let n = 0; n < 2; n++) {
      const read = await openReceipt(toolsOf(here, session), token)
      if (!read.ok || read.value.kind !== 'receipt') throw new Error('refused')
      expect(held).toHaveLength(n)
      await read.value.keep()
    }
    expect(held[1]).toEqual({
      room: roomName(meeting()),
      device: there.id,
      name: there.invitation.claims.name,
      jti: there.invitation.claims.jti,
      stateVector: Y.encodeStateVector(new Y.Doc()),
      photos: [],
      by: 'receipt',
    })
    expect(await db.receipts.toArray()).toMatchObject([{ plan: village.plan, token }])
  })

  it('says which photos its signer holds, each once, and they count with it', async () => {
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]
    const token = await receiptFor([meeting()], new Y.Doc(), [one, other, one])
    expect(await judgeReceipt(token)).toMatchObject({
      value: { rooms: [{ photos: [one, other] }] },
    })
    const { session, held } = sessionOf(here, new Map())
    const read = await openReceipt(toolsOf(here, session), token)
    if (!read.ok || read.value.kind !== 'receipt') throw new Error('refused')
    await read.value.keep()
    expect(held[0]?.photos).toEqual([one, other])
  })

  it('of this tablet itself, of another plan, or of a revoked tablet does not count', async () => {
    const token = await receiptFor([meeting()])
    const own = sessionOf(there, new Map()).session
    expect(await openReceipt(toolsOf(there, own), token)).toMatchObject({ refusal: 'receipt-own' })

    const { plan, planKey } = village
    const revoke = [{ jti: there.invitation.claims.jti, device: there.id }]
    const list = await writeRevocation({ plan, known: [], revoke, iat: 1_767_225_600 }, planKey)
    if (!list.ok) throw new Error(list.refusal)
    const planDoc = documentOf(RECORDS, {
      r1: { kind: 'revocation', id: 'r1', v: 1, token: list.value.token },
    })
    const docs = new Map([[roomName({ kind: 'plan', plan }), planDoc]])
    const { session, held } = sessionOf(here, docs)
    expect(await openReceipt(toolsOf(here, session), token)).toMatchObject({
      refusal: 'receipt-revoked',
    })
    await db.memberships.clear()
    expect(await openReceipt(toolsOf(here, session), token)).toMatchObject({
      refusal: 'receipt-foreign',
    })
    expect(held).toEqual([])
  })
})
