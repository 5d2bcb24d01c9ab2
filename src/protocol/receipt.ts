import * as v from 'valibot'
import { fromBase64Url, fromUtf8, toBase64Url } from '../lib/bytes.ts'
import type { DeviceId, PlanId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { type Bearer, grantFor } from './grants.ts'
import { readInvitation } from './invitation.ts'
import type { SigningKey } from './keys.ts'
import { parseRoom } from './rooms.ts'
import { signStatement, verifyStatement } from './signed.ts'

/** A receipt must fit in a stream of codes. */
const MAX_RECEIPT_PHOTOS = 5_000

/**
 * A receipt is a device's word, under its own key, that it holds rooms on its disk up to a state
 * vector: what hand-back counts as proof (DESIGN §4). It answers what was handed over, whose digest
 * it names, and carries the invitation that lets its signer into those rooms. It holds no content.
 */
const ClaimsSchema = v.object({
  v: v.literal(1),
  plan: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  rooms: v.pipe(
    v.array(
      v.object({
        room: v.pipe(v.string(), v.maxLength(300)),
        stateVector: v.pipe(v.string(), v.maxLength(200_000), v.regex(/^[A-Za-z0-9_-]+$/)),
        photos: v.optional(
          v.pipe(
            v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
            v.maxLength(MAX_RECEIPT_PHOTOS),
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(2_000),
  ),
  invitation: v.pipe(v.string(), v.maxLength(8_000)),
})

/** What a receipt says of one room. */
export interface ReceiptRoom {
  readonly room: string
  /** Yjs state vector, V1 encoding. */
  readonly stateVector: Uint8Array
  /** Hashes of the room's photos whose bytes its signer holds; absent in receipts of before. */
  readonly photos?: readonly string[]
}

/** What was read and verified of a receipt. */
export interface JudgedReceipt {
  readonly plan: PlanId
  /** SHA-256 of the bytes that were handed over, in lower-case hexadecimal. */
  readonly sha256: string
  readonly rooms: readonly ReceiptRoom[]
  readonly signer: Bearer & { readonly name: string; readonly jti: string }
}

export type ReceiptRefusal =
  | 'receipt-malformed'
  | 'receipt-altered'
  | 'receipt-foreign'
  | 'receipt-without-room'

/** Signs what this device holds of the rooms that it was handed. */
export function writeReceipt(
  receipt: {
    readonly plan: PlanId
    readonly sha256: string
    readonly rooms: readonly ReceiptRoom[]
    readonly invitation: string
  },
  deviceKey: SigningKey,
): Promise<string> {
  const { plan, sha256, rooms, invitation } = receipt
  const claims = {
    v: 1,
    plan,
    sha256,
    rooms: rooms.map(({ room, stateVector, photos = [] }) => ({
      room,
      stateVector: toBase64Url(stateVector),
      ...(photos.length > 0 && { photos: photos.slice(0, MAX_RECEIPT_PHOTOS) }),
    })),
    invitation,
  }
  return signStatement('encuentro-receipt+jwt', claims, deviceKey)
}

/** Whether a text is a receipt, by what its head says; `judgeReceipt` verifies it. */
export function isReceipt(text: string): boolean {
  try {
    const head = JSON.parse(fromUtf8(fromBase64Url(text.slice(0, text.indexOf('.')))))
    return head?.typ === 'encuentro-receipt+jwt'
  } catch {
    return false
  }
}

/**
 * Checks signature, invitation and rooms. A room that the signer may not read is a refusal of the
 * whole: nobody honest signs it. Says nothing of revocation.
 */
export async function judgeReceipt(token: string): Promise<Result<JudgedReceipt, ReceiptRefusal>> {
  const statement = await verifyStatement('encuentro-receipt+jwt', token)
  if (!statement.ok) {
    return refused(
      statement.refusal === 'signature-wrong' ? 'receipt-altered' : 'receipt-malformed',
    )
  }
  const claims = v.safeParse(ClaimsSchema, statement.value.payload)
  if (!claims.success) return refused('receipt-malformed')
  const { plan, sha256, rooms, invitation } = claims.output
  const invited = await readInvitation(invitation)
  if (!invited.ok) return refused('receipt-malformed')
  if (invited.value.claims.plan !== plan) return refused('receipt-foreign')
  const { role, meeting, name, jti } = invited.value.claims
  const signer = { role, meeting, device: statement.value.signerId as DeviceId, name, jti }
  const held: ReceiptRoom[] = []
  for (const { room: roomName, stateVector, photos } of rooms) {
    const room = parseRoom(roomName)
    if (room === undefined) return refused('receipt-malformed', roomName)
    if (room.plan !== plan) return refused('receipt-foreign', roomName)
    if (grantFor(signer, room) === 'none') return refused('receipt-without-room', roomName)
    try {
      held.push({
        room: roomName,
        stateVector: fromBase64Url(stateVector),
        ...(photos && { photos }),
      })
    } catch {
      return refused('receipt-malformed', roomName)
    }
  }
  return done({ plan: plan as PlanId, sha256, rooms: held, signer })
}
