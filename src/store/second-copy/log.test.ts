import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMemoryFile, type Power } from '../../../tests/memory-file.ts'
import { openLog } from './log.ts'
import type { Faces } from './sync-file.ts'

const SEED = 20261127
const make = (power?: Power): Faces => [makeMemoryFile(power), makeMemoryFile(power)]
const bytes = (...numbers: number[]) => numbers.map((n) => new Uint8Array([n]))
const numbers = (payloads: readonly Uint8Array[]) => payloads.map(([n]) => n)

describe('the log', () => {
  it('gives back what was appended, in order, over any number of openings', () => {
    const faces = make()
    openLog(faces).append(bytes(1, 2))
    openLog(faces).append(bytes(3))
    expect(numbers(openLog(faces).payloads)).toEqual([1, 2, 3])
  })

  it('loses nothing it returned for, however often the power fails in the middle of a write', () => {
    const life = fc.record({
      power: fc.integer({ min: 1, max: 200 }),
      batches: fc.array(fc.array(fc.nat(255), { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
      folds: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 8 }), (lives) => {
        const power = { left: 0 }
        const faces = make(power)
        const kept: number[] = []
        for (const { power: left, batches, folds } of lives) {
          power.left = left
          try {
            const log = openLog(faces)
            if (folds) log.fold(log.payloads)
            for (const batch of batches) {
              log.append(bytes(...batch))
              kept.push(...batch)
            }
          } catch (error) {
            expect((error as DOMException).name).toBe('AbortError')
          }
        }
        power.left = Number.POSITIVE_INFINITY
        const found = numbers(openLog(faces).payloads)
        for (const n of new Set(kept)) {
          const times = (list: readonly (number | undefined)[]) =>
            list.filter((each) => each === n).length
          expect(times(found)).toBeGreaterThanOrEqual(times(kept))
        }
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('cuts a torn tail off before it writes behind it', () => {
    const power = { left: Number.POSITIVE_INFINITY }
    const faces = make(power)
    openLog(faces).append(bytes(1))
    power.left = 12
    expect(() => openLog(faces).append([new Uint8Array(5_000)])).toThrow()
    power.left = Number.POSITIVE_INFINITY
    openLog(faces).append(bytes(2))
    openLog(faces).append(bytes(3))
    expect(numbers(openLog(faces).payloads)).toEqual([1, 2, 3])
  })

  it('goes on after a full disk, without a trace of what it refused', () => {
    const power = { left: Number.POSITIVE_INFINITY }
    const faces = make(power)
    const log = openLog(faces)
    log.append(bytes(1))
    power.left = 5
    expect(() => log.append(bytes(2))).toThrow()
    power.left = Number.POSITIVE_INFINITY
    log.append(bytes(3))
    expect(numbers(openLog(faces).payloads)).toEqual([1, 3])
  })

  it('folds to what it is given, and not once it has grown', () => {
    const faces = make()
    openLog(faces).append(bytes(1, 2, 3))
    const log = openLog(faces)
    log.fold(bytes(6))
    log.append(bytes(7))
    expect(() => log.fold(bytes(8))).toThrow('grown')
    expect(numbers(openLog(faces).payloads)).toEqual([6, 7])
  })

  it('does not grow by being folded again and again', () => {
    const faces = make()
    openLog(faces).append(bytes(1, 2, 3))
    const size = () => faces.reduce((sum, file) => sum + file.getSize(), 0)
    const before = size()
    for (let n = 0; n < 6; n++) {
      const log = openLog(faces)
      log.fold(log.payloads)
    }
    expect(size()).toBe(before)
  })
})
