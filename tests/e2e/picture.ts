import type { Page } from '@playwright/test'

/** What a camera writes beside the picture in the tests, to be looked for. */
export const CAMERA_MARK = 'CAMARA DE PRUEBA'

/** A picture drawn by a page's browser as a JPEG, with the place where it was taken written into it. */
export async function takePicture(page: Page, width = 2400, height = 1800): Promise<Buffer> {
  const drawn = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.fillStyle = '#f7e9a8'
      context.fillRect(0, 0, w, h)
      context.fillStyle = '#10252c'
      context.font = `${h / 12}px serif`
      for (let line = 1; line < 9; line++)
        context.fillText('Agua en la escuela', w / 12, (line * h) / 9)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height] as const,
  )
  const jpeg = Buffer.from(drawn)
  return Buffer.concat([jpeg.subarray(0, 2), exifWithPlace(), jpeg.subarray(2)])
}

/** The place as its bytes: 33° 27′ 21″ south, as TIFF rationals in big-endian order. */
export const PLACE_BYTES = rationals([33, 27, 21])

/** An APP1 segment with a camera's name and a GPS directory (EXIF 2.3, TIFF 6.0). */
function exifWithPlace(): Buffer {
  const name = Buffer.from(`${CAMERA_MARK}\0`, 'latin1')
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([uint16(tag), uint16(type), uint32(count), value])
  const text = (letter: string) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])
  const [ifd, gps] = [8, 8 + 2 + 2 * 12 + 4]
  const data = gps + 2 + 4 * 12 + 4
  const tiff = Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    uint32(ifd),
    uint16(2),
    entry(0x0110, 2, name.length, uint32(data + 48)), // Model
    entry(0x8825, 4, 1, uint32(gps)), // where the GPS directory is
    uint32(0),
    uint16(4),
    entry(1, 2, 2, text('S')),
    entry(2, 5, 3, uint32(data)),
    entry(3, 2, 2, text('W')),
    entry(4, 5, 3, uint32(data + 24)),
    uint32(0),
    PLACE_BYTES,
    rationals([70, 39, 2]),
    name,
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  return Buffer.concat([Buffer.from([0xff, 0xe1]), uint16(body.length + 2), body])
}

function rationals(numbers: readonly number[]): Buffer {
  return Buffer.concat(numbers.flatMap((n) => [uint32(n), uint32(1)]))
}

function uint16(n: number): Buffer {
  return Buffer.from([n >> 8, n & 0xff])
}

function uint32(n: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(n)
  return bytes
}
