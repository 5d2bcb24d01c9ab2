import decodeQR from 'qr/decode.js'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { makeGathering, makeQrStream } from '../../src/protocol/qr-stream.ts'
import { STREAM_LOOK } from '../../src/ui/draw-qr.ts'
import { type Chance, makeChance } from '../crash/chance.ts'

/** How many frames per second the sender shows, and how many of a hundred the camera misses. */
const PER_SECOND = 10
const LOST = 20
const BYTES = 60_000

/** What a camera of 640 × 480 sees of a code that fills three quarters of its height, with grain. */
function picture(text: string, grain: Chance) {
  const { data, size } = encode(text, STREAM_LOOK)
  const [width, height] = [640, 480]
  const side = 360
  const [left, top] = [(width - side) / 2, (height - side) / 2]
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor(((x - left) * size) / side)
      const row = Math.floor(((y - top) * size) / side)
      const light = data[row]?.[column] ? 60 : 200
      const at = (y * width + x) * 4
      pixels.fill(light + grain.between(-20, 20), at, at + 3)
      pixels[at + 3] = 255
    }
  }
  return { width, height, data: pixels }
}

function read(image: ReturnType<typeof picture>): string | undefined {
  try {
    return decodeQR(image)
  } catch {
    return undefined
  }
}

describe('60 kB from screen to camera', () => {
  it('arrive in less than a minute at ten frames per second with a fifth of them lost', () => {
    const chance = makeChance(60)
    const bytes = Uint8Array.from({ length: BYTES }, () => chance.between(0, 255))
    const stream = makeQrStream(bytes)
    if (!stream.ok) throw new Error(stream.refusal)
    const gathering = makeGathering()
    let unread = 0
    for (let n = 0; n < 60 * PER_SECOND; n++) {
      if (chance.between(1, 100) <= LOST) continue
      const text = read(picture(stream.value.frame(n), chance))
      const taken = gathering.take(text ?? '')
      if (taken.kind === 'other') unread++
      if (taken.kind === 'whole') {
        expect(taken.bytes).toEqual(bytes)
        console.log(`60 kB in ${(n + 1) / PER_SECOND} s; ${unread} pictures not read`)
        return
      }
    }
    expect.unreachable('not within a minute')
  }, 240_000)
})
