import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMemoryFile, type Power } from '../../../tests/memory-file.ts'
import { openSlot } from './slot.ts'
import type { Faces } from './sync-file.ts'

const readSlot = (faces: Faces) => openSlot(faces).value()
const putSlot = (faces: Faces, value: Uint8Array) => {
  const slot = openSlot(faces)
  slot.put(value)
  slot.level()
}
const make = (power?: Power): Faces => [makeMemoryFile(power), makeMemoryFile(power)]

describe('a slot', () => {
  it('is empty at first, and then what was put last', () => {
    const faces = make()
    expect(readSlot(faces)).toBeUndefined()
    putSlot(faces, new Uint8Array([1, 2, 3]))
    putSlot(faces, new Uint8Array([4]))
    expect(readSlot(faces)).toEqual(new Uint8Array([4]))
  })

  it('is the same in both files at rest: nobody can tell what came last', () => {
    const [one, other] = [makeMemoryFile(), makeMemoryFile()]
    for (const value of [[1], [1, 2], [1, 2, 3], [2]]) putSlot([one, other], new Uint8Array(value))
    expect(one.bytes).toEqual(other.bytes)
  })

  it('holds the last value it returned for, or a later one, wherever the power fails', () => {
    // Held open over a failure, or opened anew after it.
    for (const isHeld of [true, false]) failAnywhere(isHeld)
  })

  function failAnywhere(isHeld: boolean): void {
    const put = fc.record({
      power: fc.integer({ min: 1, max: 120 }),
      value: fc.uint8Array({ maxLength: 40 }),
      /** Or the next one comes before. */
      levels: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(put, { minLength: 1, maxLength: 12 }), (puts) => {
        const power = { left: 0 }
        const faces = make(power)
        const held = openSlot(faces)
        let allowed: Uint8Array[] = []
        for (const { power: left, value, levels } of puts) {
          power.left = left
          try {
            const slot = isHeld ? held : openSlot(faces)
            slot.put(value)
            if (levels) slot.level()
            allowed = [value]
          } catch {
            allowed.push(value)
          }
          const now = readSlot(faces)
          if (isHeld) expect(held.value()).toEqual(now)
          if (allowed.length > 0 && now !== undefined) expect(allowed).toContainEqual(now)
        }
        const wasKept = allowed.length < puts.length
        if (wasKept) expect(readSlot(faces)).toBeDefined()
      }),
      { seed: 20261127, numRuns: 500 },
    )
  }
})
