import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROPERTY } from '../../../tests/voting-profiles.ts'
import { toExact } from '../../lib/rational.ts'
import { type ApprovalPile, phragmenRound, startPhragmen, takeOption } from './phragmen.ts'
import { phragmenCommittees } from './phragmen-branches.ts'

const LIMIT = 10_000

const electorate = fc.record({
  m: fc.constant(5),
  k: fc.integer({ min: 0, max: 6 }),
  piles: fc.array(
    fc.record({
      n: fc.integer({ min: 1, max: 3 }),
      backed: fc.subarray([0, 1, 2, 3, 4]),
    }),
    { maxLength: 6 },
  ),
})

/** All sets, following every tie without any thought. */
function everySet(piles: readonly ApprovalPile[], m: number, k: number): Set<string> {
  const sets = new Set<string>()
  const follow = (state: ReturnType<typeof startPhragmen>) => {
    const { best, load } = phragmenRound(piles, m, state)
    if (best.length === 0 || state.taken.length === k) {
      sets.add([...state.taken].sort().join(' '))
      return
    }
    for (const option of best) follow(takeOption(piles, state, option, load))
  }
  follow(startPhragmen(piles))
  return sets
}

describe('sequential Phragmén', () => {
  it('takes the option that loads its backers least, and loads them alike', () => {
    const piles = [
      { n: 2, backed: [0, 1] },
      { n: 1, backed: [1] },
      { n: 1, backed: [2] },
    ]
    let state = startPhragmen(piles)
    const loads: unknown[] = []
    for (;;) {
      const { best, load } = phragmenRound(piles, 3, state)
      const [option] = best
      if (option === undefined) break
      loads.push([option, toExact(load)])
      state = takeOption(piles, state, option, load)
    }
    expect(loads).toEqual([
      [1, '1/3'],
      [0, '5/6'],
      [2, 1],
    ])
  })

  it('never takes a load below the one before', () => {
    fc.assert(
      fc.property(electorate, ({ piles, m }) => {
        let state = startPhragmen(piles)
        let before = 0
        for (;;) {
          const { best, load } = phragmenRound(piles, m, state)
          const [option] = best
          if (option === undefined) return
          expect(Number(load.n) / Number(load.d)).toBeGreaterThanOrEqual(before - 1e-9)
          before = Number(load.n) / Number(load.d)
          state = takeOption(piles, state, option, load)
        }
      }),
      PROPERTY,
    )
  })
})

describe('all committees of a proportional count', () => {
  it('are those of every way through its ties', () => {
    fc.assert(
      fc.property(electorate, ({ piles, m, k }) => {
        const sets = phragmenCommittees(piles, m, k, LIMIT)?.map((set) => set.join(' '))
        expect(new Set(sets)).toEqual(everySet(piles, m, k))
        expect(sets).toHaveLength(new Set(sets).size)
      }),
      { ...PROPERTY, numRuns: 1_000 },
    )
  })

  it('are found at once where sixty options are tied and all fit', () => {
    const alone = Array.from({ length: 60 }, (_, at) => ({ n: 1, backed: [at] }))
    expect(phragmenCommittees(alone, 60, 60, LIMIT)).toHaveLength(1)
    expect(phragmenCommittees(alone, 60, 59, LIMIT)).toHaveLength(60)
    expect(phragmenCommittees(alone, 60, 1_000_000_000, LIMIT)).toHaveLength(1)
  })

  it('are not listed when there are more than the limit', () => {
    const alone = Array.from({ length: 40 }, (_, at) => ({ n: 1, backed: [at] }))
    expect(phragmenCommittees(alone, 40, 20, LIMIT)).toBeUndefined()
    const chained = Array.from({ length: 40 }, (_, at) => ({ n: 1, backed: [at, (at + 1) % 40] }))
    expect(phragmenCommittees(chained, 40, 15, 100)).toBeUndefined()
  })
})
