import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { carried, jpegOf } from '../../tests/paper-photo.ts'
import { foundVillage, writeSmallFile } from '../../tests/small-plan.ts'
import { toUtf8 } from '../lib/bytes.ts'
import { CARRIED_PHOTO_MAX_BYTES, type CarriedPhoto } from './carried-photo.ts'
import { generateSigningKey, type SigningKey } from './keys.ts'
import { type Package, readPackage, writePackage } from './package.ts'
import type { Parcel } from './parcel.ts'

const [CARD, WALL] = [carried(jpegOf(1)), carried(jpegOf(2))]
let key: SigningKey
let about: Package['manifest']
let parcels: readonly Parcel[]

beforeAll(async () => {
  key = await generateSigningKey(false)
  const read = await readPackage((await writeSmallFile(await foundVillage())).bytes)
  if (!read.ok) throw new Error(read.refusal)
  about = read.value.manifest
  parcels = read.value.parcels
})

const write = (photos: readonly CarriedPhoto[]) => {
  const { plan, planName, deviceName, counts, contentHash } = about
  return writePackage({ plan, planName, deviceName, counts, contentHash }, parcels, key, { photos })
}
async function read(bytes: Uint8Array) {
  const found = await readPackage(bytes)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}
const bend = async (change: (files: Record<string, Uint8Array>) => void) => {
  const files = unzipSync(await write([CARD, WALL]))
  change(files)
  return read(zipSync(files))
}

describe('photos in a .encuentro file', () => {
  it('lie under their hashes, as they are, and a file without any is as before', async () => {
    const found = await read(await write([CARD, WALL]))
    expect(found.photos).toEqual([CARD, WALL])
    expect(found.badPhotos).toEqual([])
    expect(found.isIntact).toBe(true)
    expect(found.parcels).toHaveLength(parcels.length)
    const bare = await read(await write([]))
    expect([bare.photos, bare.badPhotos, bare.manifest.photos]).toEqual([[], [], undefined])
  })

  it.each<[string, string, (files: Record<string, Uint8Array>) => void]>([
    [
      'changed on the way',
      'photo-altered',
      (files) => files[`photos/${CARD.sha256}`]?.set([7], 60),
    ],
    [
      'cut',
      'photo-altered',
      (files) => {
        files[`photos/${CARD.sha256}`] = CARD.bytes.subarray(0, 100)
      },
    ],
    [
      'gone',
      'photo-missing',
      (files) => {
        delete files[`photos/${CARD.sha256}`]
      },
    ],
    [
      'larger than a photo may be',
      'photo-too-big',
      (files) => {
        files[`photos/${CARD.sha256}`] = jpegOf(1, CARRIED_PHOTO_MAX_BYTES + 5_000)
      },
    ],
  ])('that are %s stay out alone', async (_what, refusal, change) => {
    const found = await bend(change)
    expect(found.badPhotos).toEqual([{ refusal, sha256: CARD.sha256 }])
    expect(found.photos).toEqual([WALL])
    expect(found.parcels).toHaveLength(parcels.length)
  })

  it('that the manifest does not name stay out', async () => {
    const stranger = carried(jpegOf(3))
    const found = await bend((files) => {
      files[`photos/${stranger.sha256}`] = stranger.bytes
    })
    expect(found.badPhotos).toEqual([{ refusal: 'photo-unnamed', sha256: stranger.sha256 }])
    expect(found.photos).toEqual([CARD, WALL])
  })

  it('that are a text, a picture of another type, a cut one or of a type unknown here stay out', async () => {
    const text = carried(new Uint8Array(toUtf8('no soy una foto')))
    const half = carried(new Uint8Array(jpegOf(4).subarray(0, 300)))
    const called = { ...carried(jpegOf(5)), type: 'image/png' as const }
    const later = { ...carried(jpegOf(6)), type: 'image/avif' as never }
    const found = await read(await write([text, half, called, later, CARD]))
    expect(found.badPhotos.map(({ refusal }) => refusal)).toEqual(Array(4).fill('photo-not-image'))
    expect(found.photos).toEqual([CARD])
  })

  it('that unpack to more than a file may hold stop it, whatever they are called', async () => {
    const files = unzipSync(await write([CARD]))
    const bomb = new Uint8Array(70 * 1024 * 1024)
    files[`photos/${'b'.repeat(64)}`] = bomb
    const zip = zipSync(files)
    expect(zip.length).toBeLessThan(200_000)
    expect(await readPackage(zip)).toMatchObject({ ok: false, refusal: 'file-too-big' })
  })
})
