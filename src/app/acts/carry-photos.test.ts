import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carried, jpegOf, photoRecord } from '../../../tests/paper-photo.ts'
import {
  documentOf,
  foundVillage,
  MARKET,
  SCHOOL,
  type Tablet,
  type Village,
} from '../../../tests/small-plan.ts'
import { namedPhotos } from '../../domain/photos/named.ts'
import { entryKey } from '../../domain/records/read-records.ts'
import type { MeetingId, Rev } from '../../lib/ids.ts'
import type { CarriedPhoto } from '../../protocol/carried-photo.ts'
import type { JudgedParcel } from '../../protocol/parcel.ts'
import { roomName } from '../../protocol/rooms.ts'
import { EncuentroDb, type HoldingRow } from '../../store/db.ts'
import { makeRecordIndex, RECORDS } from '../../store/documents/records.ts'
import { makePhotoShelf, type PhotoShelf } from '../../store/photo-shelf.ts'
import type { OpenRoom, PlanSession } from '../../store/plan-session.ts'
import { NO_SECOND_COPY } from '../../store/second-copy/second-copy.ts'
import { arrivingPhotos, keepArriving, notePhotosOf, photosToCarry } from './carry-photos.ts'

const [CARD, WALL] = [carried(jpegOf(1)), carried(jpegOf(2))]
let village: Village
let there: Tablet
let db: EncuentroDb
let shelf: PhotoShelf

beforeEach(async () => {
  village = await foundVillage()
  there = await village.invite('facilitator', SCHOOL)
  db = new EncuentroDb(`carry-${village.plan}`)
  shelf = makePhotoShelf(db, NO_SECOND_COPY)
})
afterEach(async () => {
  await db.delete()
})

const roomOf = (meeting: MeetingId) => ({ kind: 'meeting', plan: village.plan, meeting }) as const
const idOf = ({ sha256 }: CarriedPhoto) => `f-${sha256.slice(0, 8)}`

/** A meeting's document that names photos, and says of some that they were taken back. */
function namingDoc(named: readonly CarriedPhoto[], withdrawn: readonly CarriedPhoto[] = []) {
  return documentOf(RECORDS, {
    ...Object.fromEntries(
      named.map((photo) => [
        idOf(photo),
        photoRecord(idOf(photo), photo.bytes, { meeting: SCHOOL }),
      ]),
    ),
    ...Object.fromEntries(
      withdrawn.map((photo) => [
        entryKey(idOf(photo), 'withdrawn', 'r' as Rev),
        { value: true, replaces: [], device: there.id },
      ]),
    ),
  })
}
function parcelOf(doc: Y.Doc, meeting = SCHOOL): JudgedParcel {
  const { role, name, jti } = there.invitation.claims
  return {
    room: roomOf(meeting),
    roomName: roomName(roomOf(meeting)),
    update: Y.encodeStateAsUpdate(doc),
    stateVector: Y.encodeStateVector(doc),
    signer: { role, name, jti, meeting, device: there.id },
  } as unknown as JudgedParcel
}

/** An open plan with one meeting's document, and what is proven of it elsewhere. */
function sessionOf(doc: Y.Doc, elsewhere: readonly CarriedPhoto[] = []) {
  const held: Omit<HoldingRow, 'at'>[] = []
  const photos = () => makeRecordIndex(doc.getMap<unknown>(RECORDS)).ofKind('photo')
  const open = {
    room: roomOf(SCHOOL),
    name: roomName(roomOf(SCHOOL)),
    stored: { doc },
    records: { list: photos },
  } as unknown as OpenRoom
  const session = {
    plan: village.plan,
    photos: shelf,
    open: async () => open,
    where: () =>
      new Map(
        [CARD, WALL].map((photo) => [
          idOf(photo),
          { here: true, devices: elsewhere.includes(photo) ? ['x'] : [], relay: false },
        ]),
      ),
    photosIn: () => {
      const here = shelf.held(village.plan, SCHOOL)
      const named = namedPhotos(photos()).filter(({ sha256 }) => here.has(sha256))
      return new Map(named.map(({ id, sha256 }) => [id, sha256]))
    },
    async heldBy(row: Omit<HoldingRow, 'at'>) {
      held.push(row)
    },
  } as unknown as PlanSession
  return { session, open, held }
}

describe('photos that arrive with a file', () => {
  it('are kept once, where a meeting of the file names them, and the others are told', async () => {
    const { session } = sessionOf(new Y.Doc())
    const stranger = carried(jpegOf(3))
    const found = await arrivingPhotos(
      session,
      [parcelOf(namingDoc([CARD, WALL]))],
      [CARD, WALL, stranger],
    )
    expect(found.arriving.map(({ photo }) => photo)).toEqual([CARD, WALL])
    expect([found.fresh, found.nameless]).toEqual([2, [stranger]])
    await keepArriving(session, found.arriving)
    expect(shelf.held(village.plan, SCHOOL)).toEqual(new Set([CARD.sha256, WALL.sha256]))
    const again = await arrivingPhotos(session, [parcelOf(namingDoc([CARD]))], [CARD])
    expect(again.fresh).toBe(0)
  })

  it('stay away when they were taken back here, although an older file still names them', async () => {
    const { session } = sessionOf(namingDoc([CARD], [CARD]))
    const found = await arrivingPhotos(session, [parcelOf(namingDoc([CARD]))], [CARD])
    expect(found).toEqual({ arriving: [], fresh: 0, nameless: [CARD] })
  })

  it('prove that the writer of the file holds them, of meetings under the same hand alone', async () => {
    const { session, held } = sessionOf(new Y.Doc())
    const parcels = [parcelOf(namingDoc([CARD]))]
    const { arriving } = await arrivingPhotos(session, parcels, [CARD])
    await notePhotosOf(session, 'somebody who passes it on', { parcels, arriving })
    expect(held).toEqual([])
    await notePhotosOf(session, there.id, { parcels, arriving })
    expect(held).toMatchObject([{ device: there.id, by: 'file', photos: [CARD.sha256] }])
    held.length = 0
    const market = [parcelOf(new Y.Doc(), MARKET)]
    await notePhotosOf(session, there.id, { parcels: market, arriving })
    expect(held).toEqual([])
  })
})

describe('photos that leave with a file', () => {
  const keep = (photo: CarriedPhoto) =>
    shelf.keep({ plan: village.plan, meeting: SCHOOL, ...photo })

  it('are those named and here, those that are nowhere else first', async () => {
    const { session, open } = sessionOf(namingDoc([CARD, WALL]), [CARD])
    await keep(CARD)
    await keep(WALL)
    expect(await photosToCarry(session, [open])).toEqual({ photos: [WALL, CARD], left: 0 })
  })

  it('are not those that were taken back, and spoilt ones stay and are counted', async () => {
    const { session, open } = sessionOf(namingDoc([CARD, WALL], [CARD]))
    await keep(CARD)
    await keep({ ...WALL, bytes: jpegOf(9) })
    expect(await photosToCarry(session, [open])).toEqual({ photos: [], left: 1 })
  })
})
