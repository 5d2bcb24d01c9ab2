import { sha256 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { fromBase64Url, toBase64Url, toHex } from '../lib/bytes.ts'
import type { DeviceId } from '../lib/ids.ts'
import { done, type Result, refused } from '../lib/result.ts'
import { type Bearer, mayCarry } from './grants.ts'
import { readInvitation } from './invitation.ts'
import type { SigningKey } from './keys.ts'
import { parseRoom, type Room, roomName } from './rooms.ts'
import { signStatement, verifyStatement } from './signed.ts'

/**
 * A parcel is one room's content on its way by hand (DESIGN §4): a Yjs V1 update, and a statement
 * about it signed by the device that made it, with the invitation that gives that device its pen.
 * Carriers pass parcels on unchanged. A parcel is applied only if its signer holds the pen, or
 * has the inbox to read.
 */
export interface Parcel {
  readonly statement: string
  readonly update: Uint8Array
}

const ClaimsSchema = v.object({
  v: v.literal(1),
  room: v.pipe(v.string(), v.maxLength(300)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  stateVector: v.pipe(
    v.string(),
    v.maxLength(200_000),
    v.regex(/^[A-Za-z0-9_-]*$/),
    v.check((text) => text.length % 4 !== 1, 'no base64url has this length'),
  ),
  invitation: v.pipe(v.string(), v.maxLength(8_000)),
})

/** What was read and verified of a parcel. */
export interface JudgedParcel {
  readonly room: Room
  readonly roomName: string
  readonly update: Uint8Array
  readonly stateVector: Uint8Array
  readonly statement: string
  readonly signer: Bearer & { readonly name: string; readonly jti: string }
}

export type ParcelRefusal =
  | 'parcel-malformed'
  | 'parcel-altered'
  | 'parcel-foreign'
  | 'parcel-without-pen'

/** Packs a room's update under this device's signature. */
export async function writeParcel(
  room: Room,
  update: Uint8Array,
  stateVector: Uint8Array,
  invitation: string,
  deviceKey: SigningKey,
): Promise<Parcel> {
  const claims = {
    v: 1,
    room: roomName(room),
    sha256: toHex(sha256(update)),
    stateVector: toBase64Url(stateVector),
    invitation,
  }
  return { statement: await signStatement('encuentro-parcel+jwt', claims, deviceKey), update }
}

/** Checks digest, signature, invitation and pen, in that order, without decoding the update. */
export async function judgeParcel(
  parcel: Parcel,
  plan: string,
): Promise<Result<JudgedParcel, ParcelRefusal>> {
  const statement = await verifyStatement('encuentro-parcel+jwt', parcel.statement)
  if (!statement.ok) {
    return refused(statement.refusal === 'signature-wrong' ? 'parcel-altered' : 'parcel-malformed')
  }
  const claims = v.safeParse(ClaimsSchema, statement.value.payload)
  if (!claims.success) return refused('parcel-malformed')
  const { room: name, sha256: digest, stateVector, invitation } = claims.output
  const room = parseRoom(name)
  if (room === undefined) return refused('parcel-malformed', name)
  if (toHex(sha256(parcel.update)) !== digest) return refused('parcel-altered', name)
  const invited = await readInvitation(invitation)
  if (!invited.ok) return refused('parcel-malformed', name)
  if (room.plan !== plan || invited.value.claims.plan !== plan)
    return refused('parcel-foreign', name)
  const device = statement.value.signerId as DeviceId
  const { role, meeting, name: signerName, jti } = invited.value.claims
  const signer = { role, meeting, device, name: signerName, jti }
  if (!mayCarry(signer, room)) return refused('parcel-without-pen', name)
  return done({
    room,
    roomName: name,
    update: parcel.update,
    stateVector: fromBase64Url(stateVector),
    statement: parcel.statement,
    signer,
  })
}
