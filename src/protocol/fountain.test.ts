import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBasin, makeFountain } from './fountain.ts'

const SEED = 20260
/** Bytes of any length, and a size of block that gives few or many blocks. */
const source = fc.record({
  bytes: fc.uint8Array({ minLength: 1, maxLength: 1_500 }),
  size: fc.constantFrom(4, 8, 32, 256),
})

describe('a fountain', () => {
  it('gives the bytes back from any drops that are enough, in any order, any number of times', () => {
    const numbers = fc.uniqueArray(fc.nat(5_000), { minLength: 430, maxLength: 450 })
    fc.assert(
      fc.property(
        source,
        numbers,
        fc.array(fc.nat(429), { maxLength: 40 }),
        (given, some, again) => {
          const { bytes, size } = given
          const { drop, blocks } = makeFountain(bytes, size)
          const basin = makeBasin(bytes.length, size)
          for (const n of again) basin.take(some[n] as number, drop(some[n] as number))
          for (const n of some) basin.take(n, drop(n))
          // Up to 375 blocks, and at least 55 drops more than that.
          expect(basin.filled).toBe(blocks)
          expect(basin.solve()).toEqual(bytes)
        },
      ),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('needs no more than its blocks when nothing is lost', () => {
    fc.assert(
      fc.property(source, ({ bytes, size }) => {
        const { drop, blocks } = makeFountain(bytes, size)
        const basin = makeBasin(bytes.length, size)
        for (let n = 0; n < blocks; n++) {
          expect(basin.solve()).toBeUndefined()
          basin.take(n, drop(n))
        }
        expect(basin.solve()).toEqual(bytes)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('needs two drops more than its blocks on average when all the first ones were lost', () => {
    const blocks = 200
    const { drop } = makeFountain(new Uint8Array(blocks * 4).fill(7), 4)
    let extra = 0
    let most = 0
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const basin = makeBasin(blocks * 4, 4)
      let n = blocks + run * 1_000
      while (basin.filled < blocks) basin.take(n, drop(n++))
      const more = n - blocks - run * 1_000 - blocks
      extra += more
      most = Math.max(most, more)
    }
    expect(extra / runs).toBeLessThan(2)
    expect(most).toBeLessThanOrEqual(10)
  })

  it('is solved for five hundred blocks as well', () => {
    const bytes = Uint8Array.from({ length: 128_000 }, (_, at) => (at * 31) % 251)
    const { drop, blocks } = makeFountain(bytes, 256)
    const basin = makeBasin(bytes.length, 256)
    for (let n = blocks; basin.filled < blocks; n++) basin.take(n, drop(n))
    expect(basin.solve()).toEqual(bytes)
  })
})
