import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jpegOf } from '../../tests/paper-photo.ts'
import { toUtf8 } from './bytes.ts'
import { readImageHead } from './image-head.ts'

const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
)
const WEBP = Uint8Array.from(
  atob('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'),
  (character) => character.charCodeAt(0),
)

describe('the head of a picture', () => {
  it('tells type, size and wholeness of a JPEG, PNG or WebP', () => {
    expect(readImageHead(jpegOf(1))).toEqual({
      type: 'image/jpeg',
      width: 400,
      height: 300,
      isWhole: true,
    })
    expect(readImageHead(PNG)).toEqual({ type: 'image/png', width: 1, height: 1, isWhole: true })
    expect(readImageHead(WEBP)).toEqual({ type: 'image/webp', width: 1, height: 1, isWhole: true })
  })

  it('of a picture that was cut says so, wherever after its head', () => {
    const whole = jpegOf(2, 4_000)
    for (const length of [100, 2_000, 3_998, 3_999]) {
      expect(readImageHead(whole.subarray(0, length))?.isWhole).toBe(false)
    }
    expect(readImageHead(PNG.subarray(0, PNG.length - 1))?.isWhole).toBe(false)
    expect(readImageHead(WEBP.subarray(0, WEBP.length - 1))?.isWhole).toBe(false)
  })

  it('is not fooled by the end of the small picture that a camera writes before the large one', () => {
    const exif = [0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0]
    const whole = Uint8Array.from([0xff, 0xd8, ...exif, ...jpegOf(3).subarray(2)])
    expect(readImageHead(whole)?.isWhole).toBe(true)
    expect(readImageHead(whole.subarray(0, whole.length - 2))?.isWhole).toBe(false)
  })

  it('has none in a text, whatever it is called', () => {
    for (const text of ['', 'no soy una foto', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'PK'])
      expect(readImageHead(toUtf8(text))).toBeUndefined()
  })

  it('is read from any bytes without failing', () => {
    const starts = [[0xff, 0xd8, 0xff], [...PNG.subarray(0, 12)], [...WEBP.subarray(0, 16)], []]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const head = readImageHead(Uint8Array.from([...start, ...rest]))
        expect(head === undefined || Number.isInteger(head.width)).toBe(true)
      }),
      { seed: 20261128, numRuns: 2_000 },
    )
  })
})
