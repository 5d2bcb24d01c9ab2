import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type MemoryCopy, makeMemoryCopy } from '../../tests/memory-copy.ts'
import { carried, jpegOf, photoRecord } from '../../tests/paper-photo.ts'
import type { Photo } from '../domain/photos/photo.ts'
import type { MeetingId, PlanId } from '../lib/ids.ts'
import { EncuentroDb } from './db.ts'
import { makePhotoShelf, type PhotoShelf } from './photo-shelf.ts'
import { settlePhotos } from './tend-photos.ts'

const plan = 'plan' as PlanId
const [SCHOOL, MARKET] = ['escuela', 'mercado'] as [MeetingId, MeetingId]
const CARD = carried(jpegOf(1))
let db: EncuentroDb
let copy: MemoryCopy
let shelf: PhotoShelf
let n = 0

beforeEach(async () => {
  db = new EncuentroDb(`shelf-${n++}`)
  copy = makeMemoryCopy()
  shelf = makePhotoShelf(db, copy)
  await shelf.ready
})
afterEach(async () => {
  await db.delete()
})

const rowOf = (meeting: MeetingId) => ({ plan, meeting, ...CARD })
describe('the bytes of photos on a tablet', () => {
  it('are kept in both copies, once, and found again by another page', async () => {
    await shelf.keep(rowOf(SCHOOL))
    await shelf.keep(rowOf(SCHOOL))
    expect(await shelf.read({ plan, meeting: SCHOOL, sha256: CARD.sha256 })).toEqual(rowOf(SCHOOL))
    expect([...copy.logs.values()]).toEqual([[CARD.bytes]])
    const other = makePhotoShelf(db, copy)
    await other.ready
    expect(other.held(plan, SCHOOL)).toEqual(new Set([CARD.sha256]))
  })

  it('are apart by meeting: erasing one takes nothing from the other', async () => {
    await shelf.keep(rowOf(SCHOOL))
    await shelf.keep(rowOf(MARKET))
    await shelf.erase(plan, SCHOOL, [CARD.sha256])
    expect(shelf.held(plan, SCHOOL)).toEqual(new Set())
    expect(shelf.held(plan, MARKET)).toEqual(new Set([CARD.sha256]))
    expect(copy.logs.size).toBe(1)
  })

  it('are not said to be kept when the disk refuses them', async () => {
    vi.spyOn(db.photos, 'put').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
    await expect(shelf.keep(rowOf(SCHOOL))).rejects.toThrow()
    expect(shelf.held(plan, SCHOOL)).toEqual(new Set())
    await shelf.keep(rowOf(SCHOOL))
    expect(shelf.held(plan, SCHOOL)).toEqual(new Set([CARD.sha256]))
  })

  it('go here and in the second copy once their record is taken back, by whatever hand', async () => {
    await shelf.keep(rowOf(SCHOOL))
    const record = photoRecord('f1', CARD.bytes, { meeting: SCHOOL })
    const settle = (photo: Photo) =>
      settlePhotos({ plan, meeting: SCHOOL }, [photo], { shelf, asked: new Set() })
    await settle(record)
    expect(await db.photos.count()).toBe(1)
    await settle({ ...record, withdrawn: true })
    expect([await db.photos.count(), copy.logs.size]).toEqual([0, 0])
    // The record that comes late from a tablet that did not know brings nothing back.
    await settle({ ...record, withdrawn: true })
    expect(shelf.held(plan, SCHOOL)).toEqual(new Set())
  })

  it('that the tables lost come back from the second copy, and only whole', async () => {
    const spoilt = carried(jpegOf(2))
    await shelf.keep(rowOf(SCHOOL))
    await shelf.keep({ plan, meeting: SCHOOL, ...spoilt })
    await db.photos.clear()
    copy.logs.set(`foto-${plan}-${SCHOOL}-${spoilt.sha256}`, [jpegOf(3)])
    const after = makePhotoShelf(db, copy)
    const records = [CARD, spoilt].map(({ bytes }, at) =>
      photoRecord(`f${at}`, bytes, { meeting: SCHOOL }),
    )
    await settlePhotos({ plan, meeting: SCHOOL }, records, { shelf: after, asked: new Set() })
    expect(after.held(plan, SCHOOL)).toEqual(new Set([CARD.sha256]))
    expect(await db.photos.toArray()).toEqual([rowOf(SCHOOL)])
  })

  it('leave the second copy with the plan, and those of another plan stay', async () => {
    await shelf.keep(rowOf(SCHOOL))
    await shelf.keep({ ...rowOf(SCHOOL), plan: 'otro' as PlanId })
    await shelf.forgetCopies(plan)
    expect([...copy.logs.keys()]).toEqual([`foto-otro-${SCHOOL}-${CARD.sha256}`])
  })
})
