import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45 } from '../lib/base45.ts'
import { crc32 } from '../lib/crc32.ts'
import { makeGathering, makeQrStream, type QrStream, STREAM_MAX_BYTES } from './qr-stream.ts'

const SEED = 20261
const content = fc.uint8Array({ minLength: 1, maxLength: 6_000 })

function streamOf(bytes: Uint8Array): QrStream {
  const stream = makeQrStream(bytes)
  if (!stream.ok) throw new Error(stream.refusal)
  return stream.value
}

/** Shows frames to a gathering until one of its streams is whole. */
function watch(frames: Iterable<string>, gathering = makeGathering()) {
  const taken = []
  for (const frame of frames) {
    const each = gathering.take(frame)
    taken.push(each)
    if (each.kind === 'whole') break
  }
  return taken
}

function* endless(stream: QrStream, from = 0): Generator<string> {
  for (let n = from; ; n++) yield stream.frame(n)
}

/** The same frame with other bytes in it and a checksum that fits: by a forger, not by a bad picture. */
function forge(frame: string, change: (bytes: Uint8Array) => void): string {
  const bytes = fromBase45(frame.slice(4)) ?? new Uint8Array()
  change(bytes)
  new DataView(bytes.buffer).setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)))
  return `EQ1:${toBase45(bytes)}`
}

describe('a stream of QR codes', () => {
  it('arrives whatever is lost, in any order, with frames twice, from any frame on', () => {
    fc.assert(
      fc.property(content, fc.nat(3_000), fc.infiniteStream(fc.nat(9)), (bytes, from, chance) => {
        const stream = streamOf(bytes)
        function* shaken() {
          const held: string[] = []
          for (const frame of endless(stream, from)) {
            const fate = chance.next().value as number
            if (fate < 3) continue
            if (fate < 5) held.push(frame)
            else yield frame
            if (fate === 9) yield* [frame, ...held.splice(0).reverse()]
          }
        }
        expect(watch(shaken()).at(-1)).toEqual({ kind: 'whole', code: stream.code, bytes })
      }),
      { seed: SEED, numRuns: 100 },
    )
  })

  it('says how far it is, and never goes back', () => {
    const stream = streamOf(new Uint8Array(2_000).fill(1))
    const taken = watch(endless(stream, 5))
    const filled = taken.flatMap((each) => (each.kind === 'gathering' ? each.filled : []))
    expect(filled).toEqual([...filled].sort((a, b) => a - b))
    expect(taken[0]).toEqual({
      kind: 'gathering',
      code: stream.code,
      filled: 1,
      blocks: stream.blocks,
      streams: 1,
    })
  })

  it('never takes a frame with a flipped bit for another', () => {
    const stream = streamOf(new Uint8Array(900).fill(3))
    fc.assert(
      fc.property(fc.nat(500), fc.nat(417), fc.nat(44), (n, at, character) => {
        const frame = stream.frame(n)
        const other = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[character] as string
        const flipped = frame.slice(0, at) + other + frame.slice(at + 1)
        fc.pre(flipped !== frame)
        expect(['damaged', 'other', 'newer']).toContain(makeGathering().take(flipped).kind)
      }),
      { seed: SEED },
    )
  })

  it('leaves texts of others to others', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.startsWith('EQ'))
        expect(makeGathering().take(text)).toEqual({ kind: 'other' })
      }),
      { seed: SEED },
    )
    expect(makeGathering().take('https://plan.example/unirse#i=abc')).toEqual({ kind: 'other' })
    expect(makeGathering().take('EQ2:ABC')).toEqual({ kind: 'newer' })
    expect(makeGathering().take('EQ1:')).toEqual({ kind: 'damaged' })
  })

  it('of two senders is told apart and never mixed', () => {
    fc.assert(
      fc.property(content, content, fc.infiniteStream(fc.boolean()), (one, other, turns) => {
        fc.pre(one.join() !== other.join())
        const streams = [streamOf(one), streamOf(other)] as const
        const at = { one: 0, other: 0 }
        function* mixed() {
          for (const turn of turns) yield streams[turn ? 1 : 0].frame(turn ? at.one++ : at.other++)
        }
        const taken = watch(mixed())
        const whole = taken.at(-1)
        expect([
          { kind: 'whole', code: streams[0].code, bytes: one },
          { kind: 'whole', code: streams[1].code, bytes: other },
        ]).toContainEqual(whole)
        // As soon as both were seen it says so, and names each.
        const both = taken.filter((each) => each.kind === 'gathering' && each.streams === 2)
        const codes = new Set(taken.flatMap((each) => ('code' in each ? each.code : [])))
        if (both.length > 0) expect(codes.size).toBe(streams[0].code === streams[1].code ? 1 : 2)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('is not held up by a sender before it that was left half way', () => {
    const [first, second] = [
      streamOf(new Uint8Array(3_000)),
      streamOf(new Uint8Array(3_000).fill(9)),
    ]
    const gathering = makeGathering()
    for (let n = 0; n < 5; n++) gathering.take(first.frame(n))
    const taken = watch(endless(second), gathering)
    expect(taken.at(-1)).toMatchObject({ kind: 'whole', code: second.code })
    // The first one is out of sight by then.
    expect(taken.at(-2)).toMatchObject({ kind: 'gathering', streams: 2 })
    const later = watch(endless(streamOf(new Uint8Array(9_000).fill(4))), gathering)
    expect(later.at(-2)).toMatchObject({ kind: 'gathering', streams: 1 })
  })

  it('with a forged block inside is thrown away whole, and begun anew', () => {
    const bytes = new Uint8Array(1_000).fill(5)
    const stream = streamOf(bytes)
    const gathering = makeGathering()
    gathering.take(forge(stream.frame(0), (frame) => frame.fill(0xff, 100, 110)))
    const taken = watch(
      [1, 2, 3].map((n) => stream.frame(n)),
      gathering,
    )
    expect(taken.at(-1)).toEqual({ kind: 'spoiled', code: stream.code })
    expect(watch(endless(stream), gathering).at(-1)).toMatchObject({ kind: 'whole', bytes })
  })

  it('is not led astray by forged frames that lie about its length or its blocks', () => {
    const bytes = new Uint8Array(1_000).fill(6)
    const stream = streamOf(bytes)
    const gathering = makeGathering()
    gathering.take(
      forge(stream.frame(0), (frame) => new DataView(frame.buffer).setUint16(9, 9_999)),
    )
    expect(
      gathering.take(
        forge(stream.frame(0), (frame) => new DataView(frame.buffer).setUint16(11, 8)),
      ),
    ).toEqual({ kind: 'damaged' })
    expect(gathering.take(forge(stream.frame(0), (frame) => frame.fill(0xff, 8, 11)))).toEqual({
      kind: 'damaged',
    })
    expect(watch(endless(stream), gathering).at(-1)).toMatchObject({ kind: 'whole', bytes })
  })

  it('keeps four at most, whoever begins more', () => {
    const gathering = makeGathering()
    const streams = Array.from({ length: 5 }, (_, n) => streamOf(new Uint8Array(2_000).fill(n)))
    for (const stream of streams) gathering.take(stream.frame(0))
    expect(gathering.take((streams[4] as QrStream).frame(1))).toMatchObject({ filled: 2 })
    expect(gathering.take((streams[0] as QrStream).frame(1))).toMatchObject({ filled: 1 })
  })

  it('of too much is refused before a frame is shown', () => {
    expect(makeQrStream(new Uint8Array(STREAM_MAX_BYTES + 1))).toEqual({
      ok: false,
      refusal: 'stream-too-big',
    })
  })
})
