import * as Y from 'yjs'
import { batchHashOf, makeBatch, makeSealedRecord } from '../../src/domain/voting/batch.ts'
import { toBase64Url } from '../../src/lib/bytes.ts'
import type { MeetingId } from '../../src/lib/ids.ts'
import { invitationLink } from '../../src/protocol/invitation.ts'
import { type Room, roomName } from '../../src/protocol/rooms.ts'
import { BATCHES, writeBatch } from '../../src/store/documents/batches.ts'
import { type CarriedRoom, writeFile } from '../../src/store/documents/plan-file.ts'
import { RECORDS } from '../../src/store/documents/records.ts'
import { manyProposals } from '../many-proposals.ts'
import { documentOf, foundVillage, LAMPS, proposal } from '../small-plan.ts'

/** Many workshops in one file, and the link by which a coordinator's tablet joins their plan. */
export interface ManyMeetings {
  readonly file: Uint8Array<ArrayBuffer>
  link(origin: string): string
  /** The same updates as bare bytes. */
  readonly updates: readonly Uint8Array[]
}

/** Characters of a box: three points among a few proposals. */
const BOX = 220

/** What else stands in the plan's document and in the first meeting's. */
export interface ExtraEntries {
  readonly plan: Readonly<Record<string, unknown>>
  readonly first: Readonly<Record<string, unknown>>
}

/**
 * The first meeting has `inFirst` proposals, the others share the rest of `proposals`; each has its
 * share of `ballots`, sealed and signed in one tablet's box.
 */
export async function writeManyMeetings(
  meetings: number,
  proposals: number,
  inFirst: number,
  ballots: number,
  extra: ExtraEntries = { plan: {}, first: {} },
): Promise<ManyMeetings> {
  const village = await foundVillage()
  const [writer, reader] = [
    await village.invite('coordinator'),
    await village.invite('coordinator'),
  ]
  const { plan } = village
  const texts = manyProposals(proposals)
  const each = Math.ceil((proposals - inFirst) / (meetings - 1))
  const idOf = (n: number) => `encuentro-${String(n + 1).padStart(2, '0')}` as MeetingId
  const carry = (
    room: Room,
    entries: Record<string, unknown>,
    root: string = RECORDS,
  ): CarriedRoom => ({
    room,
    name: roomName(room),
    doc: documentOf(root, entries),
    invitation: writer.invitation.token,
  })
  const born = { v: 1, device: writer.id, at: '2026-03-01T10:00:00.000Z' }
  const planRecords: Record<string, unknown> = {
    ...extra.plan,
    [plan]: {
      ...born,
      kind: 'plan',
      id: plan,
      name: 'Plan de prueba',
      municipality: 'Prueba',
      zones: [],
      axes: [],
      language: 'es',
    },
  }
  const rooms: CarriedRoom[] = []
  for (let n = 0; n < meetings; n++) {
    const id = idOf(n)
    planRecords[id] = {
      ...born,
      kind: 'meeting',
      id,
      phase: 3,
      type: 'citizen-meeting',
      name: `Encuentro ${n + 1}`,
      date: '2026-03-01',
      tables: 4,
    }
    const from = n === 0 ? 0 : inFirst + (n - 1) * each
    const mine = texts.slice(from, n === 0 ? inFirst : from + each)
    rooms.push(
      carry(
        { kind: 'meeting', plan, meeting: id },
        {
          ...Object.fromEntries(
            mine.map((one) => [
              one.id,
              { ...proposal(one.id, one.text, writer.id), meeting: id, origin: 'citizens' },
            ]),
          ),
          ...(n === 0 ? extra.first : {}),
        },
      ),
    )
    const batch = makeBatch(LAMPS, writer.id, closedBallots(ballots / meetings))
    rooms.push(
      carry(
        { kind: 'box', plan, meeting: id, device: writer.id },
        {
          [batchHashOf(batch)]: await writeBatch(batch, writer.invitation.token, writer.key),
        },
        BATCHES,
      ),
    )
  }
  rooms.unshift(carry({ kind: 'plan', plan }, planRecords))
  const file = await writeFile({
    plan,
    planName: 'Plan de prueba',
    deviceName: 'Coordinación',
    deviceKey: writer.key,
    rooms,
  })
  return {
    file,
    link: (origin) => invitationLink(origin, reader.invitation.token),
    updates: rooms.map(({ doc }) => Y.encodeStateAsUpdate(doc)),
  }
}

/** Closed ballots by their outside: nobody opens them here. */
function closedBallots(count: number) {
  return Array.from({ length: count }, () =>
    makeSealedRecord(toBase64Url(crypto.getRandomValues(new Uint8Array((BOX / 4) * 3)))),
  )
}
