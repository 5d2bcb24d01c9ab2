import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { jpegOf } from '../../../tests/paper-photo.ts'
import { preparePhoto } from './prepare-photo.ts'

const decode = vi.fn(async () => {
  throw new DOMException('', 'InvalidStateError')
})
beforeEach(() => {
  decode.mockClear()
  vi.stubGlobal('createImageBitmap', decode)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const fileOf = (bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') =>
  new File([bytes], 'IMG_1.jpg', { type })

/** A JPEG that says of itself that it is so large. */
function sized(width: number, height: number) {
  const bytes = jpegOf(1)
  const view = new DataView(bytes.buffer)
  view.setUint16(7, height)
  view.setUint16(9, width)
  return bytes
}

describe('a file for a photo', () => {
  it.each([
    ['of more pixels than fit in memory', sized(60_000, 60_000)],
    ['longer than any photo', sized(30_000, 100)],
    ['of no height', sized(400, 0)],
    ['too small to show a card', sized(8, 8)],
  ])('%s is refused before it is decoded', async (_what, bytes) => {
    expect(await preparePhoto(fileOf(bytes))).toEqual({
      ok: false,
      refusal: 'photo-size-odd',
      detail: 'IMG_1.jpg',
    })
    expect(decode).not.toHaveBeenCalled()
  })

  it('that was cut is refused before it is decoded', async () => {
    const half = new Uint8Array(jpegOf(1).subarray(0, 200))
    expect(await preparePhoto(fileOf(half))).toMatchObject({ refusal: 'photo-cut' })
    expect(decode).not.toHaveBeenCalled()
  })

  it('that is a text is refused, whatever it is called', async () => {
    const text = new TextEncoder().encode('no soy una foto')
    expect(await preparePhoto(fileOf(text))).toMatchObject({ refusal: 'photo-not-image' })
    expect(await preparePhoto(fileOf(text, 'text/plain'))).toMatchObject({
      refusal: 'photo-not-image',
    })
  })

  it('of more than 40 MB is refused unread', async () => {
    const file = fileOf(jpegOf(1))
    Object.defineProperty(file, 'size', { value: 40 * 1024 * 1024 + 1 })
    const reading = vi.spyOn(file, 'arrayBuffer')
    expect(await preparePhoto(file)).toMatchObject({ refusal: 'photo-file-too-big' })
    expect(reading).not.toHaveBeenCalled()
  })

  it('that cannot be read any more is refused', async () => {
    const file = fileOf(jpegOf(1))
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'))
    expect(await preparePhoto(file)).toMatchObject({ refusal: 'photo-not-image' })
  })
})
