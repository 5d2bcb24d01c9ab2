import { sha256Hex } from '../../lib/hash.ts'
import { done, refused } from '../../lib/result.ts'
import { grantFor } from '../../protocol/grants.ts'
import type { JudgedParcel } from '../../protocol/parcel.ts'
import { judgeReceipt, type ReceiptRoom, writeReceipt } from '../../protocol/receipt.ts'
import { isRevoked } from '../../protocol/revocation.ts'
import type { Room } from '../../protocol/rooms.ts'
import type { OpenFileResult } from '../../store/context.ts'
import type { MembershipRow } from '../../store/db.ts'
import { RECORDS } from '../../store/documents/records.ts'
import { revocationsIn } from '../../store/documents/revocations.ts'
import type { PlanSession } from '../../store/plan-session.ts'
import { isStateVector } from '../../store/whereabouts.ts'
import { stateVectorOf } from '../../sync/file-carrier.ts'
import type { ActTools } from './index.ts'

/**
 * Signs what this device now holds, on disk, of the rooms that a file brought. Refused where no
 * invitation of this device is left to sign with.
 */
export async function signReceipt(
  session: PlanSession,
  parcels: readonly JudgedParcel[],
  /** SHA-256 of the file. */
  digest: string,
) {
  const { plan, deviceKey } = session
  const best = bestInvitation(session, parcels)
  if (best === undefined) return refused('receipt-without-room')
  const rooms = new Map<string, ReceiptRoom>()
  for (const { room, roomName } of parcels) {
    if (!reads(session, best, room)) continue
    const open = await session.open(room)
    await open.stored.saved()
    await session.photos.ready
    const photos = [...new Set(session.photosIn(open).values())]
    const stateVector = stateVectorOf(open.stored.doc)
    rooms.set(roomName, { room: roomName, stateVector, ...(photos.length > 0 && { photos }) })
  }
  const receipt = { plan, sha256: digest, rooms: [...rooms.values()], invitation: best.token }
  return done(await writeReceipt(receipt, deviceKey))
}

/** A receipt carries one invitation: the one that lets this device into most of the rooms. */
function bestInvitation(session: PlanSession, parcels: readonly JudgedParcel[]) {
  const known = session.memberships.map((row) => ({
    row,
    rooms: parcels.filter(({ room }) => reads(session, row, room)).length,
  }))
  const most = known
    .filter(({ rooms }) => rooms > 0)
    .sort((a, b) => Number(a.row.revoked ?? 0) - Number(b.row.revoked ?? 0) || b.rooms - a.rooms)
  return most[0]?.row
}

function reads({ device }: PlanSession, { role, meeting }: MembershipRow, room: Room): boolean {
  return grantFor({ role, meeting, device }, room) !== 'none'
}

/** Reads a receipt that somebody showed or brought; `keep` counts it as proof from then on. */
export async function openReceipt(tools: ActTools, token: string): Promise<OpenFileResult> {
  const { workspace } = tools
  const judged = await judgeReceipt(token)
  if (!judged.ok) return judged
  const { plan, signer, rooms } = judged.value
  const odd = rooms.find(({ stateVector }) => !isStateVector(stateVector))
  if (odd) return refused('receipt-malformed', odd.room)
  if ((await workspace.db.memberships.where('plan').equals(plan).count()) === 0) {
    return refused('receipt-foreign')
  }
  if (signer.device === workspace.deviceKey.thumbprint) return refused('receipt-own')
  const session = await tools.open(plan)
  const planRoom = { kind: 'plan', plan } as const
  if (session.grant(planRoom) !== 'none') {
    const records = (await session.open(planRoom)).stored.doc.getMap<unknown>(RECORDS)
    const lists = await revocationsIn([...records.values()], plan)
    // A tablet that was sent away is no place where anything is safe.
    if (lists.some((list) => isRevoked(list, signer))) return refused('receipt-revoked')
  }
  const { device, name, jti } = signer
  return done({
    kind: 'receipt',
    plan,
    name,
    async keep() {
      const { db } = workspace
      const at = new Date().toISOString()
      await db.transaction('rw', db.receipts, db.holdings, async () => {
        await db.receipts.put({ id: sha256Hex(token), plan, device, name, token, at })
        for (const { room, stateVector, photos = [] } of rooms) {
          await session.heldBy({ room, device, name, jti, stateVector, photos, by: 'receipt' })
        }
      })
    },
  })
}
