import * as Y from 'yjs'
import { batchHashOf, makeBatch } from '../src/domain/voting/batch.ts'
import type { Ballot, Batch } from '../src/domain/voting/box-records.ts'
import type { Vote } from '../src/domain/voting/vote.ts'
import type { DeviceId, MeetingId, OptionId, PlanId, ProposalId, VoteId } from '../src/lib/ids.ts'
import type { Role } from '../src/protocol/grants.ts'
import { type Invitation, writeInvitation } from '../src/protocol/invitation.ts'
import { generateSigningKey, type SigningKey } from '../src/protocol/keys.ts'
import { type Room, roomName } from '../src/protocol/rooms.ts'
import { BATCHES, writeBatch } from '../src/store/documents/batches.ts'
import { type CarriedRoom, writeFile } from '../src/store/documents/plan-file.ts'
import { RECORDS } from '../src/store/documents/records.ts'

/** The two meetings of the village. */
export const SCHOOL = 'escuela' as MeetingId
export const MARKET = 'mercado' as MeetingId

/** A neighbour's tablet: its key, and the invitation it holds. */
export interface Tablet {
  readonly key: SigningKey
  readonly id: DeviceId
  readonly invitation: Invitation
}

/** A plan and the hand that can invite to it. */
export interface Village {
  readonly plan: PlanId
  readonly planKey: SigningKey
  /** Gives a new tablet a role; without a meeting for coordinators and readers. */
  invite(role: Role, meeting?: MeetingId): Promise<Tablet>
}

/** Founds a plan with a key of its own: 1 January 2026 to 1 January 2027. */
export async function foundVillage(): Promise<Village> {
  const planKey = await generateSigningKey(true)
  const plan = planKey.thumbprint as PlanId
  let invited = 0
  return {
    plan,
    planKey,
    async invite(role, meeting) {
      const key = await generateSigningKey(false)
      const claims = {
        plan,
        role,
        ...(meeting && { meeting }),
        name: `Mesa ${++invited}`,
        planName: 'Plan de prueba',
        relays: ['wss://relay.example'],
        iat: 1_767_225_600,
        exp: 1_798_761_600,
        jti: `invitacion-${invited}`,
      }
      const invitation = await writeInvitation(claims, planKey)
      return { key, id: key.thumbprint as DeviceId, invitation }
    },
  }
}

/** A proposal as a table writes it down. */
export function proposal(id: string, text: string, device: DeviceId) {
  return {
    kind: 'proposal',
    id: id as ProposalId,
    v: 1,
    meeting: SCHOOL,
    table: 1,
    text,
    title: text,
    axis: null,
    origin: 'citizen',
    author: 'table',
    at: '2026-03-01T10:00:00.000Z',
    device,
  }
}

/** A document with these values in one of its maps. */
export function documentOf(root: string, entries: Readonly<Record<string, unknown>>): Y.Doc {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>(root)
  doc.transact(() => {
    for (const [key, value] of Object.entries(entries)) map.set(key, value)
  })
  return doc
}

/** The vote of the village, by what a batch needs of it. */
export const LAMPS: Pick<Vote, 'id' | 'configHash'> = {
  id: 'voto-luces' as VoteId,
  configHash: 'c'.repeat(64),
}

/** A tablet's sealed ballots over two options; `n` of them, ids by their number. */
export function batchOf(device: DeviceId, n: number): Batch {
  const ballots = Array.from({ length: n }, (_, at) => ({
    id: at.toString(16).padStart(32, '0'),
    ballot: [(at % 2 === 0 ? 'plaza' : 'ruta') as OptionId] as unknown as Ballot,
  }))
  return makeBatch(LAMPS, device, ballots)
}

/** A small plan as a file: two proposals, and a batch of three ballots, written by its coordinator. */
export async function writeSmallFile(village: Village): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly rooms: readonly CarriedRoom[]
  readonly writer: Tablet
}> {
  const writer = await village.invite('coordinator')
  const { plan } = village
  const batch = batchOf(writer.id, 3)
  const carry = (room: Room, doc: Y.Doc): CarriedRoom => ({
    room,
    name: roomName(room),
    doc,
    invitation: writer.invitation.token,
  })
  const rooms = [
    carry(
      { kind: 'meeting', plan, meeting: SCHOOL },
      documentOf(RECORDS, {
        p1: proposal('p1', 'Luz en la plaza', writer.id),
        p2: proposal('p2', 'Arreglar el camino', writer.id),
      }),
    ),
    carry(
      { kind: 'box', plan, meeting: SCHOOL, device: writer.id },
      documentOf(BATCHES, {
        [batchHashOf(batch)]: await writeBatch(batch, writer.invitation.token, writer.key),
      }),
    ),
  ]
  const bytes = await writeFile({
    plan,
    planName: 'Plan de prueba',
    deviceName: 'Coordinación',
    deviceKey: writer.key,
    rooms,
  })
  return { bytes, rooms, writer }
}
