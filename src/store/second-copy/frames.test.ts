import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame, readFrames } from './frames.ts'

const SEED = 20261127
const payload = fc.uint8Array({ maxLength: 60 })
const join = (parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))

describe('frames', () => {
  it('give back every payload, whatever lies before, between and behind them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(payload, payload)), payload, (pairs, tail) => {
        const bytes = join([...pairs.flatMap(([junk, kept]) => [junk, frame(kept)]), tail])
        const { payloads, end } = readFrames(bytes)
        expect(payloads).toEqual(pairs.map(([, kept]) => kept))
        expect(end).toBe(pairs.length === 0 ? 0 : bytes.length - tail.length)
      }),
      { seed: SEED },
    )
  })

  it('a torn frame is none, and costs no other', () => {
    fc.assert(
      fc.property(payload, payload, fc.nat(), (torn, whole, cut) => {
        const full = frame(torn)
        const part = full.subarray(0, cut % full.length)
        expect(readFrames(join([part, frame(whole)])).payloads).toEqual([whole])
        expect(readFrames(join([frame(whole), part])).end).toBe(frame(whole).length)
      }),
      { seed: SEED },
    )
  })

  it('a flipped bit is told', () => {
    const bytes = frame(new Uint8Array([1, 2, 3]))
    for (let at = 0; at < bytes.length; at++) {
      const other = bytes.slice()
      other[at] = (other[at] ?? 0) ^ 1
      expect(readFrames(other).payloads).toEqual([])
    }
  })
})
