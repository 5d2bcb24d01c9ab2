import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jpegOf, photoRecord } from '../../../tests/paper-photo.ts'
import type { DeviceId, MeetingId, PhotoId, ProposalId, Rev } from '../../lib/ids.ts'
import type { Live } from '../records/record.ts'
import { attachPhoto } from './attach.ts'
import { missingPhotos, namedHashes, photosOfCard, withdrawnHashes } from './named.ts'
import { isPhoto, mayTakePhotos, type Photo } from './photo.ts'

const meeting = 'escuela' as MeetingId
const proposal = 'p1' as ProposalId
const head = (value: unknown) => ({ rev: 'r' as Rev, value, device: 'd' as DeviceId })
const photo = (id: string, seed: number, more: Partial<Live<Photo>> = {}): Live<Photo> => ({
  ...photoRecord(id, jpegOf(seed), { meeting }),
  ...more,
})

describe('photos of paper cards', () => {
  it('are named by their records until somebody takes them back', () => {
    const [a, b] = [photo('a', 1), photo('b', 2, { withdrawn: true })]
    expect(namedHashes([a, b])).toEqual(new Set([a.sha256]))
    expect(withdrawnHashes([a, b])).toEqual(new Set([b.sha256]))
    expect(photosOfCard([a, b, photo('c', 3, { proposal: 'p2' as ProposalId })], proposal)).toEqual(
      [a],
    )
  })

  it('go when one of two tablets took them back, whichever is seen first', () => {
    const unsure = photo('a', 1, {
      withdrawn: false,
      conflicts: { withdrawn: [head(false), head(true)] },
    })
    expect(withdrawnHashes([unsure])).toEqual(new Set([unsure.sha256]))
  })

  it('stay while another card shows the same picture', () => {
    const [gone, other] = [
      photo('a', 1, { withdrawn: true }),
      photo('b', 1, { proposal: 'p2' as ProposalId }),
    ]
    expect(withdrawnHashes([gone, other])).toEqual(new Set())
    expect(namedHashes([gone, other])).toEqual(new Set([other.sha256]))
  })

  it('part every hash into named, and to be erased, and what is missing is named and not here', () => {
    const some = fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 12 })
    fc.assert(
      fc.property(some, fc.array(fc.nat(5)), (described, here) => {
        const photos: Live<Photo>[] = described.map(([seed, withdrawn], at) =>
          photo(`f${at}`, seed, { withdrawn }),
        )
        const [named, gone] = [namedHashes(photos), withdrawnHashes(photos)]
        expect(new Set([...named, ...gone])).toEqual(new Set(photos.map(({ sha256 }) => sha256)))
        expect([...named].filter((hash) => gone.has(hash))).toEqual([])
        const held = new Set(here.map((seed) => photo('x', seed).sha256))
        const missing = missingPhotos(photos, held).map(({ sha256 }) => sha256)
        expect(new Set(missing)).toEqual(new Set([...named].filter((hash) => !held.has(hash))))
        expect(missing.length).toBe(new Set(missing).size)
      }),
      { seed: 20261128 },
    )
  })

  it.each([
    ['no hash', { sha256: '../../etc' }],
    ['no size', { bytes: 0 }],
    ['too many bytes', { bytes: 3 * 1024 * 1024 }],
    ['another type', { type: 'image/svg+xml' as never }],
    ['no width', { width: Number.NaN }],
  ])('are not asked for by a record with %s', (_what, more) => {
    expect(isPhoto(photo('a', 1, more))).toBe(false)
  })
})

describe('a photo of a card', () => {
  const to = { id: 'f1' as PhotoId, meeting, proposal }
  const { sha256, bytes, width, height, type } = photo('x', 1)
  const picture = { sha256, bytes, width, height, type }

  it('is a record that says neither when nor by whom', () => {
    const made = attachPhoto(picture, to, [])
    expect(made).toEqual({ ok: true, value: { kind: 'photo', v: 1, ...to, ...picture } })
  })

  it('is not kept twice on one card, but on another, and again once taken back', () => {
    const known = photo('a', 1)
    expect(attachPhoto(picture, to, [known])).toMatchObject({ refusal: 'photo-known' })
    const elsewhere = { ...to, proposal: 'p2' as ProposalId }
    expect(attachPhoto(picture, elsewhere, [known]).ok).toBe(true)
    expect(attachPhoto(picture, to, [photo('a', 1, { withdrawn: true })]).ok).toBe(true)
  })
})

describe('taking photos', () => {
  it('is off until somebody allows it, and while two tablets differ', () => {
    expect(mayTakePhotos({})).toBe(false)
    expect(mayTakePhotos({ photos: false })).toBe(false)
    expect(mayTakePhotos({ photos: true })).toBe(true)
    const differing = { photos: true, conflicts: { photos: [head(true), head(false)] } }
    expect(mayTakePhotos(differing)).toBe(false)
  })
})
