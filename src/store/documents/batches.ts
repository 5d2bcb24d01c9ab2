import type * as Y from 'yjs'
import type { AdmissionRefusal, IssuedBatch } from '../../domain/admission/admit.ts'
import { batchHashOf, parseBatch } from '../../domain/voting/batch.ts'
import type { Batch } from '../../domain/voting/box-records.ts'
import { fromBase64Url, fromUtf8, toUtf8 } from '../../lib/bytes.ts'
import type { BatchHash, DeviceId } from '../../lib/ids.ts'
import { readInvitation } from '../../protocol/invitation.ts'
import type { SigningKey } from '../../protocol/keys.ts'
import type { Room } from '../../protocol/rooms.ts'
import { signStatement, verifyStatement } from '../../protocol/signed.ts'

/** Name of the map of a box document: `batchHash → signed batch`, insert only. */
export const BATCHES = 'batches'

/**
 * A batch as one opaque value: the UTF-8 of a JWS (`encuentro-batch+jwt`) by the device's key over
 * `{batch, invitation}`. The invitation is the device's enrolment: it shows that the plan let this
 * device into this meeting.
 */
export async function writeBatch(
  batch: Batch,
  invitation: string,
  key: SigningKey,
): Promise<Uint8Array> {
  return toUtf8(await signStatement('encuentro-batch+jwt', { batch, invitation }, key))
}

/** What stands under one key of a box document, verified or with the reason why it does not count. */
export interface FoundBatch {
  readonly hash: BatchHash
  /** Absent when the value is no batch at all: damaged. */
  readonly batch?: Batch
  readonly refusal?: 'unsigned' | 'foreign' | 'altered'
}

/** Reads and verifies every batch of a box document; unsigned, foreign or altered ones are listed, not dropped (I5). */
export async function readBatches(doc: Y.Doc, room: Room & { kind: 'box' }): Promise<FoundBatch[]> {
  const found: FoundBatch[] = []
  for (const [key, value] of doc.getMap<unknown>(BATCHES)) {
    found.push(await readBatch(key as BatchHash, value, room))
  }
  return found.sort((a, b) => (a.hash < b.hash ? -1 : 1))
}

/** Reads and verifies what stands under one key of a box document. */
export async function readBatch(
  hash: BatchHash,
  value: unknown,
  room: Room & { kind: 'box' },
): Promise<FoundBatch> {
  if (!(value instanceof Uint8Array)) return { hash }
  const token = decode(value)
  const parsed = parseBatch((payloadOf(token) as { batch?: unknown } | undefined)?.batch)
  if (token === undefined || !parsed.ok) return { hash }
  const batch = parsed.value
  const statement = await verifyStatement('encuentro-batch+jwt', token)
  if (!statement.ok)
    return {
      hash,
      batch,
      refusal: statement.refusal === 'signature-wrong' ? 'altered' : 'unsigned',
    }
  if (batchHashOf(batch) !== hash) return { hash, batch, refusal: 'altered' }
  const signer = statement.value.signerId as DeviceId
  const invited = await readInvitation(
    (statement.value.payload as { invitation?: string }).invitation ?? '',
  )
  const enrolled =
    invited.ok &&
    invited.value.claims.plan === room.plan &&
    invited.value.claims.role !== 'reader' &&
    (invited.value.claims.role === 'coordinator' || invited.value.claims.meeting === room.meeting)
  if (!enrolled || signer !== room.device || signer !== batch.device)
    return { hash, batch, refusal: 'foreign' }
  return { hash, batch }
}

/** The reasons of a box document in the words of admission. */
const ADMISSION: Record<NonNullable<FoundBatch['refusal']>, AdmissionRefusal> = {
  unsigned: 'signature-malformed',
  foreign: 'unknown-device',
  altered: 'signature-wrong',
}

/** A found batch as admission judges it. */
export function issuedBatchOf({ hash, batch, refusal }: FoundBatch): IssuedBatch {
  return { hash, batch, ...(refusal !== undefined && { refusedReason: ADMISSION[refusal] }) }
}

/** The unsigned content of a stored batch, for hashes and counts; `null` when it is none. */
export function payloadOfBatch(value: Uint8Array): unknown {
  return (payloadOf(decode(value)) as { batch?: unknown } | undefined)?.batch ?? null
}

function decode(value: Uint8Array): string | undefined {
  try {
    return fromUtf8(value)
  } catch {
    return undefined
  }
}

function payloadOf(token: string | undefined): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64Url(token?.split('.')[1] ?? '')))
  } catch {
    return undefined
  }
}
